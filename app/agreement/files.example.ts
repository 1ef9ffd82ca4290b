import { deflateSync } from 'node:zlib'
import { strToU8, type Zippable, zipSync } from 'fflate'

/** A small PDF around these objects. */
export const aPdf = (...objects: string[]): Uint8Array =>
  Buffer.from(`%PDF-1.7\n${objects.join('\n')}\ntrailer << /Root 1 0 R >>\n%%EOF\n`, 'latin1')

/** The same objects, packed in a stream as most programs write them. */
export const aPackedPdf = (objects: string): Uint8Array => {
  const packed = deflateSync(Buffer.from(objects)).toString('latin1')
  const dictionary = `<< /Type /ObjStm /N 1 /First 4 /Filter /FlateDecode /Length ${packed.length} >>`
  return aPdf(`5 0 obj\n${dictionary}\nstream\n${packed}\nendstream\nendobj`)
}

/** An archive with these entries, such as an Office file is. */
export const aZip = (entries: Record<string, string>): Uint8Array => {
  const files: Zippable = {}
  for (const [name, text] of Object.entries(entries)) files[name] = [strToU8(text), { level: 0 }]
  return zipSync(files)
}

export const aWordFile = () =>
  aZip({ '[Content_Types].xml': '<Types/>', 'word/document.xml': '<document/>' })
