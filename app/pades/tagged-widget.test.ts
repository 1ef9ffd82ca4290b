import {
  PDF,
  PdfArray,
  PdfDict,
  PdfName,
  PdfNumber,
  type PdfObject,
  type PdfRef,
} from '@libpdf/core'
import { describe, expect, it } from 'vitest'
import { dictOf, type PdfFile } from './pdf-file.ts'
import { tagTree, tagWidget } from './tagged-widget.ts'

function tagged(
  make: (add: (entries: Record<string, PdfObject>) => PdfRef) => Record<string, PdfObject>,
): PdfFile {
  const pdf = PDF.create()
  pdf.addPage()
  const add = (entries: Record<string, PdfObject>): PdfRef => pdf.register(PdfDict.of(entries))
  const root = pdf.getCatalog()
  root.set('StructTreeRoot', add(make(add)))
  return { pdf, root, resolve: (ref) => pdf.getObject(ref) }
}

function tagOne(file: PdfFile): { key: number; tree: PdfDict; element: PdfDict | null } {
  const tags = tagTree(file)
  const page = file.pdf.context.pages.getPage(0)
  if (tags === null || page === null) throw new Error('not tagged')
  const key = tagWidget(file, tags, { page, widget: file.pdf.register(new PdfDict()) })
  const kids = tags.body.getArray('K', file.resolve)?.toArray() ?? []
  return { key, tree: tags.tree, element: dictOf(file, kids.at(-1)) }
}

const numbers = (...values: number[]): PdfArray =>
  PdfArray.of(...values.flatMap((value) => [PdfNumber.of(value), new PdfArray()]))

describe('a widget in the tag tree', () => {
  it('comes last in the document, with the next free key', () => {
    const { key, tree, element } = tagOne(
      tagged((add) => ({
        K: add({ S: PdfName.of('Document'), K: PdfArray.of(add({ S: PdfName.of('P') })) }),
        ParentTree: PdfDict.of({ Nums: numbers(0, 1) }),
        ParentTreeNextKey: PdfNumber.of(2),
      })),
    )
    expect(key).toBe(2)
    expect(element?.getName('S')?.value).toBe('Form')
    expect(tree.getNumber('ParentTreeNextKey')?.value).toBe(3)
  })

  it('goes under the root when there is no Document, beside the only kid there was', () => {
    const file = tagged((add) => ({
      K: add({ S: PdfName.of('Sect') }),
      ParentTree: add({ Nums: new PdfArray() }),
    }))
    const { key, tree, element } = tagOne(file)
    expect(key).toBe(0)
    expect(tree.getArray('K')).toHaveLength(2)
    expect(element?.getName('S')?.value).toBe('Form')
  })

  it('gets a leaf of its own, with limits, in a tree of parents that has branches', () => {
    const file = tagged((add) => {
      const leaf = add({
        Limits: PdfArray.of(PdfNumber.of(0), PdfNumber.of(41)),
        Nums: numbers(0, 41),
      })
      return { K: new PdfArray(), ParentTree: add({ Kids: PdfArray.of(leaf) }) }
    })
    const { key, tree } = tagOne(file)
    const kids = dictOf(file, tree.get('ParentTree'))?.getArray('Kids')?.toArray() ?? []
    const limits = dictOf(file, kids[1])?.getArray('Limits')?.toArray()
    expect(key).toBe(42)
    expect(limits).toEqual([PdfNumber.of(42), PdfNumber.of(42)])
  })

  it('has no place in a file without tags or without a tree of parents', () => {
    const pdf = PDF.create()
    const root = pdf.getCatalog()
    expect(tagTree({ pdf, root, resolve: (ref) => pdf.getObject(ref) })).toBeNull()
    expect(tagTree(tagged(() => ({ K: new PdfArray() })))).toBeNull()
  })
})
