import { PDF, PdfArray, PdfDict, PdfName, PdfNumber, PdfString } from '@libpdf/core'
import { beforeAll, describe, expect, it } from 'vitest'
import { type Change, changesAfterSigning } from './changes.ts'
import { hideField, redrawField, removeValue, swapValues } from './hostile-edits.example.ts'
import { must, type SignedExample, signedExample } from './pades.example.ts'
import { openPdf } from './pdf-file.ts'

let example: SignedExample

beforeAll(async () => {
  example = await signedExample()
})

const names = ['gemeente', 'corporatie', 'zegel']

async function changes(end: Uint8Array): Promise<readonly Change[]> {
  const states = example.revisions.slice(1).map(async (pdf, n) => ({
    file: must(await openPdf(pdf)),
    signed: names.slice(n, n + 1),
  }))
  return changesAfterSigning(await Promise.all(states), must(await openPdf(end)))
}

async function later(change: (root: PdfDict, pdf: PDF) => void): Promise<Uint8Array> {
  const pdf = await PDF.load(example.revisions[3])
  change(pdf.getCatalog(), pdf)
  return pdf.save({ incremental: true })
}

describe('no change', () => {
  it('is a signature more, each in its own field', async () => {
    expect(await changes(example.revisions[3])).toEqual([])
  })

  it('is evidence about the certificates that is added later', async () => {
    const certificates = PdfDict.of({ Type: PdfName.of('DSS'), Certs: new PdfArray() })
    const pdf = await later((root) => {
      root.set('DSS', certificates)
      root.set('Extensions', PdfDict.of({ ESIC: new PdfDict() }))
    })
    expect(await changes(pdf)).toEqual([])
  })
})

describe('a change of the content', () => {
  it.each<[string, (root: PdfDict, pdf: PDF) => void]>([
    ['the language', (root) => root.set('Lang', PdfString.fromString('en'))],
    ['the title', (_, pdf) => pdf.setTitle('Andere afspraken')],
    [
      'a note on a page',
      (_, pdf) => {
        const note = PdfDict.of({ Type: PdfName.of('Annot'), Subtype: PdfName.of('Text') })
        pdf.getPage(0)?.dict.set('Annots', PdfArray.of(note))
      },
    ],
    [
      'a default look for the form',
      (root, pdf) => {
        const form = pdf.getObject(root.getRef('AcroForm') ?? pdf.register(new PdfDict()))
        if (form instanceof PdfDict) form.set('NeedAppearances', PdfNumber.of(1))
      },
    ],
  ])('is %s', async (_, change) => {
    expect(await changes(await later(change))).toEqual([{ code: 'content-changed' }])
  })
})

describe('a change of a field', () => {
  it('is told of the field that was changed', async () => {
    const [, , , last] = example.revisions
    for (const edit of [
      redrawField('corporatie'),
      hideField('corporatie'),
      removeValue('corporatie'),
    ])
      expect(await changes(await edit(last))).toEqual([
        { code: 'field-changed', field: 'corporatie' },
      ])
  })

  it('is told of both fields when their signatures changed places', async () => {
    const swapped = await swapValues('gemeente', 'zegel')(example.revisions[3])
    expect(await changes(swapped)).toEqual([
      { code: 'field-changed', field: 'gemeente' },
      { code: 'field-changed', field: 'zegel' },
    ])
  })
})
