import { flaggedAmong } from '#agreement/facts.ts'
import { flaggedJson } from '#agreement/facts-json.ts'
import { goalFactsOf } from '#agreement/goal-facts.store.ts'
import { goalMoves } from '#agreement/goals.commands.ts'
import { goalsOf } from '#agreement/goals.store.ts'
import type { Goal } from '#agreement/goals.ts'
import { goalRefusalWords } from '#agreement/goals.words.ts'
import { id } from '#kernel/id.ts'
import { bases } from '#law/bases.ts'
import type { Handler } from '#parties/handler.ts'
import { partiesOf } from '#parties/rounds.store.ts'
import { answering, asked } from '#platform/answering.ts'
import { notThereProblem } from '#platform/problem.ts'
import { placeIn } from '#process/place.store.ts'

const path = '/api/v1/trajecten/:roundId/doelstellingen'

type Aim = Pick<Goal, 'id' | 'themeId' | 'text' | 'quantity' | 'unit' | 'year' | 'source'>

const aimJson = ({ id, themeId, text, quantity, unit, year, source }: Aim) => ({
  id,
  theme_id: themeId,
  text,
  quantity,
  unit,
  year,
  source,
})

const goalJson = (goal: Goal) => ({
  ...aimJson(goal),
  commitments: goal.commitments,
  dropped_at: goal.dropped?.at ?? null,
  drop_reason: goal.dropped?.reason ?? null,
})

/** The goals of a round by theme, those that were dropped too; with the facts under each that need care. */
export const get: Handler<typeof path> = async ({ params, context }) => {
  const roundId = id<'Round'>(params.roundId)
  const place = await placeIn(context.db, roundId, ['table'])
  if (!place) return notThereProblem()
  const goals = await goalsOf(context.db, roundId)
  const parties = await partiesOf(context.db, roundId)
  const contracting = parties.filter(({ role }) => role === 'contracting').map((one) => one.id)
  const facts = Map.groupBy(await goalFactsOf(context.db, roundId), ({ goalId }) => goalId)
  return Response.json({
    goals: goals.map((goal) => ({
      ...goalJson(goal),
      flagged_facts: flaggedAmong(facts.get(goal.id) ?? [], contracting).map(flaggedJson),
    })),
  })
}

export const moves = {
  add: asked(goalMoves.add, aimJson),
  correct: asked(goalMoves.correct, ({ id }) => ({ id })),
  drop: asked(goalMoves.drop, ({ id }) => ({ id })),
}

/** Sets a goal, corrects it, or lets it go. */
export const post: Handler<typeof path> = answering({
  moves,
  words: goalRefusalWords,
  cite: (basis) => bases[basis].cite,
})
