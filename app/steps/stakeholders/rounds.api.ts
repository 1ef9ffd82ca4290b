import { bases } from '#law/bases.ts'
import type { Handler } from '#parties/handler.ts'
import { answering, asked } from '#platform/answering.ts'
import { type Lane, lanesOfActor } from '#process/lanes.store.ts'
import { roundJson } from '#process/round-json.ts'
import { stepsJson } from '#process/steps-json.words.ts'
import { roundMoves } from './new-round.commands.ts'
import { startRefusalWords } from './new-round.words.ts'

const path = '/api/v1/trajecten'

/** The rounds that the asker knows, each with how its steps stand. */
export const get: Handler<typeof path> = async ({ context }) => {
  const groups = await lanesOfActor(context)
  return Response.json({
    rounds: groups.flat().map(({ round, situation, places, parties, ...lane }) => ({
      ...roundJson(round),
      ...stepsJson(situation),
      municipalities: places,
      parties,
      ...cycleJson(lane),
    })),
    side_by_side: groups.map((group) => group.map(({ round }) => round.id)),
  })
}

/** Where the round is in its life, its next date and its own figures: `null` for who does not sit at its table. */
const cycleJson = ({ stage, next, counts }: Pick<Lane, 'stage' | 'next' | 'counts'>) => ({
  stage,
  next_date: next ? { rule: next.id, year: next.year, last_safe_day: next.lastSafeDay } : null,
  counts: counts
    ? {
        promises: counts.promises,
        agreed: counts.agreed,
        disposed: counts.disposed,
        late_figures: counts.late,
      }
    : null,
})

export const moves = { start: asked(roundMoves.start, ({ roundId }) => ({ round_id: roundId })) }

/** Begins a round. */
export const post: Handler<typeof path> = answering({
  moves,
  words: startRefusalWords,
  cite: (basis) => bases[basis].cite,
})
