import { id } from '#kernel/id.ts'
import { bases } from '#law/bases.ts'
import type { Handler } from '#parties/handler.ts'
import { standingIn } from '#parties/rounds.store.ts'
import { answering, asked } from '#platform/answering.ts'
import { notThereProblem } from '#platform/problem.ts'
import { evaluationMoves } from './evaluation.commands.ts'
import { evaluationAnswersOf, questionsOf } from './evaluation.store.ts'
import { reviewRefusalWords } from './review.words.ts'

const path = '/api/v1/trajecten/:roundId/evaluaties/:momentId'

/** The questions of an evaluation, and the answers that are on the table; of the own party also what it prepares. */
export const get: Handler<typeof path> = async ({ params, context: { db } }) => {
  const standing = await standingIn(db, id<'Round'>(params.roundId))
  if (!standing?.party && !standing?.coordinates) return notThereProblem()
  const momentId = id<'ReviewMoment'>(params.momentId)
  const questions = await questionsOf(db, momentId)
  if (questions.length === 0) return notThereProblem()
  const answers = await evaluationAnswersOf(db, momentId)
  return Response.json({
    questions: questions.map(({ id, text, partyId }) => ({ id, text, added_by: partyId })),
    answers: answers.map(({ questionId, partyId, lane, text }) => ({
      question_id: questionId,
      party_id: partyId,
      lane,
      text,
    })),
  })
}

const momentJson = ({ momentId }: { momentId: string }) => ({ moment_id: momentId })

export const moves = {
  addQuestion: asked(evaluationMoves.addQuestion, momentJson),
  writeAnswers: asked(evaluationMoves.writeAnswers, momentJson),
  giveEvaluation: asked(evaluationMoves.giveEvaluation, momentJson),
}

export const post: Handler<typeof path> = answering({
  moves,
  words: reviewRefusalWords,
  cite: (basis) => bases[basis].cite,
})
