import { sql } from 'kysely'
import type { Id } from '#kernel/id.ts'
import type { Db } from '#platform/db.ts'
import type { Action, DelayTalk } from './actions.ts'

const atTable = sql<Id<'Round'>>`(select actor_table())`

const actionsIn = (db: Db, roundId: Id<'Round'>) =>
  db
    .selectFrom('actions')
    .select([
      'id',
      'commitmentId',
      'text',
      'ownerPartyId',
      'dueOn',
      'partyId',
      'madeAt',
      'doneOn',
      'droppedAt',
      'dropReason',
    ])
    .where('roundId', '=', roundId)
    .where('roundId', 'in', atTable)
    .orderBy('dueOn')
    .orderBy('id')

/** The actions of a round, by the day that they are due; those that are done or dropped too. */
export const actionsOf = (db: Db, roundId: Id<'Round'>): Promise<Action[]> =>
  actionsIn(db, roundId).execute()

/** One action; `undefined` where it is not there for the actor. */
export const actionById = (
  db: Db,
  roundId: Id<'Round'>,
  actionId: Id<'Action'>,
): Promise<Action | undefined> =>
  actionsIn(db, roundId).where('id', '=', actionId).executeTakeFirst()

type NewAction = Action & { roundId: Id<'Round'>; madeBy: Id<'Person'> }

export async function addNewAction(db: Db, action: NewAction): Promise<void> {
  await db.insertInto('actions').values(action).execute()
}

export async function saveActionEnd(
  db: Db,
  { id, doneOn, droppedAt, dropReason }: Pick<Action, 'id' | 'doneOn' | 'droppedAt' | 'dropReason'>,
): Promise<void> {
  await db
    .updateTable('actions')
    .set({ doneOn, droppedAt, dropReason })
    .where('id', '=', id)
    .where('roundId', 'in', atTable)
    .execute()
}

/** What was said of delays in a round, the oldest first. */
export const delayTalksOf = (db: Db, roundId: Id<'Round'>): Promise<DelayTalk[]> =>
  db
    .selectFrom('delayTalks')
    .select([
      'id',
      'commitmentId',
      'partyId',
      'answersId',
      'cause',
      'text',
      'needsPartyId',
      'expectedOn',
      'saidAt',
    ])
    .where('roundId', '=', roundId)
    .where('roundId', 'in', atTable)
    .orderBy('saidAt')
    .orderBy('id')
    .execute()

type NewTalk = DelayTalk & { roundId: Id<'Round'>; saidBy: Id<'Person'> }

export async function addTalk(db: Db, talk: NewTalk): Promise<void> {
  await db.insertInto('delayTalks').values(talk).execute()
}
