import { sql } from 'kysely'
import type { Id } from '#kernel/id.ts'
import type { Db } from '#platform/db.ts'
import {
  type AgreementVersion,
  newestVersion,
  versionByNumber,
} from './agreement-versions.store.ts'

/** The newest version on which every asked party has answered, so that its file is closed; `undefined` before the first. */
export async function sealedVersion(
  db: Db,
  roundId: Id<'Round'>,
): Promise<AgreementVersion | undefined> {
  const newest = await db
    .selectFrom('signedFiles')
    .innerJoin('agreementVersions', 'agreementVersions.id', 'signedFiles.agreementVersionId')
    .select('number')
    .where('isSeal', '=', true)
    .where('signedFiles.roundId', '=', roundId)
    .where('signedFiles.roundId', 'in', sql<Id<'Round'>>`(select actor_rounds())`)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst()
  return newest && versionByNumber(db, roundId, newest.number)
}

/** The text that holds in a round: the newest closed one, else the newest frozen one. */
export async function holdingVersion(
  db: Db,
  roundId: Id<'Round'>,
): Promise<{ version: AgreementVersion; isSealed: boolean } | undefined> {
  const sealed = await sealedVersion(db, roundId)
  const version = sealed ?? (await newestVersion(db, roundId))
  return version && { version, isSealed: sealed !== undefined }
}
