import { actionMoves } from '#agreement/actions.commands.ts'
import { reportMoves } from '#agreement/reports.commands.ts'
import { partyId, roundId } from '#parties/parties.example.ts'
import type { Db } from '#platform/db.ts'
import { plainWordsMoves } from '#steps/publication/plain-words.commands.ts'
import { publicationMoves } from '#steps/publication/publish.commands.ts'
import { amendmentMoves } from '#steps/review/amendments.commands.ts'
import { dispositionMoves } from '#steps/review/dispositions.commands.ts'
import { evaluationMoves } from '#steps/review/evaluation.commands.ts'
import { reviewMoves } from '#steps/review/review-moments.commands.ts'
import { type Canonical, does, made, momentOf } from './canonical.example.ts'
import { one, seen } from './rows.example.ts'

const at = 'sealed'

/** Measured and reported on. */
const measuredCode = 'VBS-BES-01'
/** Goes on in the next round. */
const goesOn = 'VBS-BES-02'
/** With an amendment that not all have answered. */
const amended = 'VBS-BES-05'

const measured = async (db: Db) => ({
  roundId,
  code: measuredCode,
  indicator: await one(db, 'indicators', { dropped_at: null }),
})

const figure = async (db: Db) => ({
  ...(await measured(db)),
  value: 120,
  unit: 'woningen',
  measured: '2027-06-30',
  evidence: await one(db, 'files', { name: 'opleverlijst.pdf' }),
})

const report = async (db: Db) => ({ ...(await measured(db)), report: await one(db, 'reports') })

const action = async (db: Db) => ({
  roundId,
  code: measuredCode,
  action: await one(db, 'actions'),
})

/** What is done, reported and checked while the agreement runs. */
const carryingOut: Canonical[] = [
  made(reportMoves.reportValue, {
    by: 'strateeg',
    at,
    body: async (db) => ({ ...(await figure(db)), period: '2027-04-01' }),
  }),
  made(reportMoves.correctReport, {
    by: 'strateeg',
    at,
    body: async (db) => ({
      ...(await figure(db)),
      ...(await report(db)),
      measured: '2027-03-31',
      value: 58,
      reason: 'Twee zijn later opgeleverd.',
    }),
  }),
  made(reportMoves.confirmReport, { by: 'voorzitter', at, body: report }),
  made(reportMoves.disputeReport, {
    by: 'voorzitter',
    at,
    body: async (db) => ({ ...(await report(db)), reason: 'Wij telden er 58.', own: 58 }),
  }),
  made(actionMoves.addAction, {
    by: 'strateeg',
    at,
    body: () => ({
      roundId,
      code: measuredCode,
      text: 'Vergunning aanvragen',
      owner: partyId('voorbeeldwonen'),
      due: '2027-10-01',
    }),
  }),
  made(actionMoves.finishAction, {
    by: 'strateeg',
    at,
    body: async (db) => ({ ...(await action(db)), done: '2027-07-01' }),
  }),
  made(actionMoves.dropAction, {
    by: 'strateeg',
    at,
    body: async (db) => ({ ...(await action(db)), reason: 'Niet meer nodig.' }),
  }),
  made(actionMoves.explainDelay, {
    by: 'strateeg',
    at,
    body: () => ({ roundId, code: measuredCode, cause: 'grid', text: 'Geen aansluiting.' }),
  }),
  made(actionMoves.answerDelay, {
    by: 'ambtenaar',
    at,
    body: async (db) => ({
      roundId,
      code: measuredCode,
      talk: await one(db, 'delay_talks', { answers_id: null }),
      text: 'Wij bellen de netbeheerder.',
    }),
  }),
]

const moment = async (db: Db, kind = 'evaluation') => ({
  roundId,
  momentId: await one(db, 'review_moments', { kind }),
})

const question = async (db: Db) => ({
  questionId: [await one(db, 'evaluation_questions', { position: 1 })],
  answer: ['Er zijn woningen bij gekomen.'],
})

/** A party answers every question, in its own room. */
async function answerAll(db: Db): Promise<void> {
  const { momentId } = await moment(db)
  const questions = await db.selectFrom('evaluationQuestions').select('id').execute()
  const questionId = questions.map(({ id }) => id)
  const answer = questionId.map(() => 'Daar zijn wij tevreden over.')
  await does(
    db,
    ['lid', momentOf.sealed],
    [evaluationMoves.writeAnswers, { roundId, momentId, questionId, answer }],
  )
}

/** When and how the parties look at it again. */
const evaluating: Canonical[] = [
  made(reviewMoves.planReview, {
    by: 'coordinator',
    at,
    body: () => ({ roundId, kind: 'midterm', dueOn: '2027-11-01' }),
  }),
  made(reviewMoves.cancelReview, { by: 'coordinator', at, body: (db) => moment(db, 'midterm') }),
  made(evaluationMoves.addQuestion, {
    by: 'lid',
    at,
    body: async (db) => ({ ...(await moment(db)), question: 'Merkten huurders er iets van?' }),
  }),
  made(evaluationMoves.writeAnswers, {
    by: 'secretaris',
    at,
    body: async (db) => ({ ...(await moment(db)), ...(await question(db)) }),
  }),
  made(evaluationMoves.giveEvaluation, {
    by: 'lid',
    at,
    before: answerAll,
    body: (db) => moment(db),
  }),
]

const on = async (db: Db, code: string) => ({ roundId, code, seen: await seen(db, code) })

const amendment = async (db: Db) => ({
  roundId,
  code: amended,
  amendmentId: await one(db, 'amendments'),
})

/** What changes on the way, what becomes of each promise, and what the public reads. */
const renewing: Canonical[] = [
  made(amendmentMoves.amend, {
    by: 'strateeg',
    at,
    body: async (db) => ({
      ...(await on(db, measuredCode)),
      text: 'Voorbeeldwonen bouwt er 230.',
      obligation: 'result',
      owners: [partyId('voorbeeldwonen')],
      quantity: 230,
      unit: 'woningen',
      reason: 'Een plan viel af.',
    }),
  }),
  made(amendmentMoves.amendToEnd, {
    by: 'ambtenaar',
    at,
    body: async (db) => ({ ...(await on(db, measuredCode)), reason: 'Het rijk nam het over.' }),
  }),
  made(amendmentMoves.answerAmendment, {
    by: 'lid',
    at,
    body: async (db) => ({ ...(await amendment(db)), answer: 'refuse', reason: 'Te weinig.' }),
  }),
  made(amendmentMoves.withdrawAmendment, { by: 'strateeg', at, body: amendment }),
  made(dispositionMoves.dispose, {
    by: 'strateeg',
    at,
    body: () => ({ roundId, code: measuredCode, outcome: 'achieved', reason: 'Zij staan er.' }),
  }),
  made(dispositionMoves.carryOn, {
    by: 'ambtenaar',
    at,
    body: async (db) => ({
      roundId,
      code: goesOn,
      nextRoundId: await one(db, 'rounds', { previous_id: roundId }),
    }),
  }),
  made(plainWordsMoves.putPlainly, {
    by: 'strateeg',
    at,
    body: async (db) => ({ ...(await on(db, goesOn)), text: 'Er komen woningen bij.' }),
  }),
  made(publicationMoves.publish, {
    by: 'coordinator',
    at,
    body: () => ({ roundId, kind: 'agreement' }),
  }),
]

export const runningMoves = [...carryingOut, ...evaluating, ...renewing]
