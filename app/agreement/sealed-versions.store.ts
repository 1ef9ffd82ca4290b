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

/** Whether a commitment stands in a text that is signed and sealed: its target and definition are fixed there. */
export async function isSealedText(db: Db, roundId: Id<'Round'>, code: string): Promise<boolean> {
  const { rows } = await sql<{ sealed: boolean }>`
    select exists (select from agreement_versions v
      join signed_files f on f.agreement_version_id = v.id and f.is_seal
      where v.round_id = ${roundId} and v.round_id in (select actor_rounds())
        and v.document::jsonb @? format('$.chapters[*].commitments[*] ? (@.code == "%s")', ${code}::text)::jsonpath) as sealed`.execute(
    db,
  )
  return rows[0]?.sealed ?? false
}
