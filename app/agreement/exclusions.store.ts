import { sql } from 'kysely'
import type { Id } from '#kernel/id.ts'
import type { Db } from '#platform/db.ts'
import type { Exclusion, PutOff } from './exclusions.ts'

const atTable = sql<Id<'Round'>>`(select actor_table())`

/** What a round leaves out, by theme; what came back into the talks too. */
export const exclusionsOf = (db: Db, roundId: Id<'Round'>): Promise<Exclusion[]> =>
  db
    .selectFrom('outOfScope')
    .innerJoin('people', 'people.id', 'outOfScope.addedBy')
    .leftJoin('themes', 'themes.id', 'outOfScope.themeId')
    .select([
      'outOfScope.id',
      'outOfScope.kind',
      'outOfScope.text',
      'outOfScope.why',
      'outOfScope.untilYear',
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

/**
 * What the round before this one put off, as far as nobody answered it here: the proposals for these talks.
 * Who did not sit at that table does not see them.
 */
export const putOffFor = (db: Db, roundId: Id<'Round'>): Promise<PutOff[]> =>
  db
    .selectFrom('outOfScope as before')
    .innerJoin('rounds', 'rounds.previousId', 'before.roundId')
    .innerJoin('rounds as last', 'last.id', 'before.roundId')
    .leftJoin('themes', 'themes.id', 'before.themeId')
    .select(['before.id', 'before.text', 'before.why', 'before.untilYear', 'before.roundId'])
    .select(['themes.name as theme', 'last.name as round'])
    .where('rounds.id', '=', roundId)
    .where('rounds.id', 'in', atTable)
    .where('before.roundId', 'in', atTable)
    .where('before.kind', '=', 'not_now')
    .where('before.returnedAt', 'is', null)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('outOfScope as answer')
            .select('answer.id')
            .where('answer.roundId', '=', roundId)
            .whereRef('answer.putOffId', '=', 'before.id'),
        ),
      ),
    )
    .orderBy('before.untilYear', (order) => order.asc().nullsFirst())
    .orderBy('before.id')
    .execute()

type NewExclusion = Omit<Exclusion, 'theme' | 'addedBy'> & {
  roundId: Id<'Round'>
  themeId: Id<'Theme'> | null
  /** What of an earlier round it answers. */
  putOffId: Id<'OutOfScope'> | null
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
