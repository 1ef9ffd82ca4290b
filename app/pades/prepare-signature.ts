import { PdfArray, PdfDict, PdfName, PdfNumber, PdfString } from '@libpdf/core'
import { ok, type Result } from '#kernel/result.ts'
import { appearance } from './appearance.ts'
import { soundReferences } from './cross-references.ts'
import { type FormField, signatureFields } from './form-fields.ts'
import { pdfDate } from './pdf-date.ts'
import { dictOf, openPdf, type PdfFile } from './pdf-file.ts'
import { locatePlaceholder, type PreparedSignature, placeholder, withRange } from './placeholder.ts'
import { refuseSigning, type SigningRefusal } from './refusal.ts'
import { signatureFont } from './signature-font.ts'

/** What a signer says and shows. `lines` stand in the field; `time` is her claim and goes into `/M`. */
export type SignatureRequest = {
  field: string
  /** In what capacity or with what words she signs, e.g. "Akkoord met voorbehoud". */
  reason: string
  name: string
  location?: string
  time: Date
  lines: readonly string[]
  /** A TrueType font for `lines`; Source Sans 3 when left out. */
  font?: Uint8Array
}

/**
 * Phase one: appends a revision in which the field is filled but for the signature itself, and tells
 * what hash is to be signed. Only appends: refuses a file that can't be saved so, a field that
 * isn't there and a field that is filled already.
 */
export async function prepareSignature(
  bytes: Uint8Array,
  request: SignatureRequest,
): Promise<Result<PreparedSignature, SigningRefusal>> {
  const opened = await openPdf(bytes)
  if (!opened.ok) return opened
  const file = opened.value
  if (file.pdf.canSaveIncrementally() !== null || !soundReferences(bytes, []))
    return refuseSigning('not-incremental')
  try {
    const found = signatureFields(file).filter(({ name }) => name === request.field)
    const [field] = found
    if (field === undefined) return refuseSigning('field-missing')
    if (found.length > 1) return refuseSigning('field-name-twice')
    if (field.dict.has('V')) return refuseSigning('field-filled')
    fill(file, field, request)
    const saved = await file.pdf.save({ incremental: true, subsetFonts: true })
    if (!startsWith(saved, bytes)) return refuseSigning('not-incremental')
    const place = locatePlaceholder(saved, bytes.length)
    return place === null
      ? refuseSigning('placeholder-unclear')
      : ok(withRange(saved, { field: request.field, ...place }))
  } catch {
    return refuseSigning('unreadable')
  }
}

function fill(file: PdfFile, field: FormField, request: SignatureRequest): void {
  const { byteRange, contents } = placeholder()
  const value = PdfDict.of({
    Type: PdfName.of('Sig'),
    Filter: PdfName.of('Adobe.PPKLite'),
    SubFilter: PdfName.of('ETSI.CAdES.detached'),
    ByteRange: byteRange,
    Contents: contents,
    M: PdfString.fromString(pdfDate(request.time)),
    Name: PdfString.fromString(request.name),
    Reason: PdfString.fromString(request.reason),
  })
  if (request.location !== undefined) value.set('Location', PdfString.fromString(request.location))
  field.dict.set('V', file.pdf.register(value))
  dictOf(file, file.root.get('AcroForm'))?.set('SigFlags', PdfNumber.of(3))
  for (const widget of field.widgets) {
    const [width, height] = sizeOf(file, widget)
    const font = request.font ?? signatureFont()
    const look = { width, height, font, lines: request.lines }
    if (width > 0 && height > 0) widget.set('AP', PdfDict.of({ N: appearance(file, look) }))
  }
}

function sizeOf(file: PdfFile, widget: PdfDict): readonly [number, number] {
  const rect = widget.getArray('Rect', file.resolve) ?? new PdfArray()
  const [left, bottom, right, top] = rect
    .toArray()
    .map((side) => (side instanceof PdfNumber ? side.value : 0))
  return [Math.abs((right ?? 0) - (left ?? 0)), Math.abs((top ?? 0) - (bottom ?? 0))]
}

const startsWith = (whole: Uint8Array, start: Uint8Array): boolean =>
  whole.length > start.length && Buffer.compare(whole.subarray(0, start.length), start) === 0
