import { sql } from 'kysely'
import { type Id, newId } from '#kernel/id.ts'
import type { Db } from '#platform/db.ts'
import type { Concern, ConcernAnswer } from './concerns.ts'

const atTable = sql<Id<'Round'>>`(select actor_table())`

/** The concerns on a commitment, the oldest first, each with its answers. */
export async function concernsOn(db: Db, commitmentId: Id<'Commitment'>): Promise<Concern[]> {
  const concerns = await db
    .selectFrom('concerns')
    .select(['id', 'commitmentId', 'partyId', 'text', 'raisedAt', 'closedAt'])
    .where('commitmentId', '=', commitmentId)
    .where('roundId', 'in', atTable)
    .orderBy('raisedAt')
    .orderBy('id')
    .execute()
  const answers = await db
    .selectFrom('concernAnswers')
    .innerJoin('concerns', 'concerns.id', 'concernAnswers.concernId')
    .select([
      'concernAnswers.id',
      'concernAnswers.concernId',
      'concernAnswers.partyId',
      'concernAnswers.text',
      'answeredAt',
    ])
    .where('concerns.commitmentId', '=', commitmentId)
    .where('concernAnswers.roundId', 'in', atTable)
    .orderBy('answeredAt')
    .orderBy('concernAnswers.id')
    .execute()
  return concerns.map((concern) => ({
    ...concern,
    answers: answers.filter(({ concernId }) => concernId === concern.id).map(answerOf),
  }))
}

const answerOf = ({ id, partyId, text, answeredAt }: ConcernAnswer): ConcernAnswer => ({
  id,
  partyId,
  text,
  answeredAt,
})

type Raising = {
  commitmentId: Id<'Commitment'>
  roundId: Id<'Round'>
  partyId: Id<'Party'>
  text: string
  raisedBy: Id<'Person'>
  raisedAt: Date
}

/** Keeps a new concern. */
export async function addConcern(db: Db, raising: Raising): Promise<Id<'Concern'>> {
  const id = newId<'Concern'>(raising.raisedAt)
  await db
    .insertInto('concerns')
    .values({ id, ...raising })
    .execute()
  return id
}

type Answering = {
  concernId: Id<'Concern'>
  roundId: Id<'Round'>
  partyId: Id<'Party'>
  text: string
  answeredBy: Id<'Person'>
  answeredAt: Date
}

/** Keeps an answer to a concern. */
export async function addAnswer(db: Db, answering: Answering): Promise<Id<'ConcernAnswer'>> {
  const id = newId<'ConcernAnswer'>(answering.answeredAt)
  await db
    .insertInto('concernAnswers')
    .values({ id, ...answering })
    .execute()
  return id
}

/** Keeps that a concern is gone. */
export async function setClosed(db: Db, id: Id<'Concern'>, at: Date): Promise<void> {
  await db.updateTable('concerns').set({ closedAt: at }).where('id', '=', id).execute()
}
