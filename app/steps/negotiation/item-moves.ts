import { move, type OutcomeOf } from '#ui/posting.ts'
import { leadTimeMoves } from './lead-time.commands.ts'

/** What the page of an agenda item lets people do. */
export const itemMoves = {
  attachPaper: move(leadTimeMoves.attachPaper),
  detachPaper: move(leadTimeMoves.detachPaper),
  askOtherwise: move(leadTimeMoves.askOtherwise),
  consentToLate: move(leadTimeMoves.consentToLate),
  withdrawLateConsent: move(leadTimeMoves.withdrawLateConsent),
}

export type ItemOutcome = OutcomeOf<typeof itemMoves>
