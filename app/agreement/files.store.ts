import { sql } from 'kysely'
import type { Id } from '#kernel/id.ts'
import type { Db } from '#platform/db.ts'
import type { Lane } from '#platform/schema.gen.ts'
import type { StoredFile } from './files.ts'

const columns = ['id', 'name', 'mediaType', 'sizeBytes', 'sha256', 'uploadedAt'] as const

type NewFile = StoredFile & {
  roundId: Id<'Round'>
  organisationId: Id<'Organisation'> | null
  lane: Lane
  uploadedBy: Id<'Person'>
}

export async function insertFile(db: Db, file: NewFile): Promise<void> {
  await db.insertInto('files').values(file).execute()
}

/**
 * One file of a round: one on its table for all who sit there, one in a room for its own
 * organisation, one of the information room for whom its paper was given to. `undefined` for everybody else.
 */
export const fileOf = (
  db: Db,
  roundId: Id<'Round'>,
  fileId: Id<'File'>,
): Promise<StoredFile | undefined> =>
  db
    .selectFrom('files')
    .select(columns)
    .where('id', '=', fileId)
    .where('roundId', '=', roundId)
    .where((on) =>
      on.or([
        on.and([
          on('lane', 'in', ['table', 'public']),
          on('roundId', 'in', sql<Id<'Round'>>`(select actor_table())`),
        ]),
        on('organisationId', '=', sql<Id<'Organisation'>>`(select actor_organisation())`),
        on('id', 'in', sql<Id<'File'>>`(select files_in_hand())`),
      ]),
    )
    .executeTakeFirst()
