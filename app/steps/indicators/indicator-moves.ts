import { indicatorMoves } from '#agreement/indicators.commands.ts'
import { move, type OutcomeOf } from '#ui/posting.ts'

/** What the page of a commitment lets people do with its indicators. */
export const moves = {
  defineIndicator: move(indicatorMoves.defineIndicator),
  replaceIndicator: move(indicatorMoves.replaceIndicator),
  dropIndicator: move(indicatorMoves.dropIndicator),
  judgeFeasibility: move(indicatorMoves.judgeFeasibility),
}

/** What came back of a form about an indicator. */
export type IndicatorOutcome = OutcomeOf<typeof moves>
