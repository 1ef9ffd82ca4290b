import { inflateSync } from 'node:zlib'
import { z } from 'zod'

/** A value of a PDF as `qpdf --json=2` writes it: names `/X`, strings `u:…` or `b:…`, references `12 0 R`. */
export type PdfValue = null | boolean | number | string | readonly PdfValue[] | Dict
export type Dict = { readonly [key: string]: PdfValue }

/** The objects of a file, by reference, and the decoded data of its streams. */
export type PdfObjects = {
  bytes: Uint8Array
  trailer: Dict
  values: ReadonlyMap<string, PdfValue>
  data: ReadonlyMap<string, Uint8Array>
  /** References to the pages, in order. */
  pages: readonly string[]
}

const value: z.ZodType<PdfValue> = z.lazy(() =>
  z.union([z.null(), z.boolean(), z.number(), z.string(), z.array(value), dict]),
)
const dict: z.ZodType<Dict> = z.lazy(() => z.record(z.string(), value))

const file = z.object({
  pages: z.array(z.object({ object: z.string() })),
  qpdf: z.tuple([
    z.unknown(),
    z.record(
      z.string(),
      z.union([
        z.object({ value }),
        z.object({ stream: z.object({ dict, data: z.string().optional() }) }),
      ]),
    ),
  ]),
})

/** Reads what `qpdf --json=2 --json-stream-data=inline --decode-level=none` says about a file. Throws on other JSON. */
export function readObjects(bytes: Uint8Array, json: unknown): PdfObjects {
  const { pages, qpdf } = file.parse(json)
  const values = new Map<string, PdfValue>()
  const data = new Map<string, Uint8Array>()
  for (const [key, object] of Object.entries(qpdf[1])) {
    const reference = key.replace(/^obj:/u, '')
    if ('value' in object) values.set(reference, object.value)
    else {
      values.set(reference, object.stream.dict)
      data.set(reference, decoded(object.stream.dict, object.stream.data ?? ''))
    }
  }
  const trailer = asDict(values.get('trailer'))
  values.delete('trailer')
  return { bytes, trailer, values, data, pages: pages.map(({ object }) => object) }
}

/** The data of a stream where it is compressed as we do; other data stays as it is in the file. */
function decoded(dict: Dict, base64: string): Uint8Array {
  const data = Buffer.from(base64, 'base64')
  const filters = dict['/Filter'] ?? null
  const [filter, another] = isList(filters) ? filters : [filters]
  return filter === '/FlateDecode' && another === undefined ? inflateSync(data) : data
}

/** The value itself, where it may be a reference. Missing things are `null`, as in PDF. */
export function resolve({ values }: PdfObjects, value: PdfValue | undefined): PdfValue {
  const found = isReference(value) ? values.get(value) : value
  return found ?? null
}

/** The dictionary (also of a stream) behind a value; an empty one where there is none. */
export const dictOf = (pdf: PdfObjects, value: PdfValue | undefined): Dict =>
  asDict(resolve(pdf, value))

/** The array behind a value; a single value stands for itself, nothing for an empty one. */
export function listOf(pdf: PdfObjects, value: PdfValue | undefined): readonly PdfValue[] {
  const found = resolve(pdf, value)
  if (found === null) return []
  return isList(found) ? found : [value ?? null]
}

/** The text of a string, or '' where there is none. */
export function textOf(pdf: PdfObjects, value: PdfValue | undefined): string {
  const found = resolve(pdf, value)
  if (typeof found !== 'string') return ''
  if (found.startsWith('u:')) return found.slice(2)
  return found.startsWith('b:') ? Buffer.from(found.slice(2), 'hex').toString('latin1') : ''
}

export const numberOf = (pdf: PdfObjects, value: PdfValue | undefined): number => {
  const found = resolve(pdf, value)
  return typeof found === 'number' ? found : 0
}

export const isReference = (value: PdfValue | undefined): value is string =>
  typeof value === 'string' && /^\d+ \d+ R$/u.test(value)

const isList = (value: PdfValue): value is readonly PdfValue[] => Array.isArray(value)

const isDict = (value: PdfValue | undefined): value is Dict =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const asDict = (value: PdfValue | undefined): Dict => (isDict(value) ? value : {})

/** Every dictionary of the file with the reference of the object it is in, however deep. */
export function allDicts({ values }: PdfObjects): readonly { place: string; dict: Dict }[] {
  const found: { place: string; dict: Dict }[] = []
  const visit = (value: PdfValue, place: string) => {
    if (isList(value)) for (const item of value) visit(item, place)
    else if (isDict(value)) {
      found.push({ place, dict: value })
      for (const item of Object.values(value)) visit(item, place)
    }
  }
  for (const [place, value] of values) visit(value, place)
  return found
}

/** Every name and string of the file, with the reference of the object it is in. */
export function allTexts({ values }: PdfObjects): readonly { place: string; text: string }[] {
  const found: { place: string; text: string }[] = []
  const visit = (value: PdfValue, place: string) => {
    if (typeof value === 'string') found.push({ place, text: value })
    else if (isList(value)) for (const item of value) visit(item, place)
    else if (isDict(value))
      for (const [key, item] of Object.entries(value)) {
        found.push({ place, text: key })
        visit(item, place)
      }
  }
  for (const [place, value] of values) visit(value, place)
  return found
}

/** The pairs of a name tree or number tree, also where it has branches. */
export function treeOf(
  pdf: PdfObjects,
  root: PdfValue | undefined,
  leaf: '/Names' | '/Nums',
): readonly (readonly [PdfValue, PdfValue])[] {
  const node = dictOf(pdf, root)
  const pairs = listOf(pdf, node[leaf])
  const own = pairs.flatMap((key, n) => (n % 2 === 0 ? [[key, pairs[n + 1] ?? null] as const] : []))
  return [...own, ...listOf(pdf, node['/Kids']).flatMap((kid) => treeOf(pdf, kid, leaf))]
}
