import { PDF, PdfDict, type PdfObject, PdfRef } from '@libpdf/core'
import { ok, type Result } from '#kernel/result.ts'
import { refuseSigning, type SigningRefusal } from './refusal.ts'

/** A parsed PDF: its catalog, and a way from a reference to what it refers to. */
export type PdfFile = {
  pdf: PDF
  root: PdfDict
  resolve: (ref: PdfRef) => PdfObject | null
}

/**
 * Reads a PDF strictly: a damaged cross-reference table is a refusal, never a repair, because a
 * repaired file is another file than the one that was signed. Objects are read later, and may throw.
 */
export async function openPdf(bytes: Uint8Array): Promise<Result<PdfFile, SigningRefusal>> {
  try {
    const pdf = await PDF.load(bytes, { lenient: false })
    if (pdf.isEncrypted) return refuseSigning('encrypted')
    if (pdf.recoveredViaBruteForce || pdf.warnings.length > 0) return refuseSigning('unreadable')
    return ok({ pdf, root: pdf.getCatalog(), resolve: (ref) => pdf.getObject(ref) })
  } catch {
    return refuseSigning('unreadable')
  }
}

/** What an object is after following its references; a chain of references longer than 8 is nothing. */
export function follow(file: PdfFile, object: PdfObject | null | undefined): PdfObject | null {
  let found = object ?? null
  for (let steps = 0; found instanceof PdfRef && steps < 8; steps++) found = file.resolve(found)
  return found instanceof PdfRef ? null : found
}

/** The dictionary an object is or refers to, or `null` when it is something else. */
export function dictOf(file: PdfFile, object: PdfObject | null | undefined): PdfDict | null {
  const found = follow(file, object)
  return found instanceof PdfDict ? found : null
}
