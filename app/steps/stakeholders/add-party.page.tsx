import { type Id, id } from '#kernel/id.ts'
import type { Ask, Handler } from '#parties/handler.ts'
import { municipalitiesOfRound } from '#parties/municipalities.store.ts'
import { organisationById, organisationsNamed } from '#parties/organisations.store.ts'
import type { Organisation } from '#parties/organisations.ts'
import { roundById, standingIn } from '#parties/rounds.store.ts'
import { isSetterUp } from '#parties/standing.ts'
import type { Db } from '#platform/db.ts'
import { stepFrame } from '#process/step-frame.ts'
import { href } from '#routes.ts'
import { notThere } from '#ui/answers.tsx'
import { Details } from '#ui/form.tsx'
import { page } from '#ui/page.tsx'
import { move, type OutcomeOf, posting, problemsOf } from '#ui/posting.ts'
import { JoinForm, NewPartyForm, SearchOrganisation } from './add-party.form.tsx'
import { partyWords as words } from './party.words.ts'
import { Refused } from './refused.tsx'
import { partyMoves } from './stakeholders.commands.ts'
import { stakeholdersOf } from './stakeholders.store.ts'

const path = '/trajecten/:roundId/belanghebbenden/toevoegen'

const moves = { addParty: move(partyMoves.addParty), addNewParty: move(partyMoves.addNewParty) }

export const get: Handler<typeof path> = (ask) => show(ask, 200)

export const post: Handler<typeof path> = posting({
  moves,
  show,
  done: ({ params }: Ask<typeof path>, { partyId }) =>
    href('/trajecten/:roundId/belanghebbenden/:partyId', { ...params, partyId }),
})

/** Searches an organisation, and lets it take part; or makes a new one. */
async function show(
  { request, params, context }: Ask<typeof path>,
  status: number,
  outcome?: OutcomeOf<typeof moves>,
): Promise<Response> {
  const { db } = context
  const roundId = id<'Round'>(params.roundId)
  const standing = await standingIn(db, roundId)
  if (!standing || !isSetterUp(standing)) return notThere()
  const asked = new URL(request.url).searchParams
  const wanted = (asked.get('zoek') ?? '').trim()
  const joinProblems = problemsOf(outcome, 'addParty')
  const chosen = await chosenOrganisation(
    db,
    joinProblems?.given.organisationId ?? asked.get('organisatie'),
  )
  const round = await roundById(db, roundId)
  const title = chosen ? words.chosen(chosen.name) : words.addTitle
  return page(
    {
      ...stepFrame({ context, round, step: 'stakeholders', title }),
      lead: chosen ? undefined : words.addLead,
      status,
    },
    <>
      <Refused refusal={outcome?.refusal} />
      {chosen ? (
        <>
          <JoinForm organisation={chosen} problems={joinProblems} />
          <p>
            <a href={href(path, params)}>{words.otherOne}</a>
          </p>
        </>
      ) : (
        <Unchosen
          {...(await lookFor(db, roundId, wanted))}
          problems={problemsOf(outcome, 'addNewParty')}
        />
      )}
    </>,
  )
}

/** What is known of whom she looks for, and who is there already. */
const lookFor = async (db: Db, roundId: Id<'Round'>, wanted: string) => ({
  roundId,
  wanted,
  found: await organisationsNamed(db, wanted),
  parties: await stakeholdersOf(db, roundId),
  places: await municipalitiesOfRound(db, roundId),
})

async function chosenOrganisation(db: Db, asked: string | null): Promise<Organisation | undefined> {
  if (!asked || !/^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/.test(asked)) return undefined
  return organisationById(db, id(asked))
}

type UnchosenProps = Pick<Parameters<typeof NewPartyForm>[0], 'wanted' | 'places' | 'problems'> & {
  roundId: string
  found: readonly Organisation[]
  parties: Awaited<ReturnType<typeof stakeholdersOf>>
}

const Unchosen = ({ roundId, wanted, found, parties, places, problems }: UnchosenProps) => (
  <>
    <SearchOrganisation
      roundId={roundId}
      wanted={wanted}
      found={found}
      isParty={({ id }) => parties.some(({ organisationId }) => organisationId === id)}
    />
    <Details
      summary={words.newOne}
      open={problems !== undefined || (wanted !== '' && found.length === 0)}
      card
    >
      <NewPartyForm wanted={wanted} places={places} problems={problems} />
    </Details>
  </>
)
