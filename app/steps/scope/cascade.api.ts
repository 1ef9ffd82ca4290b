import { branchesOf, type PlacedGoal } from '#agreement/goal-cascade.ts'
import { countMoves } from '#agreement/goal-counts.commands.ts'
import { goalOverview } from '#agreement/goal-overview.store.ts'
import { type GoalOverview, matrixIn, reachOf } from '#agreement/goal-overview.ts'
import { placeMoves } from '#agreement/goal-places.commands.ts'
import { type MatrixRow, missingOf, type Sum } from '#agreement/goal-promises.ts'
import { splitMoves } from '#agreement/goal-splits.commands.ts'
import { splitSums } from '#agreement/goal-splits.ts'
import { goalRefusalWords } from '#agreement/goals.words.ts'
import { id } from '#kernel/id.ts'
import { bases } from '#law/bases.ts'
import type { Handler } from '#parties/handler.ts'
import { answering, asked } from '#platform/answering.ts'
import { notThereProblem } from '#platform/problem.ts'
import { placeIn } from '#process/place.store.ts'

const path = '/api/v1/trajecten/:roundId/doelen'

/** The goals of a round in their places, each with its split, and with what is promised for it so far. */
export const get: Handler<typeof path> = async ({ params, context }) => {
  const roundId = id<'Round'>(params.roundId)
  const place = await placeIn(context.db, roundId, ['table'])
  if (!place) return notThereProblem()
  const overview = await goalOverview(context.db, roundId)
  const flat = (branches: ReturnType<typeof branchesOf>): object[] =>
    branches.flatMap((branch) => [
      { ...goalJson(overview, branch.goal), reach: sumJson(reachOf(overview, branch)) },
      ...flat([...branch.under]),
    ])
  return Response.json({ goals: flat(branchesOf(overview.goals)) })
}

function goalJson(overview: GoalOverview, goal: PlacedGoal) {
  const { place } = goal
  const split = overview.splits.get(goal.id)
  const matrix = matrixIn(overview, goal)
  return {
    id: goal.id,
    text: goal.text,
    quantity: goal.quantity,
    unit: goal.unit,
    year: goal.year,
    source: goal.source,
    level: place.level,
    parent_id: place.parentId,
    counting: place.counting,
    moment: place.moment,
    dwelling: place.dwelling,
    own_share: place.ownShare,
    signed_by: place.signedBy,
    not_signed_by: place.notSignedBy,
    split: {
      number: split?.number ?? 0,
      total: splitSums(split?.shares ?? []).total,
      shares:
        split?.shares.map(({ partyId, year, quantity }) => ({
          party_id: partyId,
          year,
          quantity,
        })) ?? [],
    },
    promised: { ...sumJson(matrix.sum), rows: matrix.rows.map(rowJson) },
    not_counted: matrix.left.map(({ promised, why }) => ({ code: promised.code, why })),
  }
}

const rowJson = ({ partyId, cells, sum }: MatrixRow) => ({
  party_id: partyId,
  years: [...cells].map(([year, cell]) => ({ year, ...sumJson(cell) })),
  ...sumJson(sum),
})

const sumJson = (sum: Sum) => ({ ...sum, missing: missingOf(sum) ?? null })

export const moves = {
  adopt: asked(placeMoves.adopt, ({ ids }) => ({ ids })),
  place: asked(placeMoves.place, ({ id }) => ({ id })),
  split: asked(splitMoves.split, ({ id, number }) => ({ id, number })),
  unsplit: asked(splitMoves.unsplit, ({ id, number }) => ({ id, number })),
  count: asked(countMoves.count, ({ code }) => ({ code })),
  uncount: asked(countMoves.uncount, ({ code }) => ({ code })),
}

/** Takes national goals over, places and splits goals, and says how commitments count. */
export const post: Handler<typeof path> = answering({
  moves,
  words: goalRefusalWords,
  cite: (basis) => bases[basis].cite,
})
