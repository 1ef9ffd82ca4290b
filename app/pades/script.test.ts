import { PDF, PdfArray, PdfDict, PdfName, type PdfObject, PdfString } from '@libpdf/core'
import { describe, expect, it } from 'vitest'
import { exampleBase, exampleDocument, must, signedExample } from './pades.example.ts'
import { openPdf, type PdfFile } from './pdf-file.ts'
import { hasScript } from './script.ts'

const script = PdfDict.of({ S: PdfName.of('JavaScript'), JS: PdfString.fromString('dag()') })
const launch = PdfDict.of({ S: PdfName.of('Launch'), F: PdfString.fromString('calc.exe') })
const visit = PdfDict.of({ S: PdfName.of('URI'), URI: PdfString.fromString('https://example.org') })

/** The example document, saved and read again after a change to its catalog and first page. */
async function having(change: (root: PdfDict, page: PdfDict) => void): Promise<PdfFile> {
  const pdf = await PDF.load(exampleDocument())
  const page = pdf.getPage(0)?.dict
  if (page === undefined) throw new Error('The example has no page')
  change(pdf.getCatalog(), page)
  pdf.register(new PdfArray())
  return must(await openPdf(await pdf.save()))
}

const annotation = (entries: Record<string, PdfObject>): PdfArray =>
  PdfArray.of(PdfDict.of({ Type: PdfName.of('Annot'), ...entries }))

describe('a file that can run something', () => {
  it.each<[string, (root: PdfDict, page: PdfDict) => void]>([
    ['when it is opened', (root) => root.set('OpenAction', script)],
    ['by name', (root) => root.set('Names', PdfDict.of({ JavaScript: new PdfDict() }))],
    ['when it is printed', (root) => root.set('AA', PdfDict.of({ WP: visit }))],
    ['when a page is turned', (_, page) => page.set('AA', PdfDict.of({ O: visit }))],
    ['when a link is followed', (_, page) => page.set('Annots', annotation({ A: script }))],
    [
      'after a link is followed',
      (_, page) => {
        const next = PdfDict.of({ S: PdfName.of('URI'), Next: PdfArray.of(script) })
        page.set('Annots', annotation({ A: next }))
      },
    ],
    ['outside the reader', (_, page) => page.set('Annots', annotation({ A: launch }))],
    ['in an XFA form', (root) => root.set('AcroForm', PdfDict.of({ XFA: new PdfArray() }))],
  ])('is told: %s', async (_, change) => {
    expect(hasScript(await having(change))).toBe(true)
  })

  it('is not one that has links, bookmarks and a place to open at', async () => {
    const plain = await having((root, page) => {
      root.set('OpenAction', PdfArray.of(PdfName.of('Fit')))
      page.set('Annots', annotation({ A: visit }))
    })
    expect(hasScript(plain)).toBe(false)
  })

  it('is not one that we made, prepared and signed', async () => {
    const { revisions } = await signedExample()
    for (const pdf of [await exampleBase(), ...revisions])
      expect(hasScript(must(await openPdf(pdf)))).toBe(false)
  })
})
