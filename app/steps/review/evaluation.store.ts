import { sql } from 'kysely'
import { type Id, newId } from '#kernel/id.ts'
import type { Db } from '#platform/db.ts'
import type { EvaluationAnswer, Question } from './evaluation.ts'

const atTable = sql<Id<'Round'>>`(select actor_table())`

/** The questions of an evaluation in their order. */
export const questionsOf = (db: Db, momentId: Id<'ReviewMoment'>): Promise<Question[]> =>
  db
    .selectFrom('evaluationQuestions')
    .select(['id', 'position', 'text', 'partyId'])
    .where('reviewMomentId', '=', momentId)
    .where('roundId', 'in', atTable)
    .orderBy('position')
    .execute()

/** The answers that the actor may see: those on the table, and what her own party prepares. */
export async function evaluationAnswersOf(
  db: Db,
  momentId: Id<'ReviewMoment'>,
): Promise<EvaluationAnswer[]> {
  const rows = await db
    .selectFrom('evaluationAnswers')
    .select(['evaluationQuestionId as questionId', 'partyId', 'lane', 'text'])
    .where('reviewMomentId', '=', momentId)
    .where((on) =>
      on.or([
        on.and([on('lane', '=', 'table'), on('roundId', 'in', atTable)]),
        on('partyId', 'in', sql<Id<'Party'>>`(select actor_parties())`),
      ]),
    )
    .orderBy('partyId')
    .execute()
  return rows.map(({ lane, ...row }) => ({ ...row, lane: lane === 'table' ? 'table' : 'room' }))
}

/** Which parties have put their answers on the table, per evaluation of a round. */
export const givenIn = (
  db: Db,
  roundId: Id<'Round'>,
): Promise<{ momentId: Id<'ReviewMoment'>; partyId: Id<'Party'> }[]> =>
  db
    .selectFrom('evaluationAnswers')
    .select(['reviewMomentId as momentId', 'partyId'])
    .distinct()
    .where('roundId', '=', roundId)
    .where('roundId', 'in', atTable)
    .where('lane', '=', 'table')
    .execute()

type NewQuestions = {
  momentId: Id<'ReviewMoment'>
  roundId: Id<'Round'>
  from: number
  texts: readonly string[]
  partyId: Id<'Party'> | null
  madeBy: Id<'Person'>
  madeAt: Date
}

/** Adds questions to an evaluation, behind those that it has. */
export async function saveQuestions(db: Db, given: NewQuestions): Promise<void> {
  const { momentId, from, texts, ...rest } = given
  const rows = texts.map((text, nth) => ({
    id: newId<'EvaluationQuestion'>(rest.madeAt),
    reviewMomentId: momentId,
    position: from + nth,
    text,
    ...rest,
  }))
  await db.insertInto('evaluationQuestions').values(rows).execute()
}

type Drafting = {
  momentId: Id<'ReviewMoment'>
  roundId: Id<'Round'>
  partyId: Id<'Party'>
  answers: readonly { questionId: Id<'EvaluationQuestion'>; text: string }[]
  writtenBy: Id<'Person'>
  writtenAt: Date
}

/** Keeps what a party prepares, in its room; an empty text erases an earlier one. */
export async function saveDraftAnswers(db: Db, given: Drafting): Promise<void> {
  const { momentId, answers, ...rest } = given
  const filled = answers.filter(({ text }) => text !== '')
  await db
    .deleteFrom('evaluationAnswers')
    .where('reviewMomentId', '=', momentId)
    .where('partyId', '=', rest.partyId)
    .where('lane', '=', 'room')
    .execute()
  if (filled.length === 0) return
  const rows = filled.map(({ questionId, text }) => ({
    id: newId<'EvaluationAnswer'>(rest.writtenAt),
    evaluationQuestionId: questionId,
    reviewMomentId: momentId,
    lane: 'room' as const,
    text,
    ...rest,
  }))
  await db.insertInto('evaluationAnswers').values(rows).execute()
}

/** Puts what a party prepared on the table, for all to read. It is never changed after this. */
export async function giveAnswers(
  db: Db,
  momentId: Id<'ReviewMoment'>,
  partyId: Id<'Party'>,
): Promise<void> {
  await db
    .updateTable('evaluationAnswers')
    .set({ lane: 'table' })
    .where('reviewMomentId', '=', momentId)
    .where('partyId', '=', partyId)
    .execute()
}
