import { id } from '#kernel/id.ts'
import { bases } from '#law/bases.ts'
import type { Handler } from '#parties/handler.ts'
import { standingIn } from '#parties/rounds.store.ts'
import { answering, asked } from '#platform/answering.ts'
import { notThereProblem } from '#platform/problem.ts'
import { givenIn } from './evaluation.store.ts'
import { reviewRefusalWords } from './review.words.ts'
import { reviewMoves } from './review-moments.commands.ts'
import { reviewMomentsOf } from './review-moments.store.ts'

const path = '/api/v1/trajecten/:roundId/herzieningsmomenten'

/** When the parties look at the agreement again, and which parties have answered at each evaluation. */
export const get: Handler<typeof path> = async ({ params, context: { db } }) => {
  const roundId = id<'Round'>(params.roundId)
  if (!(await standingIn(db, roundId))) return notThereProblem()
  const given = await givenIn(db, roundId)
  const moments = await reviewMomentsOf(db, roundId)
  return Response.json({
    moments: moments.map(({ id, kind, dueOn }) => ({
      id,
      kind,
      due_on: dueOn,
      answered_by: given.filter(({ momentId }) => momentId === id).map(({ partyId }) => partyId),
    })),
  })
}

export const moves = {
  planReview: asked(reviewMoves.planReview, ({ id, kind }) => ({ id, kind })),
  cancelReview: asked(reviewMoves.cancelReview, ({ id }) => ({ id })),
}

export const post: Handler<typeof path> = answering({
  moves,
  words: reviewRefusalWords,
  cite: (basis) => bases[basis].cite,
})
