import { type Operation, operationsOf } from './content.ts'
import type { Dict, PdfObjects, PdfValue } from './pdf-objects.ts'
import { allDicts, dictOf, isReference, listOf, numberOf, resolve, treeOf } from './pdf-objects.ts'

/** Something that is drawn: a page, or a form that is used on one or in an annotation. */
export type Content = {
  place: string
  dict: Dict
  resources: Dict
  operations: readonly Operation[]
}

export type Annotation = { place: string; page: string; dict: Dict }

/** A tag with its standard type (after the role map) and what it holds, in order. */
export type Element = {
  place: string
  dict: Dict
  type: string
  ownType: string
  parent: Element | null
  kids: readonly Kid[]
}

type Kid =
  | { kind: 'element'; element: Element }
  | { kind: 'content'; page: string; mcid: number }
  | { kind: 'object'; object: string }

/** The objects of a PDF and what the checks ask of them more than once. */
export type Inspected = PdfObjects & {
  catalog: Dict
  contents: readonly Content[]
  annotations: readonly Annotation[]
  /** All tags in the order in which they are read. */
  elements: readonly Element[]
  dicts: readonly { place: string; dict: Dict }[]
  /** The XMP metadata of the document, '' where there is none. */
  xmp: string
  /** What the parent tree says of a key. */
  parents: ReadonlyMap<number, PdfValue>
}

/** Reads once what the checks need. */
export function inspect(pdf: PdfObjects): Inspected {
  const catalog = dictOf(pdf, pdf.trailer['/Root'])
  const root = dictOf(pdf, catalog['/StructTreeRoot'])
  const metadata = catalog['/Metadata']
  const xmp = isReference(metadata) ? pdf.data.get(metadata) : undefined
  const pairs = treeOf(pdf, root['/ParentTree'], '/Nums')
  return {
    ...pdf,
    catalog,
    contents: [...pdf.pages.map((page) => pageContent(pdf, page)), ...formContents(pdf)],
    annotations: pdf.pages.flatMap((page) => annotationsOf(pdf, page)),
    elements: elementsOf(pdf, root),
    dicts: allDicts(pdf),
    xmp: xmp ? Buffer.from(xmp).toString('utf8') : '',
    parents: new Map(pairs.map(([key, value]) => [numberOf(pdf, key), value])),
  }
}

/** Whether the content is that of a page, and not of a form. */
export const isPage = ({ dict }: Content) => dict['/Type'] === '/Page'

function pageContent(pdf: PdfObjects, page: string): Content {
  const dict = dictOf(pdf, page)
  const parts = listOf(pdf, dict['/Contents']).flatMap((part) => {
    const data = isReference(part) ? pdf.data.get(part) : undefined
    return data ? [Buffer.from(data), Buffer.from('\n')] : []
  })
  return content(pdf, page, { dict, data: Buffer.concat(parts) })
}

const formContents = (pdf: PdfObjects): Content[] =>
  [...pdf.data].flatMap(([place, data]) => {
    const dict = dictOf(pdf, place)
    return dict['/Subtype'] === '/Form' ? [content(pdf, place, { dict, data })] : []
  })

function content(
  pdf: PdfObjects,
  place: string,
  { dict, data }: { dict: Dict; data: Uint8Array },
): Content {
  const resources = dictOf(pdf, dict['/Resources'])
  const named = Object.entries(dictOf(pdf, resources['/Properties']))
  const properties = Object.fromEntries(named.map(([key, value]) => [key, resolve(pdf, value)]))
  return { place, dict, resources, operations: operationsOf(data, properties) }
}

const annotationsOf = (pdf: PdfObjects, page: string): Annotation[] =>
  listOf(pdf, dictOf(pdf, page)['/Annots']).map((value) => ({
    place: isReference(value) ? value : page,
    page,
    dict: dictOf(pdf, value),
  }))

function elementsOf(pdf: PdfObjects, root: Dict): Element[] {
  const roles = dictOf(pdf, root['/RoleMap'])
  const found: Element[] = []
  const visit = (value: PdfValue, parent: Element | null): Element => {
    const dict = dictOf(pdf, value)
    const kids: Kid[] = []
    const ownType = nameOf(pdf, dict['/S'])
    const place = isReference(value) ? value : (parent?.place ?? 'StructTreeRoot')
    const element = { place, dict, type: roleOf(pdf, roles, ownType), ownType, parent, kids }
    found.push(element)
    for (const kid of listOf(pdf, dict['/K'])) {
      const read = kidOf(pdf, kid, dict)
      kids.push(read === 'element' ? { kind: 'element', element: visit(kid, element) } : read)
    }
    return element
  }
  for (const kid of listOf(pdf, root['/K'])) visit(kid, null)
  return found
}

function kidOf(pdf: PdfObjects, kid: PdfValue, parent: Dict): Kid | 'element' {
  const page = String(parent['/Pg'] ?? '')
  if (typeof kid === 'number') return { kind: 'content', page, mcid: kid }
  const dict = dictOf(pdf, kid)
  if (dict['/Type'] === '/OBJR') return { kind: 'object', object: String(dict['/Obj'] ?? '') }
  if (dict['/Type'] !== '/MCR') return 'element'
  return { kind: 'content', page: String(dict['/Pg'] ?? page), mcid: numberOf(pdf, dict['/MCID']) }
}

/** The type at the end of the role map; a map in a circle ends where it began. */
function roleOf(pdf: PdfObjects, roles: Dict, type: string): string {
  const seen = new Set<string>()
  let role = type
  while (!seen.has(role) && roles[role] !== undefined && !standardTypes.has(role)) {
    seen.add(role)
    role = nameOf(pdf, roles[role])
  }
  return role
}

const nameOf = (pdf: PdfObjects, value: PdfValue | undefined): string => {
  const found = resolve(pdf, value)
  return typeof found === 'string' && found.startsWith('/') ? found : ''
}

/** The elements within an element, without those that only group. */
export const childrenOf = ({ kids }: Element): Element[] =>
  kids.flatMap((kid) => (kid.kind === 'element' ? [kid.element] : []))

/** The structure types of PDF 1.7 (ISO 32000-1, 14.8.4). */
export const standardTypes: ReadonlySet<string> = new Set(
  [
    'Document Part Art Sect Div BlockQuote Caption TOC TOCI Index NonStruct Private',
    'P H H1 H2 H3 H4 H5 H6 L LI Lbl LBody Table TR TH TD THead TBody TFoot',
    'Span Quote Note Reference BibEntry Code Link Annot Ruby RB RT RP Warichu WT WP',
    'Figure Formula Form',
  ]
    .join(' ')
    .split(' ')
    .map((name) => `/${name}`),
)
