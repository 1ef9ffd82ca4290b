import { sql } from 'kysely'
import type { Id } from '#kernel/id.ts'
import type { Db } from '#platform/db.ts'
import type { Exclusion } from './exclusions.ts'

const atTable = sql<Id<'Round'>>`(select actor_table())`

/** What a round leaves out, by theme; what came back into the talks too. */
export const exclusionsOf = (db: Db, roundId: Id<'Round'>): Promise<Exclusion[]> =>
  db
    .selectFrom('outOfScope')
    .innerJoin('people', 'people.id', 'outOfScope.addedBy')
    .leftJoin('themes', 'themes.id', 'outOfScope.themeId')
    .select([
      'outOfScope.id',
      'outOfScope.text',
      'outOfScope.why',
      'themes.name as theme',
      'people.name as addedBy',
      'outOfScope.addedAt',
      'outOfScope.returnedAt',
    ])
    .where('outOfScope.roundId', '=', roundId)
    .where('outOfScope.roundId', 'in', atTable)
    .orderBy('themes.position', (order) => order.asc().nullsLast())
    .orderBy('outOfScope.id')
    .execute()

/** One of them, locked until the transaction ends; `undefined` where the actor may not see it. */
export const lockExclusion = (db: Db, roundId: Id<'Round'>, exclusionId: Id<'OutOfScope'>) =>
  db
    .selectFrom('outOfScope')
    .select(['id', 'returnedAt'])
    .where('id', '=', exclusionId)
    .where('roundId', '=', roundId)
    .where('roundId', 'in', atTable)
    .forUpdate()
    .executeTakeFirst()

type NewExclusion = Pick<Exclusion, 'id' | 'text' | 'why' | 'addedAt'> & {
  roundId: Id<'Round'>
  themeId: Id<'Theme'> | null
  addedBy: Id<'Person'>
}

export async function insertExclusion(db: Db, exclusion: NewExclusion): Promise<void> {
  await db.insertInto('outOfScope').values(exclusion).execute()
}

/** Takes a subject into the talks after all, from this moment. */
export async function returnExclusion(
  db: Db,
  exclusionId: Id<'OutOfScope'>,
  returnedAt: Date,
): Promise<void> {
  await db.updateTable('outOfScope').set({ returnedAt }).where('id', '=', exclusionId).execute()
}
