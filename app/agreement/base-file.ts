import type { AgreementDocument } from '#documents/agreement-document.ts'
import { type FieldPlace, renderAgreementPdf } from '#documents/pdf.ts'
import { prepareFields } from '#pades/prepare-fields.ts'
import { sealField, signatureSlots } from './signature-fields.ts'

/** The unsigned file of an agreement, with a named, tagged field for every contracting party and one for the seal. */
export async function baseFileOf(
  document: AgreementDocument,
): Promise<{ pdf: Uint8Array; fields: readonly FieldPlace[] }> {
  const signatories = signatureSlots(document)
  const { pdf, fields } = await renderAgreementPdf(document, { signatories })
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
  if (!prepared.ok) throw new Error(`The agreement takes no fields: ${prepared.refusal.code}`)
  return { pdf: prepared.value, fields }
}
