import { bases } from '#law/bases.ts'
import type { Handler } from '#parties/handler.ts'
import { answering, asked } from '#platform/answering.ts'
import { roundCards } from '#process/round-cards.store.ts'
import { roundJson } from '#process/round-json.ts'
import { stepsJson } from '#process/steps-json.words.ts'
import { roundMoves } from './new-round.commands.ts'
import { startRefusalWords } from './new-round.words.ts'

const path = '/api/v1/trajecten'

/** The rounds that the asker knows, each with how its steps stand. */
export const get: Handler<typeof path> = async ({ context }) => {
  const cards = await roundCards(context.db)
  return Response.json({
    rounds: cards.map(({ round, situation, places, parties }) => ({
      ...roundJson(round),
      ...stepsJson(situation),
      municipalities: places,
      parties,
    })),
  })
}

export const moves = { start: asked(roundMoves.start, ({ roundId }) => ({ round_id: roundId })) }

/** Begins a round. */
export const post: Handler<typeof path> = answering({
  moves,
  words: startRefusalWords,
  cite: (basis) => bases[basis].cite,
})
