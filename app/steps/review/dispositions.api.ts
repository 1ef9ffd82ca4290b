import { countsOf } from '#agreement/dispositions.ts'
import { id } from '#kernel/id.ts'
import { bases } from '#law/bases.ts'
import type { Handler } from '#parties/handler.ts'
import { standingIn } from '#parties/rounds.store.ts'
import { answering, asked } from '#platform/answering.ts'
import { notThereProblem } from '#platform/problem.ts'
import { dispositionMoves } from './dispositions.commands.ts'
import { reviewOf } from './review.store.ts'
import { reviewRefusalWords } from './review.words.ts'

const path = '/api/v1/trajecten/:roundId/vervolgbesluiten'

/** What becomes of each promise: those without a decision first, with the parties that can take it. */
export const get: Handler<typeof path> = async ({ params, context: { db } }) => {
  const standing = await standingIn(db, id<'Round'>(params.roundId))
  if (!standing?.party && !standing?.coordinates) return notThereProblem()
  const { disposed } = await reviewOf(db, standing.roundId)
  return Response.json({
    counts: countsOf(disposed),
    commitments: disposed.map(({ commitment, disposition }) => ({
      code: commitment.code,
      title: commitment.title,
      outcome: disposition?.outcome ?? null,
      reason: disposition?.reason ?? null,
      decided_by: disposition?.partyId ?? null,
      decided_at: disposition?.decidedAt ?? null,
      can_decide: disposition ? [] : commitment.tabled.applicability,
    })),
  })
}

export const moves = {
  dispose: asked(dispositionMoves.dispose, ({ code, outcome }) => ({ code, outcome })),
  carryOn: asked(dispositionMoves.carryOn, ({ commitmentId, roundId }) => ({
    commitment_id: commitmentId,
    round_id: roundId,
  })),
}

export const post: Handler<typeof path> = answering({
  moves,
  words: reviewRefusalWords,
  cite: (basis) => bases[basis].cite,
})
