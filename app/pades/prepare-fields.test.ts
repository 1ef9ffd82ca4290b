import { PDF, PdfNumber } from '@libpdf/core'
import { beforeAll, describe, expect, it } from 'vitest'
import { signatureFields } from './form-fields.ts'
import {
  exampleBase,
  exampleDocument,
  exampleFields,
  must,
  signedExample,
} from './pades.example.ts'
import { dictOf, openPdf, type PdfFile } from './pdf-file.ts'
import { prepareFields } from './prepare-fields.ts'

let file: PdfFile
let bytes: Uint8Array

beforeAll(async () => {
  bytes = await exampleBase()
  file = must(await openPdf(bytes))
})

describe('a document with prepared fields', () => {
  it('has each field once, empty, visible, printable and named for who hears it', () => {
    const fields = signatureFields(file)
    expect(fields.map(({ name, value }) => [name, value])).toEqual([
      ['gemeente', null],
      ['corporatie', null],
      ['zegel', null],
    ])
    for (const [n, { dict }] of fields.entries()) {
      expect(dict.getName('FT')?.value).toBe('Sig')
      expect(dict.getNumber('F')?.value).toBe(4)
      expect(dict.getString('TU')?.asString()).toBe(exampleFields[n]?.label)
      expect(dict.getArray('Rect')?.toArray()).toEqual(
        exampleFields[n]?.rect.map((side) => PdfNumber.of(side)),
      )
      expect(dictOf(file, dict.getDict('AP')?.get('N'))?.getName('Subtype')?.value).toBe('Form')
    }
  })

  it('stands each field in the tag tree, and the tree points back to it', () => {
    const tree = dictOf(file, file.root.get('StructTreeRoot'))
    const nums =
      dictOf(file, tree?.get('ParentTree'))?.getArray('Nums', file.resolve)?.toArray() ?? []
    for (const { dict } of signatureFields(file)) {
      const key = dict.getNumber('StructParent')?.value
      const at = nums.findIndex(
        (item, n) => n % 2 === 0 && item instanceof PdfNumber && item.value === key,
      )
      const element = dictOf(file, nums[at + 1])
      const reference = dictOf(file, element?.getArray('K', file.resolve)?.at(0))
      expect(element?.getName('S')?.value).toBe('Form')
      expect(dictOf(file, element?.get('P'))?.getName('S')?.value).toBe('Document')
      expect(reference?.getName('Type')?.value).toBe('OBJR')
      expect(dictOf(file, reference?.get('Obj'))).toBe(dict)
    }
    expect(tree?.getNumber('ParentTreeNextKey')?.value).toBe(7)
  })

  it('lists the fields on their page, with the tags as its order of reading', () => {
    const page = file.pdf.getPage(2)?.dict
    expect(page?.getArray('Annots', file.resolve)).toHaveLength(3)
    expect(page?.getName('Tabs')?.value).toBe('S')
  })

  it('has a form with fields and flags only, and one contiguous table of references', () => {
    const form = dictOf(file, file.root.get('AcroForm'))
    expect([...(form?.keys() ?? [])].map(({ value }) => value)).toEqual(['Fields', 'SigFlags'])
    const text = Buffer.from(bytes).toString('latin1')
    const objects = text.match(/\d+ 0 obj\n/g) ?? []
    expect(text.match(/\nxref\n0 (\d+)\n/g)).toEqual([`\nxref\n0 ${objects.length + 1}\n`])
  })

  it('is the same, byte for byte, when made again from the same document', async () => {
    expect(Buffer.from(await exampleBase()).equals(bytes)).toBe(true)
  })
})

describe('no fields are prepared', () => {
  const [field = { name: '', page: 1, rect: [0, 0, 1, 1] as const, label: '' }] = exampleFields
  const refusal = async (pdf: Uint8Array, fields = [field]): Promise<string> => {
    const answer = await prepareFields(pdf, fields)
    return answer.ok ? 'none' : answer.refusal.code
  }

  it('on a page that is not there', async () => {
    expect(await refusal(exampleDocument(), [{ ...field, page: 4 }])).toBe('page-missing')
  })

  it('with the same name twice', async () => {
    expect(await refusal(exampleDocument(), [field, field])).toBe('field-name-twice')
  })

  it('in a file that has a form, let alone signatures', async () => {
    const { revisions } = await signedExample()
    expect(await refusal(revisions[0])).toBe('already-has-form')
    expect(await refusal(revisions[3])).toBe('already-has-form')
  })

  it('in a file without tags, which no screen reader could follow', async () => {
    const pdf = PDF.create()
    pdf.addPage()
    expect(await refusal(await pdf.save())).toBe('not-tagged')
  })

  it('in something that is no PDF', async () => {
    expect(await refusal(new TextEncoder().encode('geen pdf'))).toBe('unreadable')
    expect(await refusal(new Uint8Array())).toBe('unreadable')
  })
})
