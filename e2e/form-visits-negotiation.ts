import type { Path } from '#routes.ts'
import { nowhere } from '../app/requests.example.ts'
import { button, type FormVisit, stale } from './form-visit.ts'

/** The forms of the pages on which parties negotiate and meet, by the move that they make. */
export const negotiationForms: Partial<Record<Path, Record<string, FormVisit>>> = {
  '/trajecten/:roundId/onderhandeling/concepten/nieuw': {
    draft: { wrong: 'title', refused: { by: 'strateeg', but: () => ({ themeId: nowhere }) } },
  },
  '/trajecten/:roundId/onderhandeling/concepten/:commitmentId': {
    revise: { wrong: 'title', refused: stale('strateeg') },
    discard: { wrong: button, refused: { by: 'lid', status: 404 } },
  },
  '/trajecten/:roundId/onderhandeling/concepten/:commitmentId/op-tafel': {
    table: { wrong: button, refused: stale('strateeg') },
  },
  '/trajecten/:roundId/onderhandeling/overleggen': {
    plan: { wrong: 'title', refused: { by: 'wethouder' } },
  },
  '/trajecten/:roundId/onderhandeling/overleggen/:meetingId': {
    replan: { wrong: 'title', refused: { by: 'wethouder' } },
    cancel: { wrong: button, refused: { by: 'wethouder' } },
    proposeItem: { wrong: 'item', refused: { by: 'raadslid', status: 404 } },
    noteAttendance: { wrong: button, refused: { by: 'wethouder' } },
    recordOutcome: { wrong: 'text', refused: { by: 'wethouder' } },
    recordConcern: { wrong: 'concern', refused: { by: 'coordinator' } },
    closeOutcome: { wrong: button, refused: { by: 'wethouder' } },
  },
  '/trajecten/:roundId/onderhandeling/overleggen/:meetingId/punten/:itemId': {
    attachPaper: { wrong: 'paper', refused: { by: 'raadslid', status: 404 } },
    detachPaper: { wrong: 'reason', refused: { by: 'lid' } },
    askOtherwise: { wrong: button, refused: { by: 'lid' } },
    consentToLate: { wrong: button, refused: { by: 'wethouder' } },
    withdrawLateConsent: { wrong: button, refused: { by: 'wethouder' } },
  },
  '/trajecten/:roundId/onderhandeling/pakketten': {
    offerPackage: { wrong: 'title', refused: { by: 'coordinator' } },
    answerPackage: { wrong: 'answer', refused: { by: 'coordinator' } },
    withdrawPackage: { wrong: button, refused: { by: 'lid' } },
  },
  '/trajecten/:roundId/onderhandeling/:code': {
    takePosition: { wrong: 'position', refused: { by: 'coordinator' } },
    preparePosition: { wrong: 'position', refused: { by: 'coordinator' } },
    setCondition: { wrong: 'demand', refused: { by: 'coordinator' } },
    judgeCondition: { wrong: button, refused: { by: 'wethouder' } },
    dropCondition: { wrong: button, refused: { by: 'wethouder' } },
    adopt: { wrong: button, refused: { by: 'wethouder' } },
    discardProposal: { wrong: button, refused: { by: 'adviseur' } },
    withdrawProposal: { wrong: button, refused: { by: 'wethouder' } },
    raiseConcern: { wrong: 'concern', refused: { by: 'coordinator' } },
    answerConcern: { wrong: 'answer', refused: { by: 'coordinator' } },
    closeConcern: { wrong: button, refused: { by: 'wethouder' } },
    withdrawCommitment: { wrong: button, refused: { by: 'wethouder' } },
  },
  '/trajecten/:roundId/onderhandeling/:code/voorstel': {
    propose: { wrong: 'text', refused: stale('lid') },
    prepareProposal: { wrong: 'text', refused: stale('lid') },
  },
}
