import {
  PDF,
  PdfArray,
  PdfDict,
  PdfName,
  type PdfObject,
  type PdfRef,
  PdfString,
} from '@libpdf/core'
import { describe, expect, it } from 'vitest'
import { signatureFields } from './form-fields.ts'

type Built = { pdf: PDF; add: (entries: Record<string, PdfObject>) => PdfRef }

function build(make: (built: Built) => readonly PdfObject[]) {
  const pdf = PDF.create()
  pdf.addPage()
  const fields = make({ pdf, add: (entries) => pdf.register(PdfDict.of(entries)) })
  const root = pdf.getCatalog()
  root.set('AcroForm', PdfDict.of({ Fields: PdfArray.of(...fields) }))
  return signatureFields({ pdf, root, resolve: (ref) => pdf.getObject(ref) })
}

const sig = PdfName.of('Sig')
const called = (name: string): PdfString => PdfString.fromString(name)

describe('the signature fields of a form', () => {
  it('are those of kind Sig, in order, and no others', () => {
    const found = build(({ add }) => [
      add({ FT: sig, T: called('een') }),
      add({ FT: PdfName.of('Tx'), T: called('tekst') }),
      add({ FT: sig, T: called('twee'), V: add({ Type: sig }) }),
    ])
    expect(found.map(({ name, value }) => [name, value !== null])).toEqual([
      ['een', false],
      ['twee', true],
    ])
  })

  it('have the names of the fields above them in front, and inherit their kind', () => {
    const found = build(({ add }) => [
      add({
        FT: sig,
        T: called('partij'),
        Kids: PdfArray.of(add({ T: called('a') }), add({ T: called('b') })),
      }),
    ])
    expect(found.map(({ name }) => name)).toEqual(['partij.a', 'partij.b'])
  })

  it('are drawn where their nameless kids are', () => {
    const [field] = build(({ add }) => [
      add({ FT: sig, T: called('x'), Kids: PdfArray.of(add({ Subtype: PdfName.of('Widget') })) }),
    ])
    expect(field?.name).toBe('x')
    expect(field?.widgets.map((widget) => widget.getName('Subtype')?.value)).toEqual(['Widget'])
  })

  it('are counted once when the form is a circle, and none when there is no form', () => {
    const circle = build(({ pdf, add }) => {
      const ref = add({ FT: sig, T: called('rond') })
      const dict = pdf.getObject(ref)
      if (dict instanceof PdfDict) dict.set('Kids', PdfArray.of(ref))
      return [ref, ref]
    })
    expect(circle.length).toBeLessThanOrEqual(1)
    const pdf = PDF.create()
    const root = pdf.getCatalog()
    expect(signatureFields({ pdf, root, resolve: (ref) => pdf.getObject(ref) })).toEqual([])
  })
})
