import { dayOf } from '#kernel/day.ts'
import { id } from '#kernel/id.ts'
import { bases } from '#law/bases.ts'
import { regimeOn } from '#law/regimes.ts'
import type { Handler } from '#parties/handler.ts'
import { answering, asked } from '#platform/answering.ts'
import { notThereProblem } from '#platform/problem.ts'
import { placeIn } from '#process/place.store.ts'
import { regimeMoves } from './regime.commands.ts'
import { regimeChangesOf } from './regime.store.ts'
import { regimeRefusalWords } from './regime.words.ts'

const path = '/api/v1/trajecten/:roundId/wettelijk-kader'

/** By which law a round counts today, by which it began, and when it went over. */
export const get: Handler<typeof path> = async ({ params, context }) => {
  const { db, now } = context
  const roundId = id<'Round'>(params.roundId)
  const place = await placeIn(db, roundId, ['table', 'setter-up'])
  if (!place) return notThereProblem()
  const changes = await regimeChangesOf(db, roundId)
  return Response.json({
    regime: regimeOn(place.round, dayOf(now)),
    began_with: place.round.regime,
    changes: changes.map((change) => ({
      id: change.id,
      regime: change.regime,
      from_day: change.fromDay,
      reason: change.reason,
      switched_by: change.switchedBy,
      switched_at: change.switchedAt,
      withdrawn_at: change.withdrawnAt,
      withdrawn_because: change.withdrawnBecause,
    })),
  })
}

export const moves = {
  switchRegime: asked(regimeMoves.switchRegime, ({ id }) => ({ switch_id: id })),
  withdrawRegime: asked(regimeMoves.withdrawRegime, ({ id }) => ({ switch_id: id })),
}

/** Goes over to another regime, or takes that back. */
export const post: Handler<typeof path> = answering({
  moves,
  words: regimeRefusalWords,
  cite: (basis) => bases[basis].cite,
})
