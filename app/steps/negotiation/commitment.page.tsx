import { withdrawCommitment } from '#agreement/commitments.commands.ts'
import { concernMoves } from '#agreement/concerns.commands.ts'
import { conditionMoves } from '#agreement/conditions.commands.ts'
import { negotiationRefusalWords } from '#agreement/negotiating.words.ts'
import { positionMoves } from '#agreement/positions.commands.ts'
import { adopt, discardProposal, withdrawProposal } from '#agreement/proposals.commands.ts'
import { type Id, id } from '#kernel/id.ts'
import { bases } from '#law/bases.ts'
import type { Ask, Handler } from '#parties/handler.ts'
import { organisationMark } from '#parties/member-frame.ts'
import { roundById, standingIn } from '#parties/rounds.store.ts'
import { stepFrame } from '#process/step-frame.ts'
import { href } from '#routes.ts'
import { notThere } from '#ui/answers.tsx'
import { ErrorSummary, RefusalNote } from '#ui/note.tsx'
import { page } from '#ui/page.tsx'
import { move, type OutcomeOf, posting, problemsOf } from '#ui/posting.ts'
import { readCommitment } from './commitment.store.ts'
import { commitmentWords as words } from './commitment.words.ts'
import { Biography, SinceApproved, TabledText, TakeOff } from './commitment-view.tsx'
import { ConcernsCard } from './concerns-card.tsx'
import { ConditionsCard } from './conditions-card.tsx'
import { OwnPosition } from './own-position.tsx'
import { ProposalsCard } from './proposals-card.tsx'
import { canWrite, type Reading } from './reading.ts'

const path = '/trajecten/:roundId/onderhandeling/:code'

const moves = {
  takePosition: move(positionMoves.takePosition),
  preparePosition: move(positionMoves.preparePosition),
  setCondition: move(conditionMoves.setCondition),
  judgeCondition: move(conditionMoves.judgeCondition),
  dropCondition: move(conditionMoves.dropCondition),
  adopt: move(adopt),
  discardProposal: move(discardProposal),
  withdrawProposal: move(withdrawProposal),
  raiseConcern: move(concernMoves.raiseConcern),
  answerConcern: move(concernMoves.answerConcern),
  closeConcern: move(concernMoves.closeConcern),
  withdrawCommitment: move(withdrawCommitment),
}

type Outcome = OutcomeOf<typeof moves>

export const get: Handler<typeof path> = (ask) => show(ask, 200)

export const post: Handler<typeof path> = posting({
  moves,
  show,
  done: ({ params }: Ask<typeof path>) => href(path, params),
})

async function show(ask: Ask<typeof path>, status: number, outcome?: Outcome): Promise<Response> {
  const { params, context } = ask
  const { db } = context
  const standing = await standingIn(db, id<'Round'>(params.roundId))
  const reading = standing && (await readCommitment(context, standing, params.code))
  if (!standing || !reading) return notThere()
  const round = await roundById(db, standing.roundId)
  const { title, code, theme } = reading.commitment
  const frame = stepFrame({ context, round, step: 'negotiation', title })
  return page(
    { ...frame, status, above: `${code} · ${theme}` },
    <Commitment reading={reading} outcome={outcome} />,
  )
}

function Commitment({ reading, outcome }: { reading: Reading; outcome: Outcome | undefined }) {
  const { commitment, parties, reader } = reading
  const nameOf = (party: Id<'Party'>) => parties.find((one) => one.id === party)?.shortName ?? ''
  const markOf = (party: Id<'Party'>) => {
    const found = parties.find((one) => one.id === party)
    return organisationMark(found?.kind ?? 'other', found?.name ?? '')
  }
  const common = { reading, nameOf, markOf }
  const said = problemsOf(outcome, 'takePosition') ?? problemsOf(outcome, 'preparePosition')
  const onProposal = reading.proposals.some(
    ({ state, version }) => state === 'open' && version.contentHash === said?.given.seen,
  )
  const own = reading.versions[0]?.partyId === reader.party?.id
  return (
    <>
      {outcome && <WentWrong outcome={outcome} />}
      <TabledText {...common} />
      <SinceApproved {...common} />
      <OwnPosition reading={reading} problems={onProposal ? undefined : said} />
      <ProposalsCard {...common} problems={said} />
      <ConditionsCard {...common} setting={problemsOf(outcome, 'setCondition')} />
      <ConcernsCard
        {...common}
        raising={problemsOf(outcome, 'raiseConcern')}
        answering={problemsOf(outcome, 'answerConcern')}
      />
      <Biography {...common} />
      {own && reader.mayNegotiate && canWrite(reading) && (
        <TakeOff seen={commitment.tabled.contentHash} />
      )}
    </>
  )
}

/** The form on the page that came back, so that each message leads to its field. */
function formOf({ move, problems }: Outcome): string {
  if (move === 'raiseConcern') return 'zorg'
  if (move === 'setCondition') return 'voorwaarde'
  return move === 'answerConcern' ? `antwoord-${problems.given.concernId}` : 'op-tafel'
}

const labels = {
  position: words.position,
  level: words.level,
  demand: words.conditions.demand,
  kind: words.conditions.kind,
  condition: words.conditionAsked,
  reason: words.reason,
  concern: words.concern,
  answer: words.answer,
}

function WentWrong({ outcome }: { outcome: Outcome }) {
  const { refusal, problems } = outcome
  if (refusal)
    return <RefusalNote words={negotiationRefusalWords(refusal)} cite={bases[refusal.basis].cite} />
  return <ErrorSummary<string> form={formOf(outcome)} problems={problems} labels={labels} />
}
