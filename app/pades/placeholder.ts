import { PdfArray, PdfNumber, PdfString } from '@libpdf/core'
import { ok, type Result } from '#kernel/result.ts'
import { refuseSigning, type SigningRefusal } from './refusal.ts'
import { sha256 } from './signed-attributes.ts'

/**
 * A file that is ready but for the signature: phase one's answer, to be kept until phase two, maybe
 * hours later and in another process. `docHash` is the SHA-256 of all bytes outside `gap`, which
 * runs from the `<` of the still empty signature up to and including its `>`.
 */
export type PreparedSignature = {
  field: string
  pdf: Uint8Array
  gap: readonly [number, number]
  docHash: Uint8Array
}

/** Bytes kept free for one signature: a container with its chain is some 4 kB. */
const room = 16_384
const unknown = 9_999_999_999

/** The two entries of a signature dictionary that can only be known after the file is written. */
export const placeholder = (): { byteRange: PdfArray; contents: PdfString } => ({
  byteRange: PdfArray.of(...[0, unknown, unknown, unknown].map((value) => PdfNumber.of(value))),
  contents: new PdfString(new Uint8Array(room), 'hex'),
})

const pattern = new RegExp(
  String.raw`/ByteRange\s*(\[0(?: ${unknown}){3}\])\s*/Contents\s*(<0{${2 * room}}>)`,
  'g',
)

/** Where the placeholder stands in the new tail, or `null` unless it stands there exactly once. */
export function locatePlaceholder(
  saved: Uint8Array,
  tailFrom: number,
): { range: readonly [number, number]; gap: readonly [number, number] } | null {
  const tail = Buffer.from(saved.subarray(tailFrom)).toString('latin1')
  const [found, ...more] = [...tail.matchAll(pattern)]
  const [, range, contents] = found ?? []
  if (found === undefined || range === undefined || contents === undefined || more.length > 0)
    return null
  const start = tailFrom + found.index
  const rangeAt = start + found[0].indexOf(range)
  const gapEnd = start + found[0].length
  return { range: [rangeAt, rangeAt + range.length], gap: [gapEnd - contents.length, gapEnd] }
}

/** Writes the real byte range over the placeholder, padded to the same length, and hashes what it covers. */
export function withRange(
  saved: Uint8Array,
  place: { field: string; range: readonly [number, number]; gap: readonly [number, number] },
): PreparedSignature {
  const { field, gap } = place
  const [from, to] = place.range
  const pdf = new Uint8Array(saved)
  const range = `[0 ${gap[0]} ${gap[1]} ${pdf.length - gap[1]}`
  pdf.set(new TextEncoder().encode(`${range.padEnd(to - from - 1)}]`), from)
  const covered = Buffer.concat([pdf.subarray(0, gap[0]), pdf.subarray(gap[1])])
  return { field, pdf, gap, docHash: sha256(covered) }
}

/** Phase two: puts the finished container in its place. Refuses one that is too large for it. */
export function finishSignature(
  prepared: PreparedSignature,
  cms: Uint8Array,
): Result<Uint8Array, SigningRefusal> {
  const [from, to] = prepared.gap
  if (cms.length * 2 > to - from - 2) return refuseSigning('signature-too-large')
  const pdf = new Uint8Array(prepared.pdf)
  pdf.set(new TextEncoder().encode(Buffer.from(cms).toString('hex')), from + 1)
  return ok(pdf)
}
