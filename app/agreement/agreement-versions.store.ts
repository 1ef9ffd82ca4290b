import { sql } from 'kysely'
import type { AgreementDocument } from '#documents/agreement-document.ts'
import { readAgreement } from '#documents/agreement-schema.ts'
import type { Id } from '#kernel/id.ts'
import { remembered } from '#kernel/remembered.ts'
import { type Db, lockOn } from '#platform/db.ts'

/** A frozen text: its number, its hash, and the unsigned file with its empty signature fields. */
export type AgreementVersion = {
  id: Id<'AgreementVersion'>
  agreementId: Id<'Agreement'>
  roundId: Id<'Round'>
  number: number
  sha256: string
  baseFileId: Id<'File'>
  baseSha256: string
  frozenAt: Date
  document: AgreementDocument
}

const known = sql<Id<'Round'>>`(select actor_rounds())`

const versions = (db: Db, roundId: Id<'Round'>) =>
  db
    .selectFrom('agreementVersions')
    .innerJoin('files', 'files.id', 'agreementVersions.baseFileId')
    .select([
      'agreementVersions.id',
      'agreementId',
      'agreementVersions.roundId',
      'number',
      'agreementVersions.sha256',
      'baseFileId',
      'files.sha256 as baseSha256',
      'frozenAt',
      'document',
    ])
    .where('agreementVersions.roundId', '=', roundId)
    .where('agreementVersions.roundId', 'in', known)
    .orderBy('number', 'desc')

type Row = Awaited<ReturnType<ReturnType<typeof versions>['execute']>>[number]

/** All frozen versions of a round's agreement, the newest first. */
export async function versionsOfAgreement(
  db: Db,
  roundId: Id<'Round'>,
): Promise<AgreementVersion[]> {
  const rows = await versions(db, roundId).execute()
  return rows.map(versionOf)
}

/** The newest frozen version; `undefined` before the first. */
export async function newestVersion(
  db: Db,
  roundId: Id<'Round'>,
): Promise<AgreementVersion | undefined> {
  const row = await versions(db, roundId).limit(1).executeTakeFirst()
  return row && versionOf(row)
}

/** One version by its number; `undefined` where there is none for the actor. */
export async function versionByNumber(
  db: Db,
  roundId: Id<'Round'>,
  number: number,
): Promise<AgreementVersion | undefined> {
  const row = await versions(db, roundId).where('number', '=', number).executeTakeFirst()
  return row && versionOf(row)
}

/** A frozen text never changes, and one of 500 promises takes a while to read. */
const reading = remembered<ReturnType<typeof readAgreement>>(8)

function versionOf({ document, ...row }: Row): AgreementVersion {
  const read = reading(document, () => readAgreement(document))
  if (!read.ok) throw new Error(`Version ${row.id} does not read as an agreement`)
  return { ...row, document: read.value }
}

/** Makes others who freeze, sign or seal in this round wait until the transaction ends. */
export async function lockVersions(db: Db, roundId: Id<'Round'>): Promise<void> {
  await lockOn(db, `versions ${roundId}`)
}
