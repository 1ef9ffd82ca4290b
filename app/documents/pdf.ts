import type { AccessionConsent, AccessionDocument } from './accession-document.ts'
import { accessionManuscript } from './accession-manuscript.ts'
import type { AgreementDocument } from './agreement-document.ts'
import { agreementManuscript } from './agreement-manuscript.ts'
import type { EvidenceDocument } from './evidence-document.ts'
import { evidenceManuscript } from './evidence-manuscript.ts'
import type { Manuscript, SignatureSlot } from './manuscript.ts'
import { typeset } from './typst.ts'
import { markAsUniversallyAccessible } from './ua-marker.ts'

/**
 * Where a signature is to be shown: page from 1, and a rectangle in points from the lower left
 * corner of the page, as PDF counts. The rectangle is inside the frame that is printed for it.
 */
export type FieldPlace = {
  name: string
  page: number
  x: number
  y: number
  width: number
  height: number
}

/** A file that is PDF/A-2a and PDF/UA-1 at once, by our own checks, and the places to sign. */
export type RenderedPdf = { pdf: Uint8Array; fields: readonly FieldPlace[] }

/**
 * The agreement as a file to sign: the same document and signatories give the same bytes. Each
 * signatory gets a frame on the last pages, in the order given; put the seal of the installation last.
 *
 * @throws when typesetting refuses the document or takes more than its time or memory
 */
export const renderAgreementPdf = (
  document: AgreementDocument,
  { signatories }: { signatories: readonly SignatureSlot[] },
): Promise<RenderedPdf> => renderPdf(agreementManuscript(document, signatories))

/** The act by which a party joins, as a file to sign: a frame for that party, and one for the seal. */
export const renderAccessionPdf = (
  document: AccessionDocument,
  around: { consents: readonly AccessionConsent[]; slots: readonly SignatureSlot[] },
): Promise<RenderedPdf> => renderPdf(accessionManuscript(document, around))

/** How the agreement came to be signed, as a file beside it. It has no fields of its own. */
export const renderEvidencePdf = async (evidence: EvidenceDocument): Promise<Uint8Array> =>
  (await renderPdf(evidenceManuscript(evidence))).pdf

/** A text that is not frozen yet, as a file to read. It has no fields. */
export const renderDraftPdf = async (draft: Manuscript): Promise<Uint8Array> =>
  (await renderPdf(draft)).pdf

/** Any manuscript as PDF/A-2a and PDF/UA-1. */
async function renderPdf(manuscript: Manuscript): Promise<RenderedPdf> {
  const { pdf, slots } = await typeset(manuscript)
  const fields = slots.map(({ name, page, x, top, width, height, paper }) => ({
    name,
    page,
    x: hundredths(x + margin),
    y: hundredths(paper - top - height + margin),
    width: hundredths(width - 2 * margin),
    height: hundredths(height - 2 * margin),
  }))
  return { pdf: await markAsUniversallyAccessible(pdf), fields }
}

const margin = 2

const hundredths = (points: number) => Math.round(points * 100) / 100
