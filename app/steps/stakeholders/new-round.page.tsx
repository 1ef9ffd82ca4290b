import { dayOf } from '#kernel/day.ts'
import { bases } from '#law/bases.ts'
import { placeInName } from '#law/municipalities.ts'
import type { Context } from '#parties/actor.ts'
import type { Ask, Handler } from '#parties/handler.ts'
import { memberFrame } from '#parties/member-frame.ts'
import { municipalitiesByName, type RegisteredMunicipality } from '#parties/municipalities.store.ts'
import { organisationById } from '#parties/organisations.store.ts'
import { roundsOfActor } from '#parties/rounds.store.ts'
import { href } from '#routes.ts'
import { RefusalNote } from '#ui/note.tsx'
import { page } from '#ui/page.tsx'
import { move, type OutcomeOf, posting } from '#ui/posting.ts'
import { roundMoves } from './new-round.commands.ts'
import { ChoosePlaces, NewRoundForm } from './new-round.form.tsx'
import { startRefusalWords, usualWhy, newRoundWords as words } from './new-round.words.ts'

const path = '/trajecten/nieuw'
const moves = { start: move(roundMoves.start) }

export const get: Handler<typeof path> = (ask) => show(ask, 200)

export const post: Handler<typeof path> = posting({
  moves,
  show,
  done: (_: Ask<typeof path>, { roundId }) =>
    href('/trajecten/:roundId/belanghebbenden', { roundId }),
})

type Outcome = OutcomeOf<typeof moves>

/** First the municipalities, by the address; then the rest, once some are chosen. */
async function show(
  { request, context }: Ask<typeof path>,
  status: number,
  outcome?: Outcome,
): Promise<Response> {
  const asked = new URL(request.url).searchParams
  const register = await municipalitiesByName(context.db, context.installation.isDemo)
  const codes = outcome?.problems.chosen.municipalities ?? (await chosenCodes(context, asked))
  const chosen = register.filter(({ code }) => codes.includes(code))
  const isChosen = chosen.length > 0 && (outcome !== undefined || asked.get('stap') === '2')
  const frame = {
    ...memberFrame(context, '/trajecten'),
    title: words.title,
    status,
    crumbs: [{ name: 'Trajecten', href: href('/trajecten', {}) }],
  }
  if (!isChosen)
    return page(
      { ...frame, lead: words.placesLead },
      <>
        <Refused outcome={outcome} />
        <Places register={register} chosen={chosen} asked={asked} />
      </>,
    )
  return page(
    { ...frame, lead: words.detailsLead(chosen.map(({ name }) => name).join(', ')) },
    <>
      <Refused outcome={outcome} />
      <p>
        <a href={`${href(path, {})}?${queryOf(chosen)}`}>{words.otherPlaces}</a>
      </p>
      <NewRoundForm
        places={chosen}
        rounds={await roundsOfActor(context.db)}
        usual={usualOf(context, chosen.length)}
        problems={outcome?.problems}
      />
    </>,
  )
}

const Refused = ({ outcome }: { outcome: Outcome | undefined }) =>
  outcome?.refusal ? (
    <RefusalNote
      words={startRefusalWords(outcome.refusal)}
      cite={bases[outcome.refusal.basis].cite}
    />
  ) : null

const queryOf = (chosen: readonly RegisteredMunicipality[]) =>
  new URLSearchParams(chosen.map(({ code }) => ['gemeente', code]))

/** What was ticked; to begin with the municipality itself, where one begins. */
async function chosenCodes({ db, actor }: Context, asked: URLSearchParams): Promise<string[]> {
  if (asked.size > 0 || !actor.hat) return asked.getAll('gemeente')
  const own = await organisationById(db, actor.hat.organisationId)
  return own?.municipalityCode ? [own.municipalityCode] : []
}

const mostFound = 12

type PlacesProps = {
  register: readonly RegisteredMunicipality[]
  chosen: readonly RegisteredMunicipality[]
  asked: URLSearchParams
}

function Places({ register, chosen, asked }: PlacesProps) {
  const wanted = (asked.get('zoek') ?? '').trim()
  const matches = matching(register, wanted).filter((place) => !chosen.includes(place))
  return (
    <ChoosePlaces
      chosen={chosen}
      found={matches.slice(0, mostFound)}
      wanted={wanted}
      count={matches.length}
    />
  )
}

/** The municipalities with these words in their name; those that begin with them first. */
function matching(register: PlacesProps['register'], wanted: string): RegisteredMunicipality[] {
  const begins = (one: RegisteredMunicipality) => placeInName(one, wanted) === 0
  const matches = register.filter((one) => placeInName(one, wanted) >= 0)
  return [...matches.filter(begins), ...matches.filter((place) => !begins(place))]
}

function usualOf({ actor, now }: Context, places: number) {
  const next = Number(dayOf(now).slice(0, 4)) + 1
  return {
    kind: places > 1 ? 'regional' : 'year',
    termFrom: `${next}-01-01`,
    termUntil: `${next}-12-31`,
    why: (actor.hat && usualWhy[actor.hat.kind]) ?? '',
  }
}
