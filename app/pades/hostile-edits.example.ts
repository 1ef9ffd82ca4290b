import { PDF, PdfArray, PdfDict, PdfName, PdfNumber, PdfStream, PdfString } from '@libpdf/core'
import { type FormField, signatureFields } from './form-fields.ts'
import type { PdfFile } from './pdf-file.ts'

/** What somebody with bad intentions does to a signed file. Each answers the changed file. */
type Edit = (pdf: Uint8Array) => Promise<Uint8Array> | Uint8Array

/** One byte in the middle of the first page's text, without touching any length. */
export const flipByte: Edit = (pdf) => flipAt(pdf, Buffer.from(pdf).indexOf('stream\n') + 40)

/** One bit of the byte at this place. */
export function flipAt(pdf: Uint8Array, at: number): Uint8Array {
  const changed = new Uint8Array(pdf)
  changed[at] = (pdf[at] ?? 0) ^ 1
  return changed
}

/** Other words on a page, in a later revision. */
export const addText: Edit = (pdf) =>
  appended(pdf, (file) => {
    file.pdf.getPage(1)?.drawText('en 400 dure woningen', { x: 72, y: 500, size: 11 })
  })

/** The page with the commitments gone, in a later revision. */
export const removePage: Edit = (pdf) =>
  appended(pdf, (file) => {
    file.pdf.removePage(1)
  })

/** Two signatures that changed places. */
export const swapValues =
  (one: string, other: string): Edit =>
  (pdf) =>
    appended(pdf, (file) => {
      const [a, b] = [fieldOf(file, one), fieldOf(file, other)]
      const [valueOfA, valueOfB] = [a.dict.get('V'), b.dict.get('V')]
      if (valueOfA !== undefined) b.dict.set('V', valueOfA)
      if (valueOfB !== undefined) a.dict.set('V', valueOfB)
    })

/** One signature that counts for two fields. */
export const copyValue =
  (from: string, to: string): Edit =>
  (pdf) =>
    appended(pdf, (file) => {
      const value = fieldOf(file, from).dict.get('V')
      if (value !== undefined) fieldOf(file, to).dict.set('V', value)
    })

/** A signature taken out again. */
export const removeValue =
  (field: string): Edit =>
  (pdf) =>
    appended(pdf, (file) => {
      fieldOf(file, field).dict.delete('V')
    })

/** Two fields with the same name. */
export const renameField =
  (from: string, to: string): Edit =>
  (pdf) =>
    appended(pdf, (file) => fieldOf(file, from).dict.set('T', PdfString.fromString(to)))

/** Other words in the frame of a signature, whether it is filled or not. */
export const redrawField =
  (field: string): Edit =>
  (pdf) =>
    appended(pdf, (file) => {
      const look = PdfStream.fromDict(
        {
          Type: PdfName.of('XObject'),
          Subtype: PdfName.of('Form'),
          BBox: PdfArray.of(...[0, 0, 230, 60].map((value) => PdfNumber.of(value))),
        },
        new TextEncoder().encode('0 0 230 60 re f'),
      )
      fieldOf(file, field).dict.set('AP', PdfDict.of({ N: file.pdf.register(look) }))
    })

/** A signature that can no longer be seen. */
export const hideField =
  (field: string): Edit =>
  (pdf) =>
    appended(pdf, (file) => fieldOf(file, field).dict.set('F', PdfNumber.of(2)))

/** JavaScript that runs when the file is opened. */
export const addScript: Edit = (pdf) =>
  appended(pdf, (file) => {
    const script = PdfString.fromString('app.alert("dag")')
    file.root.set('OpenAction', PdfDict.of({ S: PdfName.of('JavaScript'), JS: script }))
  })

/** The last byte of a signature value, so that the container is still well-formed. */
export function changeCms(field: number): Edit {
  return (pdf) => {
    const file = Buffer.from(pdf)
    const gaps = [...file.toString('latin1').matchAll(/\/Contents\s*<([0-9a-f]+?)(?:00)*>/g)]
    const gap = gaps[field]
    if (gap === undefined) throw new Error('There is no such signature')
    const last = gap.index + gap[0].indexOf('<') + (gap[1]?.length ?? 0)
    const changed = new Uint8Array(pdf)
    changed[last] = file[last] === 0x31 ? 0x32 : 0x31
    return changed
  }
}

/** Bytes behind the end that no revision knows. */
export const appendBytes: Edit = (pdf) => Buffer.concat([pdf, Buffer.from('% nog iets\n')])

/** The whole file written anew, as an ordinary editor does. */
export const rewrite: Edit = async (pdf) => {
  const file = await load(pdf)
  file.pdf.getPage(1)?.drawText('.', { x: 72, y: 500, size: 11 })
  return file.pdf.save()
}

/** An entry of the last cross-reference table that points somewhere else. */
export const misdirect: Edit = (pdf) => {
  const text = Buffer.from(pdf).toString('latin1')
  const entry = /\n(\d{10}) 00000 n/g
  entry.lastIndex = text.lastIndexOf('\nxref')
  const found = entry.exec(text)
  const changed = new Uint8Array(pdf)
  const offset = String(Number(found?.[1]) - 1).padStart(10, '0')
  if (found !== null) changed.set(new TextEncoder().encode(offset), found.index + 1)
  return changed
}

/** A later revision that says in another way than the ones before it where its objects are. */
export const mixTables: Edit = async (pdf) => {
  const file = await load(pdf)
  fieldOf(file, 'zegel').dict.set('F', PdfNumber.of(4))
  return file.pdf.save({ incremental: true, useXRefStream: true })
}

async function load(pdf: Uint8Array): Promise<PdfFile> {
  const loaded = await PDF.load(pdf)
  return { pdf: loaded, root: loaded.getCatalog(), resolve: (ref) => loaded.getObject(ref) }
}

async function appended(pdf: Uint8Array, edit: (file: PdfFile) => void): Promise<Uint8Array> {
  const file = await load(pdf)
  edit(file)
  return file.pdf.save({ incremental: true })
}

function fieldOf(file: PdfFile, name: string): FormField {
  const found = signatureFields(file).find((field) => field.name === name)
  if (found === undefined) throw new Error(`There is no field ${name}`)
  return found
}
