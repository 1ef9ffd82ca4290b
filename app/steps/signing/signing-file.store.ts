import type { AgreementVersion } from '#agreement/agreement-versions.store.ts'
import { sealField } from '#agreement/signature-fields.ts'
import type { CurrentFile } from '#agreement/signed-file.store.ts'
import type { SignatureRequest } from '#pades/prepare-signature.ts'
import { signPdf } from '#pades/sign-pdf.ts'
import type { Signer } from '#pades/signer.ts'
import type { Context } from '#parties/actor.ts'
import { sealLines } from './appearance.ts'
import { saveRevision } from './signatures.store.ts'

type Adding = {
  version: AgreementVersion
  onto: CurrentFile
  request: SignatureRequest
  signer: Signer
}

/** Puts one signature on top of the file, and keeps the new state beside the old ones. */
export async function addSignature(
  { db, now, actor, installation }: Context,
  { version, onto, request, signer }: Adding,
): Promise<CurrentFile> {
  const bytes = await installation.files.read(onto.sha256)
  const signed = await signPdf(bytes, request, signer)
  if (!signed.ok) throw new Error(`The file takes no signature: ${signed.refusal.code}`)
  const isSeal = request.field === sealField
  const added = {
    sha256: await installation.files.keep(signed.value),
    revision: onto.revision + 1,
  }
  await saveRevision(db, {
    ...added,
    agreementVersionId: version.id,
    roundId: version.roundId,
    basisSha256: onto.sha256,
    sizeBytes: signed.value.length,
    isSeal,
    name: `${version.document.agreement}-versie-${version.number}-getekend.pdf`,
    by: actor.personId,
    now,
  })
  return { ...added, isSealed: isSeal }
}

/** What the seal of the installation says. */
export const sealRequest = (now: Date): SignatureRequest => ({
  field: sealField,
  name: 'Handslag',
  reason: 'Gesloten: alle partijen hebben geantwoord',
  time: now,
  lines: sealLines(now),
})
