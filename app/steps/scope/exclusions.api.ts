import { exclusionsOf, putOffFor } from '#agreement/exclusions.store.ts'
import { id } from '#kernel/id.ts'
import { bases } from '#law/bases.ts'
import type { Handler } from '#parties/handler.ts'
import { answering, asked } from '#platform/answering.ts'
import { notThereProblem } from '#platform/problem.ts'
import { placeIn } from '#process/place.store.ts'
import { exclusionMoves } from './exclusions.commands.ts'
import { exclusionRefusalWords } from './scope.words.ts'

const path = '/api/v1/trajecten/:roundId/buiten-scope'

/** What the talks leave out and why; what came back into them too. */
export const get: Handler<typeof path> = async ({ params, context }) => {
  const roundId = id<'Round'>(params.roundId)
  const place = await placeIn(context.db, roundId, ['table'])
  if (!place) return notThereProblem()
  const exclusions = await exclusionsOf(context.db, roundId)
  const before = await putOffFor(context.db, roundId)
  return Response.json({
    put_off: before.map(({ id, text, why, untilYear, round }) => ({
      id,
      text,
      why,
      until_year: untilYear,
      round,
    })),
    exclusions: exclusions.map(({ id, kind, text, why, untilYear, theme, ...one }) => ({
      id,
      kind,
      text,
      why,
      until_year: untilYear,
      theme,
      added_by: one.addedBy,
      added_at: one.addedAt,
      returned_at: one.returnedAt,
    })),
  })
}

export const moves = {
  exclude: asked(exclusionMoves.exclude, ({ id }) => ({ id })),
  takeBack: asked(exclusionMoves.takeBack, ({ id }) => ({ id })),
  takeUp: asked(exclusionMoves.takeUp, ({ id }) => ({ id })),
  postpone: asked(exclusionMoves.postpone, ({ id }) => ({ id })),
}

/** Leaves something out, or takes it into the talks after all; answers what the round before put off. */
export const post: Handler<typeof path> = answering({
  moves,
  words: exclusionRefusalWords,
  cite: (basis) => bases[basis].cite,
})
