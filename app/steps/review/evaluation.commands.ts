import { z } from 'zod'
import { roundIdField } from '#agreement/content.commands.ts'
import { idField, roundCommand, type Turn } from '#agreement/turn.commands.ts'
import type { Json } from '#kernel/canonical.ts'
import type { Id } from '#kernel/id.ts'
import { refuse } from '#kernel/result.ts'
import { ownParty } from '#parties/standing.ts'
import { lockOn } from '#platform/db.ts'
import {
  evaluationAnswersOf,
  giveAnswers,
  questionsOf,
  saveDraftAnswers,
  saveQuestions,
} from './evaluation.store.ts'
import { askable, givable, writable } from './evaluation.ts'
import { reviewMomentsOf } from './review-moments.store.ts'

const places = { roundId: roundIdField, momentId: idField<'ReviewMoment'>(z.uuid()) }

const noSuchMoment = refuse({ code: 'no-such-moment', basis: 'lanes' } as const)

/** An evaluation with all that the actor may see of it, alone with it until the transaction ends. */
async function evaluationIn({ db, standing }: Turn, momentId: Id<'ReviewMoment'>) {
  await lockOn(db, `evaluation ${momentId}`)
  const moments = await reviewMomentsOf(db, standing.roundId)
  if (!moments.some(({ id, kind }) => id === momentId && kind === 'evaluation')) return undefined
  const questions = await questionsOf(db, momentId)
  const answers = await evaluationAnswersOf(db, momentId)
  const own = answers.filter(({ partyId }) => partyId === standing.party?.id)
  return { questions, answers, own }
}

type Saying = { momentId: Id<'ReviewMoment'>; move: string; payload: Json; lane: 'room' | 'table' }

const said = ({ momentId, move, payload, lane }: Saying) => ({
  ok: true as const,
  value: {
    value: { momentId },
    event: { subject: 'review_moment', subjectId: momentId, move, payload, lane },
  },
})

/** A party adds a question to the evaluation: every party is asked it, also the one that added it. */
export const addQuestion = roundCommand({
  by: 'contracting',
  act: 'negotiate',
  fields: z.object({ ...places, question: z.string().trim().min(1).max(500) }),
  run: async (turn, { roundId, momentId, question }) => {
    const { db, now, actor, standing } = turn
    const evaluation = await evaluationIn(turn, momentId)
    if (!evaluation) return noSuchMoment
    const tabled = evaluation.answers.filter(({ lane }) => lane === 'table')
    const allowed = askable(evaluation.questions, tabled)
    if (!allowed.ok) return allowed
    await saveQuestions(db, {
      momentId,
      roundId,
      from: allowed.value,
      texts: [question],
      partyId: ownParty(standing).id,
      madeBy: actor.personId,
      madeAt: now,
    })
    return said({ momentId, move: 'addQuestion', payload: { question }, lane: 'table' })
  },
})

/** A party writes its answers in its own room. Nobody else knows of it, not even how many there are. */
export const writeAnswers = roundCommand({
  by: 'contracting',
  fields: z.object({
    ...places,
    questionId: z.array(idField<'EvaluationQuestion'>(z.uuid())).max(20),
    answer: z.array(z.string().trim().max(4000).nullish()).max(20),
  }),
  run: async (turn, { roundId, momentId, questionId, answer }) => {
    const { db, now, actor, standing } = turn
    const evaluation = await evaluationIn(turn, momentId)
    if (!evaluation) return noSuchMoment
    const allowed = writable(evaluation.own)
    if (!allowed.ok) return allowed
    const known = new Set(evaluation.questions.map(({ id }) => id))
    const answers = questionId
      .map((id, nth) => ({ questionId: id, text: answer[nth] ?? '' }))
      .filter((one) => known.has(one.questionId))
    await saveDraftAnswers(db, {
      momentId,
      roundId,
      partyId: ownParty(standing).id,
      answers,
      writtenBy: actor.personId,
      writtenAt: now,
    })
    const payload = answers.map(({ questionId, text }) => [questionId, text])
    return said({ momentId, move: 'writeAnswers', payload, lane: 'room' })
  },
})

/** A party puts its answers on the table, all at once: from here on everybody there reads them. */
export const giveEvaluation = roundCommand({
  by: 'contracting',
  act: 'negotiate',
  fields: z.object(places),
  run: async (turn, { momentId }) => {
    const evaluation = await evaluationIn(turn, momentId)
    if (!evaluation) return noSuchMoment
    const allowed = givable(evaluation.questions, evaluation.own)
    if (!allowed.ok) return allowed
    await giveAnswers(turn.db, momentId, ownParty(turn.standing).id)
    const payload = evaluation.own.map(({ questionId, text }) => [questionId, text])
    return said({ momentId, move: 'giveEvaluation', payload, lane: 'table' })
  },
})

export const evaluationMoves = { addQuestion, writeAnswers, giveEvaluation }
