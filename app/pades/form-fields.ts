import { PdfArray, type PdfDict, type PdfObject } from '@libpdf/core'
import { dictOf, follow, type PdfFile } from './pdf-file.ts'

/** A signature field as it stands in the form: its full name, its dictionary and what is drawn of it. */
export type FormField = {
  name: string
  dict: PdfDict
  widgets: readonly PdfDict[]
  /** The signature dictionary, or `null` as long as nobody signed. */
  value: PdfDict | null
}

/** All signature fields of the form in its own order. Names may occur twice: that is for the caller to judge. */
export function signatureFields(file: PdfFile): readonly FormField[] {
  const form = dictOf(file, file.root.get('AcroForm'))
  const found: FormField[] = []
  const seen = new Set<PdfDict>()

  const visit = (object: PdfObject, path: string, inheritsSig: boolean): void => {
    const dict = dictOf(file, object)
    if (dict === null || seen.has(dict)) return
    seen.add(dict)
    const part = dict.getString('T', file.resolve)?.asString()
    const name = part === undefined ? path : path === '' ? part : `${path}.${part}`
    const type = dict.getName('FT', file.resolve)?.value
    const isSig = type === undefined ? inheritsSig : type === 'Sig'
    const kids = listOf(file, dict.get('Kids'))
    const widgets = kids.flatMap((kid) => nameless(file, kid))
    for (const kid of kids) if (nameless(file, kid).length === 0) visit(kid, name, isSig)
    if (!isSig || widgets.length < kids.length) return
    const value = dictOf(file, dict.get('V'))
    found.push({ name, dict, widgets: kids.length === 0 ? [dict] : widgets, value })
  }

  for (const object of listOf(file, form?.get('Fields'))) visit(object, '', false)
  return found
}

/** The members of an array object, or none when there is no array. */
function listOf(file: PdfFile, object: PdfObject | null | undefined): readonly PdfObject[] {
  const found = follow(file, object)
  return found instanceof PdfArray ? found.toArray() : []
}

/** A kid without a name of its own is only a place where its parent is drawn. */
function nameless(file: PdfFile, kid: PdfObject): readonly PdfDict[] {
  const dict = dictOf(file, kid)
  return dict === null || dict.has('T') ? [] : [dict]
}
