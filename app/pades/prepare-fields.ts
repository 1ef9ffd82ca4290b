import {
  PdfArray,
  PdfDict,
  PdfName,
  PdfNumber,
  type PdfRef,
  PdfStream,
  PdfString,
} from '@libpdf/core'
import { ok, type Result } from '#kernel/result.ts'
import { openPdf, type PdfFile } from './pdf-file.ts'
import { refuseSigning, type SigningRefusal } from './refusal.ts'
import { type TagTree, tagTree, tagWidget } from './tagged-widget.ts'

/** A place to sign. `label` is what a screen reader says of it, e.g. "Handtekening van Voorbeeldwonen". */
export type SignatureField = {
  name: string
  /** Counted from 1. */
  page: number
  /** Left, bottom, right, top in points, measured from the lower left corner of the page. */
  rect: readonly [number, number, number, number]
  label: string
}

/**
 * Gives an unsigned, tagged PDF its empty signature fields: each visible, tagged and printable, so
 * that a later signature changes no page and no tag. Rewrites the file once, with one contiguous
 * cross-reference section, and so must come before the first signature. Refuses a file that has a
 * form already, an untagged file, a page that isn't there and a name that occurs twice.
 */
export async function prepareFields(
  bytes: Uint8Array,
  fields: readonly SignatureField[],
): Promise<Result<Uint8Array, SigningRefusal>> {
  const opened = await openPdf(bytes)
  if (!opened.ok) return opened
  const file = opened.value
  try {
    if (file.root.has('AcroForm')) return refuseSigning('already-has-form')
    if (new Set(fields.map((field) => field.name)).size < fields.length)
      return refuseSigning('field-name-twice')
    const tags = tagTree(file)
    if (tags === null) return refuseSigning('not-tagged')
    const pages = fields.map((field) => file.pdf.context.pages.getPage(field.page - 1))
    if (pages.includes(null)) return refuseSigning('page-missing')
    const widgets = fields
      .map((field) => addWidget(file, tags, field))
      .filter((ref) => ref !== null)
    const form = PdfDict.of({ Fields: PdfArray.of(...widgets), SigFlags: PdfNumber.of(1) })
    file.root.set('AcroForm', file.pdf.register(form))
    return ok(await file.pdf.save({ useXRefStream: false }))
  } catch {
    return refuseSigning('unreadable')
  }
}

function addWidget(file: PdfFile, tags: TagTree, field: SignatureField): PdfRef | null {
  const page = file.pdf.context.pages.getPage(field.page - 1)
  const pageDict = page === null ? null : file.resolve(page)
  if (page === null || !(pageDict instanceof PdfDict)) return null
  const widget = PdfDict.of({
    Type: PdfName.of('Annot'),
    Subtype: PdfName.of('Widget'),
    FT: PdfName.of('Sig'),
    T: PdfString.fromString(field.name),
    TU: PdfString.fromString(field.label),
    F: PdfNumber.of(4),
    P: page,
    Rect: PdfArray.of(...field.rect.map((value) => PdfNumber.of(value))),
    AP: PdfDict.of({ N: file.pdf.register(emptyAppearance(field)) }),
  })
  const ref = file.pdf.register(widget)
  widget.set('StructParent', PdfNumber.of(tagWidget(file, tags, { page, widget: ref })))
  const annotations = pageDict.getArray('Annots', file.resolve)
  if (annotations === undefined) pageDict.set('Annots', PdfArray.of(ref))
  else annotations.push(ref)
  pageDict.set('Tabs', PdfName.of('S'))
  return ref
}

/** PDF/A asks every widget to have an appearance, also one with nothing on it. */
function emptyAppearance({ rect: [left, bottom, right, top] }: SignatureField): PdfStream {
  return PdfStream.fromDict({
    Type: PdfName.of('XObject'),
    Subtype: PdfName.of('Form'),
    BBox: PdfArray.of(...[0, 0, right - left, top - bottom].map((value) => PdfNumber.of(value))),
    Resources: new PdfDict(),
  })
}
