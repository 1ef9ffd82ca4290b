import { addDays, type Day, dayOf } from '#kernel/day.ts'
import { bases } from '#law/bases.ts'
import {
  type FormerMunicipality,
  formerMunicipalities,
  formerMunicipality,
  todaysOf,
} from '#law/former-municipalities.ts'
import { placeInName } from '#law/municipalities.ts'
import type { Context } from '#parties/actor.ts'
import type { Ask, Handler } from '#parties/handler.ts'
import { memberFrame } from '#parties/member-frame.ts'
import {
  municipalitiesByName,
  municipalitiesOfRound,
  type RegisteredMunicipality,
} from '#parties/municipalities.store.ts'
import { organisationById } from '#parties/organisations.store.ts'
import { type Party, partiesOf, type Round, roundsOfActor } from '#parties/rounds.store.ts'
import { href } from '#routes.ts'
import { RefusalNote } from '#ui/note.tsx'
import { page } from '#ui/page.tsx'
import { move, type OutcomeOf, posting } from '#ui/posting.ts'
import { roundMoves } from './new-round.commands.ts'
import { ChoosePlaces, NewRoundForm, type UsualRound } from './new-round.form.tsx'
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
  const today = dayOf(context.now)
  const register = await todaysRegister(context)
  const previous = await previousOf(context, asked)
  const codes =
    outcome?.problems.chosen.municipalities ?? (await chosenCodes(context, { asked, previous }))
  const chosen = register.filter(({ code }) => codes.includes(code))
  const isAsked = asked.get('stap') === '2' || (previous !== undefined && asked.size === 1)
  const isChosen = chosen.length > 0 && (outcome !== undefined || isAsked)
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
        <Places {...{ register, chosen, asked, previous, today }} />
      </>,
    )
  return page(
    { ...frame, lead: words.detailsLead(chosen.map(({ name }) => name).join(', ')) },
    <>
      <Refused outcome={outcome} />
      <p>
        {previous && `${words.afterRound(previous.round.name)} `}
        <a href={`${href(path, {})}?${queryOf(chosen, previous)}`}>{words.otherPlaces}</a>
      </p>
      <NewRoundForm
        places={chosen}
        rounds={await roundsOfActor(context.db)}
        usual={usualOf(context, chosen.length, previous)}
        parties={previous?.others ?? []}
        problems={outcome?.problems}
      />
    </>,
  )
}

const todaysRegister = ({ db, now, installation }: Context) =>
  municipalitiesByName(db, { withDemo: installation.isDemo, on: dayOf(now) })

const Refused = ({ outcome }: { outcome: Outcome | undefined }) =>
  outcome?.refusal ? (
    <RefusalNote
      words={startRefusalWords(outcome.refusal)}
      cite={bases[outcome.refusal.basis].cite}
    />
  ) : null

/** The round that the new one follows, with its parties: her own, and the others. */
type Previous = { round: Round; own: Party | undefined; others: readonly Party[] }

/** What the address says that the new round follows; `undefined` where it says none that she knows. */
async function previousOf(
  { db, actor }: Context,
  asked: URLSearchParams,
): Promise<Previous | undefined> {
  const wanted = asked.get('vorige')
  const round = wanted && (await roundsOfActor(db)).find(({ id }) => id === wanted)
  if (!round) return undefined
  const parties = await partiesOf(db, round.id)
  const isOwn = ({ organisationId }: Party) => organisationId === actor.hat?.organisationId
  return { round, own: parties.find(isOwn), others: parties.filter((party) => !isOwn(party)) }
}

const queryOf = (chosen: readonly RegisteredMunicipality[], previous: Previous | undefined) =>
  new URLSearchParams([
    ...chosen.map(({ code }) => ['gemeente', code]),
    ...(previous ? [['vorige', previous.round.id]] : []),
  ])

type Choosing = { asked: URLSearchParams; previous: Previous | undefined }

/** What was ticked; to begin with those of the last round, or the municipality itself, where one begins. */
async function chosenCodes(
  { db, actor }: Context,
  { asked, previous }: Choosing,
): Promise<string[]> {
  if (previous && asked.size === 1)
    return (await municipalitiesOfRound(db, previous.round.id)).flatMap(({ code }) => heirsOf(code))
  if (asked.size > 0 || !actor.hat) return asked.getAll('gemeente')
  const own = await organisationById(db, actor.hat.organisationId)
  return own?.municipalityCode ? [own.municipalityCode] : []
}

/** Where it ended since: those in which it lies today. */
const heirsOf = (code: string): string[] =>
  formerMunicipality(code) ? todaysOf(code).map((one) => one.code) : [code]

const mostFound = 12

type PlacesProps = {
  register: readonly RegisteredMunicipality[]
  chosen: readonly RegisteredMunicipality[]
  asked: URLSearchParams
  previous: Previous | undefined
  today: Day
}

function Places({ register, chosen, asked, previous, today }: PlacesProps) {
  const wanted = (asked.get('zoek') ?? '').trim()
  const former = formerMunicipalities.filter(
    (one) => one.endedOn < today && placeInName(one, wanted) >= 0,
  )
  const heirs = former.flatMap(({ code }) => heirsOf(code))
  const matches = [
    ...new Set([
      ...matching(register, wanted),
      ...register.filter((one) => heirs.includes(one.code)),
    ]),
  ].filter((place) => !chosen.includes(place))
  return (
    <ChoosePlaces
      chosen={chosen}
      found={matches.slice(0, mostFound)}
      wanted={wanted}
      count={matches.length}
      former={former.slice(0, mostFound).map(endedOf)}
      previousId={previous?.round.id}
    />
  )
}

const endedOf = ({ code, name, endedOn }: FormerMunicipality) => ({
  name,
  endedOn,
  successors: todaysOf(code).map((one) => one.name),
})

/** The municipalities with these words in their name; those that begin with them first. */
function matching(register: PlacesProps['register'], wanted: string): RegisteredMunicipality[] {
  const begins = (one: RegisteredMunicipality) => placeInName(one, wanted) === 0
  const matches = register.filter((one) => placeInName(one, wanted) >= 0)
  return [...matches.filter(begins), ...matches.filter((place) => !begins(place))]
}

/** What the form begins with: as the last round was, but later; else what is usual. */
function usualOf(
  { actor, now }: Context,
  places: number,
  previous: Previous | undefined,
): UsualRound {
  const why = (actor.hat && usualWhy[actor.hat.kind]) ?? ''
  if (previous) return { why, ...after(previous) }
  const next = Number(dayOf(now).slice(0, 4)) + 1
  return {
    kind: places > 1 ? 'regional' : 'year',
    termFrom: `${next}-01-01`,
    termUntil: `${next}-12-31`,
    why,
  }
}

/** The same kind, as many years, from the day after; with the same parties. */
function after({ round, own, others }: Previous) {
  const { id, kind, termFrom, termUntil } = round
  const from = addDays(termUntil, 1)
  const years = yearOf(from) - yearOf(termFrom)
  return {
    kind,
    termFrom: from,
    termUntil: `${yearOf(termUntil) + years}${termUntil.slice(4)}`,
    previousId: id,
    partyIds: others.map(({ id }) => id),
    ...(own ? { why: own.why } : {}),
  }
}

const yearOf = (on: Day) => Number(on.slice(0, 4))
