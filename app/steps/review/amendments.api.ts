import { amendmentsOf } from '#agreement/amendments.store.ts'
import type { Amendment } from '#agreement/amendments.ts'
import { id } from '#kernel/id.ts'
import { bases } from '#law/bases.ts'
import type { Handler } from '#parties/handler.ts'
import { standingIn } from '#parties/rounds.store.ts'
import { answering, asked } from '#platform/answering.ts'
import { notThereProblem } from '#platform/problem.ts'
import { amendmentMoves } from './amendments.commands.ts'
import { reviewRefusalWords } from './review.words.ts'

const path = '/api/v1/trajecten/:roundId/wijzigingen'

/** The amendments of the running agreement, with what each party last said of them. */
export const get: Handler<typeof path> = async ({ params, context: { db } }) => {
  const standing = await standingIn(db, id<'Round'>(params.roundId))
  if (!standing?.party && !standing?.coordinates) return notThereProblem()
  const amendments = await amendmentsOf(db, standing.roundId)
  return Response.json({ amendments: amendments.map(amendmentJson) })
}

const amendmentJson = (amendment: Amendment) => ({
  id: amendment.id,
  code: amendment.code,
  kind: amendment.kind,
  state: amendment.state,
  reason: amendment.reason,
  proposed_by: amendment.partyId,
  proposed_at: amendment.proposedAt,
  closed_at: amendment.closedAt,
  text: amendment.version?.text ?? null,
  content_hash: amendment.version?.contentHash ?? null,
  answers: amendment.answers.map(({ partyId, consents, reason, answeredAt }) => ({
    party_id: partyId,
    consents,
    reason,
    answered_at: answeredAt,
  })),
})

const doneJson = (done: { amendmentId: string; isEffective: boolean }) => ({
  amendment_id: done.amendmentId,
  is_effective: done.isEffective,
})

export const moves = {
  amend: asked(amendmentMoves.amend, doneJson),
  amendToEnd: asked(amendmentMoves.amendToEnd, doneJson),
  answerAmendment: asked(amendmentMoves.answerAmendment, doneJson),
  withdrawAmendment: asked(amendmentMoves.withdrawAmendment, doneJson),
}

export const post: Handler<typeof path> = answering({
  moves,
  words: reviewRefusalWords,
  cite: (basis) => bases[basis].cite,
})
