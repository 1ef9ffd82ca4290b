import { PDF, PdfArray, PdfDict, PdfName, PdfNumber, PdfStream, PdfString } from '@libpdf/core'
import { describe, expect, it } from 'vitest'
import { exampleDocument, must } from './pades.example.ts'
import { openPdf, type PdfFile } from './pdf-file.ts'
import { graphHash, reachableDicts } from './pdf-graph.ts'

const opened = async (pdf: Uint8Array): Promise<PdfFile> => must(await openPdf(pdf))
const hashOf = async (pdf: Uint8Array): Promise<string> => {
  const file = await opened(pdf)
  return graphHash(file, [file.root])
}

/** The example after a change, written anew with other object numbers. */
async function rewritten(change: (pdf: PDF) => void): Promise<Uint8Array> {
  const pdf = await PDF.load(exampleDocument())
  const [first] = pdf.getPages()
  if (first !== undefined) pdf.register(new PdfArray())
  change(pdf)
  return pdf.save({ compressStreams: false })
}

describe('the hash of all that can be reached', () => {
  it('is the same for the same document under other object numbers', async () => {
    const anew = await rewritten(() => {})
    expect(Buffer.from(anew).equals(exampleDocument())).toBe(false)
    expect(await hashOf(anew)).toBe(await hashOf(exampleDocument()))
  })

  it.each<[string, (pdf: PDF) => void]>([
    ['a language', (pdf) => pdf.setLanguage('fy')],
    ['a page less', (pdf) => pdf.removePage(2)],
    ['pages in another order', (pdf) => pdf.movePage(0, 1)],
    ['a page that is turned', (pdf) => pdf.getPage(0)?.dict.set('Rotate', PdfNumber.of(90))],
    ['something not known here', (pdf) => pdf.getCatalog().set('Nieuw', PdfName.of('X'))],
  ])('is another with %s', async (_, change) => {
    expect(await hashOf(await rewritten(change))).not.toBe(await hashOf(exampleDocument()))
  })

  it('tells kinds of objects and their borders apart', async () => {
    const file = await opened(exampleDocument())
    const text = (value: string): PdfString => PdfString.fromString(value)
    const lists = [
      PdfArray.of(text('a'), text('b')),
      PdfArray.of(text('ab')),
      PdfArray.of(PdfArray.of(text('a')), text('b')),
      PdfArray.of(PdfName.of('a'), text('b')),
      PdfArray.of(PdfNumber.of(1), PdfNumber.of(2)),
      PdfArray.of(PdfNumber.of(12)),
      PdfDict.of({ A: text('a'), B: text('b') }),
      PdfDict.of({ A: text('b'), B: text('a') }),
      PdfStream.fromDict({ A: text('a') }, new Uint8Array([1])),
      PdfStream.fromDict({ A: text('a') }, new Uint8Array([2])),
    ]
    const hashes = lists.map((list) => graphHash(file, [list]))
    expect(new Set(hashes).size).toBe(lists.length)
  })

  it('does not see the order of entries, nor what is left out', async () => {
    const file = await opened(exampleDocument())
    const [a, b] = [PdfNumber.of(1), PdfNumber.of(2)]
    const one = graphHash(file, [PdfDict.of({ A: a, B: b })])
    expect(graphHash(file, [PdfDict.of({ B: b, A: a })])).toBe(one)
    const withMore = PdfDict.of({ A: a, B: b, C: a })
    expect(graphHash(file, [withMore])).not.toBe(one)
    expect(graphHash(file, [withMore], () => new Set(['C']))).toBe(one)
  })
})

describe('all dictionaries that can be reached', () => {
  it('are found once each, also in a circle', async () => {
    const file = await opened(exampleDocument())
    const circle = new PdfDict()
    const ref = file.pdf.register(circle)
    circle.set('Self', ref)
    circle.set('Kids', PdfArray.of(ref, PdfDict.of({ Parent: ref })))
    expect(reachableDicts(file, [ref, circle]).size).toBe(2)
  })
})
