import { createHash, type Hash } from 'node:crypto'
import {
  PdfArray,
  PdfBool,
  PdfDict,
  PdfName,
  PdfNumber,
  type PdfObject,
  type PdfRef,
  PdfStream,
  PdfString,
} from '@libpdf/core'
import { follow, type PdfFile } from './pdf-file.ts'

/** Which entries of a dictionary don't count when two states of a file are compared. */
export type LeftOut = (dict: PdfDict) => ReadonlySet<string>

const nothing: ReadonlySet<string> = new Set()

/**
 * SHA-256 over everything that can be reached from the given objects, in an order that depends only
 * on the content: the same document has the same hash, whatever its object numbers are.
 */
export function graphHash(
  file: PdfFile,
  starts: readonly (PdfObject | undefined)[],
  leftOut: LeftOut = () => nothing,
): string {
  const hash = createHash('sha256')
  const queue: PdfRef[] = []
  const numbers = new Map<string, number>()
  const numberOf = (ref: PdfRef): number => {
    const known = numbers.get(ref.toString())
    if (known !== undefined) return known
    queue.push(ref)
    numbers.set(ref.toString(), numbers.size)
    return numbers.size - 1
  }
  for (const start of starts) write({ hash, numberOf, leftOut }, start)
  for (let next = queue[0], n = 0; next !== undefined; next = queue[++n])
    write({ hash, numberOf, leftOut }, file.resolve(next) ?? undefined)
  return hash.digest('hex')
}

type Writing = { hash: Hash; numberOf: (ref: PdfRef) => number; leftOut: LeftOut }

function write(to: Writing, object: PdfObject | undefined): void {
  if (object instanceof PdfArray) {
    to.hash.update(`[${object.length}`)
    for (const item of object) write(to, item)
  } else if (object instanceof PdfDict) writeDict(to, object)
  else to.hash.update(`${plain(to, object)};`)
}

function writeDict(to: Writing, dict: PdfDict): void {
  const left = to.leftOut(dict)
  const isStream = dict instanceof PdfStream
  const counts = (key: string): boolean => !left.has(key) && !(isStream && key === 'Length')
  const keys = [...dict.keys()]
    .map(({ value }) => value)
    .filter(counts)
    .sort()
  to.hash.update(`<${keys.length}`)
  for (const key of keys) {
    to.hash.update(`/${JSON.stringify(key)}`)
    write(to, dict.get(key))
  }
  if (dict instanceof PdfStream) to.hash.update(`S${dict.data.length}:`).update(dict.data)
}

function plain(to: Writing, object: PdfObject | undefined): string {
  if (object instanceof PdfName) return `/${JSON.stringify(object.value)}`
  if (object instanceof PdfString) return `(${Buffer.from(object.bytes).toString('hex')}`
  if (object instanceof PdfNumber || object instanceof PdfBool) return String(object.value)
  return object?.type === 'ref' ? `R${to.numberOf(object)}` : 'null'
}

/** Every dictionary that can be reached from the given objects, once each. */
export function reachableDicts(
  file: PdfFile,
  starts: readonly (PdfObject | undefined)[],
): ReadonlySet<PdfDict> {
  const dicts = new Set<PdfDict>()
  const refs = new Set<string>()
  const queue: (PdfObject | undefined)[] = [...starts]
  while (queue.length > 0) {
    const object = queue.pop()
    if (object?.type === 'ref' && refs.has(object.toString())) continue
    if (object?.type === 'ref') refs.add(object.toString())
    const found = follow(file, object)
    if (found instanceof PdfArray) queue.push(...found.toArray())
    else if (found instanceof PdfDict && !dicts.has(found)) {
      dicts.add(found)
      for (const [, value] of found) queue.push(value)
    }
  }
  return dicts
}
