import { PdfArray, PdfDict, PdfName, PdfNumber, type PdfObject, type PdfRef } from '@libpdf/core'
import { dictOf, follow, type PdfFile } from './pdf-file.ts'

/** The tag tree of a file, ready to take form elements; `null` when the file isn't tagged. */
export type TagTree = { tree: PdfDict; body: PdfDict; bodyRef: PdfRef; nextKey: number }

/** Finds where form elements go: at the end of the Document element, or else directly under the root. */
export function tagTree(file: PdfFile): TagTree | null {
  const treeRef = file.root.getRef('StructTreeRoot')
  const tree = dictOf(file, treeRef)
  if (treeRef === undefined || tree === null || dictOf(file, tree.get('ParentTree')) === null)
    return null
  const first = tree.getArray('K', file.resolve)?.at(0) ?? tree.get('K')
  const document = dictOf(file, first)
  const isDocument = first?.type === 'ref' && document?.getName('S')?.value === 'Document'
  const nextKey = nextParentKey(file, tree)
  return isDocument && document !== null && first.type === 'ref'
    ? { tree, body: document, bodyRef: first, nextKey }
    : { tree, body: tree, bodyRef: treeRef, nextKey }
}

/**
 * Puts a widget in the tag tree as a Form element, so that a screen reader meets it; PDF/UA-1 7.18.4.
 * Returns the StructParent key that the widget has to carry.
 */
export function tagWidget(
  file: PdfFile,
  tags: TagTree,
  at: { page: PdfRef; widget: PdfRef },
): number {
  const reference = PdfDict.of({
    Type: PdfName.of('OBJR'),
    Obj: at.widget,
    Pg: at.page,
  })
  const element = file.pdf.register(
    PdfDict.of({
      Type: PdfName.of('StructElem'),
      S: PdfName.of('Form'),
      P: tags.bodyRef,
      Pg: at.page,
      K: PdfArray.of(reference),
    }),
  )
  appendKid(file, tags.body, element)
  const key = tags.nextKey++
  addParent(file, tags.tree, { key, element })
  tags.tree.set('ParentTreeNextKey', PdfNumber.of(tags.nextKey))
  return key
}

function appendKid(file: PdfFile, parent: PdfDict, kid: PdfRef): void {
  const kids = follow(file, parent.get('K'))
  if (kids instanceof PdfArray) kids.push(kid)
  else parent.set('K', PdfArray.of(...present(parent.get('K')), kid))
}

/** A number tree is flat or has kids with limits; a new key is always the highest, so it goes last. */
function addParent(file: PdfFile, tree: PdfDict, entry: { key: number; element: PdfRef }): void {
  const parents = dictOf(file, tree.get('ParentTree'))
  const key = PdfNumber.of(entry.key)
  const kids = parents?.getArray('Kids', file.resolve)
  const nums = parents?.getArray('Nums', file.resolve)
  if (kids !== undefined) {
    const limits = PdfArray.of(key, key)
    kids.push(
      file.pdf.register(PdfDict.of({ Limits: limits, Nums: PdfArray.of(key, entry.element) })),
    )
  } else if (nums !== undefined) nums.push(key, entry.element)
  else parents?.set('Nums', PdfArray.of(key, entry.element))
}

function nextParentKey(file: PdfFile, tree: PdfDict): number {
  const told = tree.getNumber('ParentTreeNextKey', file.resolve)?.value ?? 0
  return Math.max(told, highestKey(file, tree.get('ParentTree'), 0) + 1)
}

function highestKey(file: PdfFile, node: PdfObject | undefined, depth: number): number {
  const dict = dictOf(file, node)
  if (dict === null || depth > 16) return -1
  const nums = dict.getArray('Nums', file.resolve)?.toArray() ?? []
  const own = nums.map((item, n) => (n % 2 === 0 && item instanceof PdfNumber ? item.value : -1))
  const kids = dict.getArray('Kids', file.resolve)?.toArray() ?? []
  return Math.max(-1, ...own, ...kids.map((kid) => highestKey(file, kid, depth + 1)))
}

const present = (object: PdfObject | undefined): readonly PdfObject[] =>
  object === undefined ? [] : [object]
