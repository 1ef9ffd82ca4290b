import {
  type EmbeddedFont,
  PdfArray,
  PdfDict,
  PdfName,
  PdfNumber,
  type PdfRef,
  PdfStream,
} from '@libpdf/core'
import type { PdfFile } from './pdf-file.ts'

const margin = 4
const leading = 1.25
const largest = 10
const smallest = 4

/**
 * What a signature looks like on the page: a thin frame with the given lines, in the largest size
 * (10 to 4 points) at which they fit. The font is embedded as a subset when the file is saved.
 */
export function appearance(
  file: PdfFile,
  look: { width: number; height: number; lines: readonly string[]; font: Uint8Array },
): PdfRef {
  const font = file.pdf.embedFont(look.font)
  const { size, rows } = fitting(font, look)
  const first = look.height - margin - size
  const shown = rows.map((row, n) => `${n === 0 ? '' : 'T* '}<${glyphs(font, row)}> Tj`)
  const text = `BT /F1 ${size} Tf ${size * leading} TL ${margin} ${first} Td ${shown.join('\n')} ET`
  const frame = `0.5 w 0.25 0.25 ${look.width - 0.5} ${look.height - 0.5} re S`
  const fonts = PdfDict.of({ F1: file.pdf.getFontRef(font) ?? font.ref })
  return file.pdf.register(
    PdfStream.fromDict(
      {
        Type: PdfName.of('XObject'),
        Subtype: PdfName.of('Form'),
        BBox: PdfArray.of(...[0, 0, look.width, look.height].map((value) => PdfNumber.of(value))),
        Resources: PdfDict.of({ Font: fonts }),
      },
      new TextEncoder().encode(`q\n0 g 0 G\n${frame}\n${text}\nQ\n`),
    ),
  )
}

function fitting(
  font: EmbeddedFont,
  { width, height, lines }: { width: number; height: number; lines: readonly string[] },
): { size: number; rows: readonly string[] } {
  const written = lines.map((line) => writable(font, line))
  for (let size = largest; size > smallest; size -= 0.5) {
    const rows = written.flatMap((line) => wrap(font, line, { size, width: width - 2 * margin }))
    const fits = rows.every((row) => font.getTextWidth(row, size) <= width - 2 * margin)
    if (fits && rows.length * size * leading <= height - 2 * margin) return { size, rows }
  }
  return { size: smallest, rows: written }
}

function wrap(
  font: EmbeddedFont,
  line: string,
  at: { size: number; width: number },
): readonly string[] {
  const rows: string[] = []
  let row = ''
  for (const word of line.split(' ')) {
    const longer = row === '' ? word : `${row} ${word}`
    if (row !== '' && font.getTextWidth(longer, at.size) > at.width) {
      rows.push(row)
      row = word
    } else row = longer
  }
  return [...rows, row]
}

/** A character that the font hasn't would be an empty box, which PDF/A forbids. */
function writable(font: EmbeddedFont, line: string): string {
  const characters = [...line.normalize('NFC').replace(/\s/g, ' ')]
  return characters.map((character) => (font.canEncode(character) ? character : '?')).join('')
}

/** Glyph numbers, not code points: a subset keeps the glyphs but has no way back from characters. */
function glyphs(font: EmbeddedFont, row: string): string {
  const numbers = font.encodeTextToGids(row)
  return numbers.map((number) => number.toString(16).padStart(4, '0')).join('')
}
