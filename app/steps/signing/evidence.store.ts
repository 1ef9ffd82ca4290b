import { sql } from 'kysely'
import type { AgreementVersion } from '#agreement/agreement-versions.store.ts'
import { endOf } from '#agreement/history.store.ts'
import type { EvidenceDocument, EvidenceSignature } from '#documents/evidence-document.ts'
import type { SignatureLevel } from '#documents/published-agreement.ts'
import type { Id } from '#kernel/id.ts'
import type { Db } from '#platform/db.ts'
import { decisionsOn, signaturesOn, signedFilesOf } from './signatures.store.ts'
import type { Signature } from './signatures.ts'

type Making = {
  version: AgreementVersion
  now: Date
  /** How strong a signature of this level is, in words. */
  levelWords: Record<SignatureLevel, string>
}

/** How a version came to be signed, as far as it is: every decision, answer and file, and how far the history was. */
export async function evidenceOn(
  db: Db,
  { version, now, levelWords }: Making,
): Promise<EvidenceDocument> {
  const { document, number, sha256 } = version
  const files = await signedFilesOf(db, version.id)
  const [decisions, signatures] = [
    await decisionsOn(db, version.id),
    await signaturesOn(db, version.id),
  ]
  const mandates = await mandatesOf(db, version.id)
  const end = await endOf(db, version.roundId)
  const evidenceOf = (signature: Signature): EvidenceSignature => ({
    person: signature.name,
    function: signature.function,
    mandate: mandates.get(signature.partyId) ?? null,
    kind: evidenceKinds[signature.kind],
    words: signature.reservation || signature.reason || null,
    at: signature.signedAt.toISOString(),
    timeSource: 'clock',
    level: signature.revision === null ? null : levelWords[signature.level],
    certificate: signature.certificateSubject,
    revision: files.find(({ revision }) => revision === signature.revision)?.sha256 ?? null,
  })
  return {
    schema: 'urn:handslag:evidence:1',
    agreement: document.agreement,
    title: document.title,
    version: number,
    sha256,
    notice: document.notice,
    madeAt: now.toISOString(),
    parties: document.parties
      .filter(({ role }) => role === 'contracting')
      .map(({ id, name }) => ({
        name,
        decisions: decisions
          .filter(({ partyId }) => partyId === id)
          .map(({ outcome, body, decidedOn, reference }) => ({
            outcome,
            body,
            on: decidedOn,
            reference,
          })),
        signatures: signatures.filter(({ partyId }) => partyId === id).map(evidenceOf),
      })),
    files: await filesOf(db, version),
    history: { events: end?.seq ?? 0, head: end?.hash ?? '' },
  }
}

const evidenceKinds = {
  agreed: 'agreed',
  agreed_with_reservation: 'agreed_with_reservation',
  seen_only: 'seen',
  declined: 'refused',
} as const

const known = sql<Id<'Round'>>`(select actor_rounds())`

async function mandatesOf(db: Db, versionId: Id<'AgreementVersion'>) {
  const rows = await db
    .selectFrom('signatures')
    .innerJoin('mandates', 'mandates.id', 'signatures.mandateId')
    .select(['signatures.partyId', 'mandates.grantedBy', 'mandates.proof'])
    .where('agreementVersionId', '=', versionId)
    .where('signatures.roundId', 'in', known)
    .execute()
  return new Map(
    rows.map(({ partyId, grantedBy, proof }) => [
      partyId,
      [grantedBy, proof].filter(Boolean).join(', '),
    ]),
  )
}

/** The unsigned base and every state after it, by name, size and hash. */
const filesOf = (db: Db, { id, baseFileId, roundId }: AgreementVersion) =>
  db
    .selectFrom('files')
    .leftJoin('signedFiles', 'signedFiles.fileId', 'files.id')
    .select(['files.name', 'files.sizeBytes as bytes', 'files.sha256'])
    .where('files.roundId', '=', roundId)
    .where('files.roundId', 'in', known)
    .where((on) =>
      on.or([on('files.id', '=', baseFileId), on('signedFiles.agreementVersionId', '=', id)]),
    )
    .orderBy(sql`coalesce(signed_files.revision, 0)`)
    .execute()
