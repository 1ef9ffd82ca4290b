import { actionMoves } from '#agreement/actions.commands.ts'
import { actionRefusalWords } from '#agreement/actions.words.ts'
import { reportMoves } from '#agreement/reports.commands.ts'
import { reportRefusalWords } from '#agreement/reports.words.ts'
import { move, type OutcomeOf } from '#ui/posting.ts'

/** What the page of a commitment lets people do with its figures, its actions and its delays. */
export const moves = {
  reportValue: move(reportMoves.reportValue),
  correctReport: move(reportMoves.correctReport),
  confirmReport: move(reportMoves.confirmReport),
  disputeReport: move(reportMoves.disputeReport),
  addAction: move(actionMoves.addAction),
  finishAction: move(actionMoves.finishAction),
  dropAction: move(actionMoves.dropAction),
  explainDelay: move(actionMoves.explainDelay),
  answerDelay: move(actionMoves.answerDelay),
}

/** What came back of a form on the page. */
export type MonitoringOutcome = OutcomeOf<typeof moves>

/** The refusal of a form that came back, in words. */
export function refusalWords(outcome: MonitoringOutcome): string | undefined {
  switch (outcome.move) {
    case 'reportValue':
    case 'correctReport':
    case 'confirmReport':
    case 'disputeReport':
      return outcome.refusal && reportRefusalWords(outcome.refusal)
    default:
      return outcome.refusal && actionRefusalWords(outcome.refusal)
  }
}
