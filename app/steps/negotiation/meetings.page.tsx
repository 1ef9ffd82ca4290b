import { dayOf } from '#kernel/day.ts'
import { type Id, id } from '#kernel/id.ts'
import { bases } from '#law/bases.ts'
import type { Ask, Handler } from '#parties/handler.ts'
import { type Party, partiesOf, roundById, standingIn } from '#parties/rounds.store.ts'
import { coordinatorsWhoWrote } from '#process/coordinator-authors.store.ts'
import { CoordinatorAuthors } from '#process/coordinator-authors.tsx'
import { stepFrame } from '#process/step-frame.ts'
import { href } from '#routes.ts'
import { notThere } from '#ui/answers.tsx'
import { Details } from '#ui/form.tsx'
import { ErrorSummary, RefusalNote } from '#ui/note.tsx'
import { page } from '#ui/page.tsx'
import { move, type OutcomeOf, posting, problemsOf } from '#ui/posting.ts'
import { Meetings } from './meeting-table.tsx'
import { plan } from './meetings.commands.ts'
import { PlanForm, planLabels } from './meetings.form.tsx'
import { meetingsOf } from './meetings.store.ts'
import { planned } from './meetings.ts'
import { meetingRefusalWords, meetingWords as words } from './meetings.words.ts'
import { NegotiationTabs } from './negotiation-tabs.tsx'
import { OwedCard } from './outcome-list.tsx'
import { owedIn } from './outcomes.store.ts'
import { readsMeetings } from './room.ts'

const path = '/trajecten/:roundId/onderhandeling/overleggen'
const onePath = '/trajecten/:roundId/onderhandeling/overleggen/:meetingId'

const moves = { plan: move(plan) }

export const get: Handler<typeof path> = (ask) => show(ask, 200)

export const post: Handler<typeof path> = posting({
  moves,
  show,
  done: ({ params }: Ask<typeof path>, { meetingId }) => href(onePath, { ...params, meetingId }),
})

async function show(
  { params, context }: Ask<typeof path>,
  status: number,
  outcome?: OutcomeOf<typeof moves>,
): Promise<Response> {
  const { db, now } = context
  const roundId = id<'Round'>(params.roundId)
  const standing = await standingIn(db, roundId)
  if (!standing || !readsMeetings(standing)) return notThere()
  const round = await roundById(db, roundId)
  const nameOf = shortNameIn(await partiesOf(db, roundId))
  const own = standing.mandates.negotiate && standing.party?.id
  const owed = await owedIn(db, roundId)
  const writers = await coordinatorsWhoWrote(db, roundId, ['meeting', 'outcome'])
  const frame = stepFrame({ context, round, step: 'negotiation', title: words.title })
  const refusal = outcome?.refusal
  const problems = problemsOf(outcome, 'plan')
  const plans = standing.coordinates || standing.made
  const room = standing.party?.role === 'contracting' ? 0 : undefined
  return page(
    { ...frame, status, lead: words.lead },
    <>
      <NegotiationTabs roundId={roundId} current="meetings" drafts={room} />
      {refusal ? (
        <RefusalNote words={meetingRefusalWords(refusal)} cite={bases[refusal.basis].cite} />
      ) : (
        <ErrorSummary form="overleg" problems={problems} labels={planLabels} />
      )}
      <Meetings {...{ roundId, plans }} {...planned(await meetingsOf(db, roundId), dayOf(now))} />
      {plans && (
        <Details card summary={words.plan} open={problems !== undefined}>
          <PlanForm move="plan" problems={problems} />
        </Details>
      )}
      <OwedCard {...{ roundId, owed, nameOf, own }} today={dayOf(now)} />
      <CoordinatorAuthors coordinators={writers} />
    </>,
  )
}

const shortNameIn = (parties: readonly Party[]) => (party: Id<'Party'>) =>
  parties.find(({ id }) => id === party)?.shortName ?? ''
