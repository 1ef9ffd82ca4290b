import type { AccessionConsent, AccessionDocument } from '#documents/accession-document.ts'
import type { AgreementDocument } from '#documents/agreement-document.ts'
import type { SignatureSlot } from '#documents/manuscript.ts'
import {
  type FieldPlace,
  type RenderedPdf,
  renderAccessionPdf,
  renderAgreementPdf,
} from '#documents/pdf.ts'
import { prepareFields } from '#pades/prepare-fields.ts'
import { accessionSlots, sealField, signatureSlots } from './signature-fields.ts'

/** The unsigned file of an agreement, with a named, tagged field for every contracting party and one for the seal. */
export async function baseFileOf(
  document: AgreementDocument,
): Promise<{ pdf: Uint8Array; fields: readonly FieldPlace[] }> {
  const signatories = signatureSlots(document)
  return withFields(await renderAgreementPdf(document, { signatories }), signatories)
}

/** The unsigned file of the act by which a party joins, with a field for that party and one for the seal. */
export async function accessionFileOf(
  document: AccessionDocument,
  consents: readonly AccessionConsent[],
): Promise<Uint8Array> {
  const slots = accessionSlots(document)
  return (await withFields(await renderAccessionPdf(document, { consents, slots }), slots)).pdf
}

async function withFields({ pdf, fields }: RenderedPdf, signatories: readonly SignatureSlot[]) {
  const names = new Map(signatories.map(({ field, party }) => [field, party]))
  const prepared = await prepareFields(
    pdf,
    fields.map(({ name, page, x, y, width, height }) => ({
      name,
      page,
      rect: [x, y, x + width, y + height] as const,
      label: name === sealField ? 'Zegel' : `Handtekening van ${names.get(name) ?? name}`,
    })),
  )
  if (!prepared.ok) throw new Error(`The file takes no fields: ${prepared.refusal.code}`)
  return { pdf: prepared.value, fields }
}
