import { sql } from 'kysely'
import type { Id } from '#kernel/id.ts'
import type { Db } from '#platform/db.ts'
import type { Files } from '#platform/files.ts'
import type { AgreementVersion } from './agreement-versions.store.ts'

/** The file of a version as it is now: the unsigned base (revision 0), or what the last signature made of it. */
export type CurrentFile = { sha256: string; revision: number; isSealed: boolean }

/** How far the file of a version is signed. */
export async function currentFile(
  db: Db,
  version: Pick<AgreementVersion, 'id' | 'baseSha256'>,
): Promise<CurrentFile> {
  const last = await db
    .selectFrom('signedFiles')
    .select(['sha256', 'revision', 'isSeal as isSealed'])
    .where('agreementVersionId', '=', version.id)
    .where('roundId', 'in', sql<Id<'Round'>>`(select actor_rounds())`)
    .orderBy('revision', 'desc')
    .limit(1)
    .executeTakeFirst()
  return last ?? { sha256: version.baseSha256, revision: 0, isSealed: false }
}

/** The bytes of that file. */
export const newestBytes = async (
  db: Db,
  files: Files,
  version: Pick<AgreementVersion, 'id' | 'baseSha256'>,
): Promise<Buffer> => files.read((await currentFile(db, version)).sha256)
