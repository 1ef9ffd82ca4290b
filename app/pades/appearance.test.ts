import { PdfStream } from '@libpdf/core'
import { describe, expect, it } from 'vitest'
import { appearance } from './appearance.ts'
import { exampleDocument, must } from './pades.example.ts'
import { openPdf } from './pdf-file.ts'
import { signatureFont } from './signature-font.ts'

async function drawn(lines: readonly string[], width = 230, height = 60) {
  const file = must(await openPdf(exampleDocument()))
  const font = signatureFont()
  const form = file.resolve(appearance(file, { width, height, lines, font }))
  if (!(form instanceof PdfStream)) throw new Error('no drawing')
  const text = Buffer.from(form.data).toString()
  const size = Number(/\/F1 ([\d.]+) Tf/.exec(text)?.[1])
  const rows = [...text.matchAll(/<([0-9a-f]*)> Tj/g)].map(([, glyphs]) => glyphs?.length ?? 0)
  return { text, size, rows: rows.map((digits) => digits / 4) }
}

describe('what a signature looks like', () => {
  it('is one row per line in ten points, when there is room', async () => {
    const { size, rows } = await drawn(['Akkoord', 'Renée de Vries'])
    expect(size).toBe(10)
    expect(rows).toEqual([7, 14])
  })

  it('breaks a line between words that is too long, without losing a letter', async () => {
    const line = 'Akkoord met voorbehoud namens de Huurdersvereniging Voorbeeldwonen en omstreken'
    const { size, rows } = await drawn([line])
    expect(rows.length).toBeGreaterThan(1)
    expect(rows.reduce((sum, glyphs) => sum + glyphs, 0)).toBe(line.length - (rows.length - 1))
    expect(size).toBe(10)
  })

  it('gets smaller letters when there is little room, but never under four points', async () => {
    const lines = [
      'Akkoord met voorbehoud',
      'Fatma Yılmaz-Müller',
      'Gemeente Voorbeeldstad',
      '2027',
    ]
    const [wide, narrow, tiny] = [
      await drawn(lines, 230, 60),
      await drawn(lines, 90, 40),
      await drawn(lines, 20, 10),
    ]
    expect(wide.size).toBe(10)
    expect(narrow.size).toBeLessThan(wide.size)
    expect(tiny.size).toBe(4)
  })

  it('writes a letter and its separate accent as one, and a question mark for what it lacks', async () => {
    const { rows } = await drawn(['Rene\u0301e'])
    expect(rows).toEqual([5])
    const lacking = await drawn(['漢'])
    expect(lacking.text).toBe((await drawn(['?'])).text)
    expect(lacking.text).not.toContain('<0000>')
  })

  it('has a frame, and nothing to read when there are no lines', async () => {
    const { text, rows } = await drawn([])
    expect(text).toContain('re S')
    expect(rows).toEqual([])
  })
})
