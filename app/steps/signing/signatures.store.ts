import { sql } from 'kysely'
import type { SignatureLevel } from '#documents/published-agreement.ts'
import { type Id, newId } from '#kernel/id.ts'
import type { Db } from '#platform/db.ts'
import type { Decision, Signature, SignatureKind } from './signatures.ts'

const known = sql<Id<'Round'>>`(select actor_rounds())`

/** How the parties answered on a version, in the order in which they did. */
export const signaturesOn = (db: Db, versionId: Id<'AgreementVersion'>): Promise<Signature[]> =>
  db
    .selectFrom('signatures')
    .select([
      'partyId',
      'kind',
      'reservation',
      'reason',
      'name',
      'function',
      'level',
      'certificateSubject',
      'revision',
      'signedAt',
    ])
    .where('agreementVersionId', '=', versionId)
    .where('roundId', 'in', known)
    .orderBy('signedAt')
    .orderBy('id')
    .$narrowType<{ level: SignatureLevel }>()
    .execute()

/** What the parties decided about a version, in the order in which it was written down. */
export const decisionsOn = (db: Db, versionId: Id<'AgreementVersion'>): Promise<Decision[]> =>
  db
    .selectFrom('decisions')
    .select(['partyId', 'outcome', 'body', 'decidedOn', 'reference', 'recordedAt'])
    .where('agreementVersionId', '=', versionId)
    .where('roundId', 'in', known)
    .orderBy('recordedAt')
    .orderBy('id')
    .execute()

/** A state of the file: how far the signatures are, and where its bytes are. */
export type SignedFile = {
  revision: number
  sha256: string
  fileId: Id<'File'>
  isSeal: boolean
  madeAt: Date
}

/** The states of a version's file after the unsigned base, oldest first. */
export const signedFilesOf = (db: Db, versionId: Id<'AgreementVersion'>): Promise<SignedFile[]> =>
  db
    .selectFrom('signedFiles')
    .select(['revision', 'sha256', 'fileId', 'isSeal', 'madeAt'])
    .where('agreementVersionId', '=', versionId)
    .where('roundId', 'in', known)
    .orderBy('revision')
    .execute()

type NewRevision = {
  agreementVersionId: Id<'AgreementVersion'>
  roundId: Id<'Round'>
  revision: number
  basisSha256: string
  sha256: string
  sizeBytes: number
  isSeal: boolean
  name: string
  by: Id<'Person'>
  now: Date
}

/** Keeps one more state of the file. The database refuses a second one on the same number. */
export async function saveRevision(db: Db, given: NewRevision): Promise<void> {
  const { by, now, name, sizeBytes, sha256, roundId, ...revision } = given
  const fileId = newId<'File'>(now)
  await db
    .insertInto('files')
    .values({
      id: fileId,
      roundId,
      lane: 'table',
      sha256,
      name,
      mediaType: 'application/pdf',
      sizeBytes,
      uploadedBy: by,
      uploadedAt: now,
    })
    .execute()
  await db
    .insertInto('signedFiles')
    .values({ ...revision, roundId, sha256, fileId, madeAt: now })
    .execute()
}

type NewSignature = Omit<Signature, 'signedAt' | 'kind'> & {
  id: Id<'Signature'>
  kind: SignatureKind
  agreementVersionId: Id<'AgreementVersion'>
  roundId: Id<'Round'>
  personId: Id<'Person'>
  mandateId: Id<'Mandate'>
  signedAt: Date
}

export async function saveSignature(db: Db, signature: NewSignature): Promise<void> {
  await db.insertInto('signatures').values(signature).execute()
}

type NewDecision = Decision & {
  id: Id<'Decision'>
  agreementVersionId: Id<'AgreementVersion'>
  roundId: Id<'Round'>
  personId: Id<'Person'>
  mandateId: Id<'Mandate'> | null
}

export async function saveDecision(db: Db, decision: NewDecision): Promise<void> {
  await db.insertInto('decisions').values(decision).execute()
}
