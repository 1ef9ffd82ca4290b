import type { SourceLine } from '#agreement/commitment-lines.store.ts'
import { withdrawCommitment } from '#agreement/commitments.commands.ts'
import type { Version } from '#agreement/commitments.ts'
import { concernMoves } from '#agreement/concerns.commands.ts'
import type { Concern } from '#agreement/concerns.ts'
import { conditionMoves } from '#agreement/conditions.commands.ts'
import { type Condition, hinders, judgedOn, kindRules } from '#agreement/conditions.ts'
import { factStatus } from '#agreement/facts.ts'
import { factJson } from '#agreement/facts-json.ts'
import { negotiationRefusalWords } from '#agreement/negotiating.words.ts'
import { positionMoves } from '#agreement/positions.commands.ts'
import { stanceOn } from '#agreement/positions.ts'
import { proposalMoves } from '#agreement/proposals.commands.ts'
import type { Proposal } from '#agreement/proposals.ts'
import { id } from '#kernel/id.ts'
import { bases } from '#law/bases.ts'
import type { Handler } from '#parties/handler.ts'
import { standingIn } from '#parties/rounds.store.ts'
import { answering, asked } from '#platform/answering.ts'
import { notThereProblem } from '#platform/problem.ts'
import type { SpokenPosition } from './biography.ts'
import { readCommitment } from './commitment.store.ts'
import { contractingOf, type Reading, standsFor } from './reading.ts'

const path = '/api/v1/trajecten/:roundId/afspraken/:code'

/** One commitment with its tabled text, every position ever taken, its proposals and its concerns. */
export const get: Handler<typeof path> = async ({ params, context }) => {
  const standing = await standingIn(context.db, id<'Round'>(params.roundId))
  const reading = standing && (await readCommitment(context, standing, params.code))
  return reading ? Response.json(readingJson(reading)) : notThereProblem()
}

type Proposing = { proposalId: string; code: string; adopted: boolean }
type Asking = { conditionId: string; code: string; adopted?: boolean }

const conditionDone = ({ conditionId, code, adopted = false }: Asking) => ({
  condition_id: conditionId,
  code,
  adopted,
})

type Speaking = { positionId: string; code: string; adopted: boolean }

const proposalDone = ({ proposalId, code, adopted }: Proposing) => ({
  proposal_id: proposalId,
  code,
  adopted,
})

const positionDone = ({ positionId, code, adopted }: Speaking) => ({
  position_id: positionId,
  code,
  adopted,
})

const concernDone = ({ concernId, code }: { concernId: string; code: string }) => ({
  concern_id: concernId,
  code,
})

const textDone = ({ contentHash }: { contentHash: string }) => ({ content_hash: contentHash })

export const moves = {
  takePosition: asked(positionMoves.takePosition, positionDone),
  preparePosition: asked(positionMoves.preparePosition, positionDone),
  setCondition: asked(conditionMoves.setCondition, conditionDone),
  judgeCondition: asked(conditionMoves.judgeCondition, conditionDone),
  dropCondition: asked(conditionMoves.dropCondition, conditionDone),
  prepareProposal: asked(proposalMoves.prepareProposal, textDone),
  discardProposal: asked(proposalMoves.discardProposal, textDone),
  propose: asked(proposalMoves.propose, proposalDone),
  withdrawProposal: asked(proposalMoves.withdrawProposal, proposalDone),
  adopt: asked(proposalMoves.adopt, proposalDone),
  raiseConcern: asked(concernMoves.raiseConcern, concernDone),
  answerConcern: asked(concernMoves.answerConcern, concernDone),
  closeConcern: asked(concernMoves.closeConcern, concernDone),
  withdrawCommitment: asked(withdrawCommitment, ({ code }) => ({ code })),
}

/** What a party does at the table with a commitment: the same commands as on its page. */
export const post: Handler<typeof path> = answering({
  moves,
  words: negotiationRefusalWords,
  cite: (basis) => bases[basis].cite,
})

function readingJson(reading: Reading) {
  const { commitment, proposals, history, concerns, prepared } = reading
  const { code, title, theme, year, state, tabled } = commitment
  const contracting = contractingOf(reading)
  return {
    code,
    title,
    theme,
    year,
    state: state === 'tabled' ? standsFor(reading) : state,
    tabled: versionJson(tabled),
    positions: history.map((position) => positionJson(position, tabled)),
    proposals: proposals.map(proposalJson),
    concerns: concerns.map(concernJson),
    conditions: reading.conditions.map((one) => conditionJson(one, tabled)),
    facts: reading.facts.map((fact) => factJson(fact, factStatus(fact, contracting))),
    source_lines: reading.sourceLines.map(sourceLineJson),
    prepared: {
      position: prepared.position?.code ?? null,
      text: prepared.text ? versionJson(prepared.text) : null,
    },
  }
}

const sourceLineJson = (line: SourceLine) => ({
  overview_id: line.overviewId,
  line_id: line.id,
  association: line.party,
  year: line.year,
  reference: line.reference,
  kind: line.kind,
  text: line.text,
  quantity: line.quantity,
  unit: line.unit,
  outcome: line.outcome,
  reason: line.reason,
})

const conditionJson = (condition: Condition, { contentHash }: Version) => ({
  id: condition.id,
  party_id: condition.partyId,
  kind: condition.kind,
  degree: kindRules[condition.kind].degree,
  text: condition.text,
  fulfilled: judgedOn(condition, contentHash) ?? null,
  hinders: hinders(condition, contentHash),
  raised_at: condition.raisedAt,
  dropped_at: condition.droppedAt,
})

const versionJson = (version: Version) => ({
  text: version.text,
  obligation: version.obligation,
  owners: version.owners,
  applies_to: version.applicability,
  quantity: version.quantity,
  quantity_max: version.quantityMax,
  unit: version.unit,
  deadline: version.deadline,
  condition: version.condition,
  content_hash: version.contentHash,
  party_id: version.partyId,
  note: version.note,
  made_at: version.madeAt,
})

const positionJson = (position: SpokenPosition, tabled: Version) => ({
  party_id: position.partyId,
  position: position.code,
  reason: position.reason,
  condition: position.condition,
  level: position.level,
  content_hash: position.contentHash,
  holds: stanceOn(tabled.contentHash, position).kind === 'holds',
  fulfilled_at: position.fulfilledAt,
  person: position.person,
  function: position.function,
  taken_at: position.takenAt,
})

const proposalJson = ({
  id: proposalId,
  partyId,
  state,
  tabledAt,
  closedAt,
  version,
}: Proposal) => ({
  id: proposalId,
  party_id: partyId,
  state,
  tabled_at: tabledAt,
  closed_at: closedAt,
  version: versionJson(version),
})

const concernJson = ({ id: concernId, partyId, text, raisedAt, closedAt, answers }: Concern) => ({
  id: concernId,
  party_id: partyId,
  text,
  raised_at: raisedAt,
  closed_at: closedAt,
  answers: answers.map((answer) => ({
    party_id: answer.partyId,
    text: answer.text,
    answered_at: answer.answeredAt,
  })),
})
