import { PdfNumber } from '@libpdf/core'
import { type Holder, holderOf, leadsToRoot } from './certificate-chain.ts'
import type { FormField } from './form-fields.ts'
import { readPdfDate } from './pdf-date.ts'
import type { PdfFile } from './pdf-file.ts'
import { type CmsFault, type ReadCms, readCms } from './read-cms.ts'

/** What is wrong with one signature. `byte-range`: it doesn't cover exactly all but itself. */
export type SignatureFault = CmsFault | 'byte-range' | 'unreadable'

/** One signature as found in a file. */
export type SignatureReport = {
  field: string
  /** Whose certificate it is; `null` when the container can't be read. */
  signer: Holder | null
  /** The certificate as DER, for whoever wants to show or keep it. */
  certificate: Uint8Array | null
  /** What the signer wrote herself; no authority vouches for these. */
  claimed: { at: Date | null; name: string | null; reason: string | null; location: string | null }
  level: 'B-B' | 'none'
  algorithm: 'RSA' | 'RSA-PSS' | 'EC' | null
  /** The digest and the signature are right, and it covers its whole revision. */
  intact: boolean
  chain: 'trusted' | 'unknown'
  /** Whether the certificate was valid at the claimed time; `null` when there is no such time. */
  validAtClaimedTime: boolean | null
  /** How many bytes of the file it covers, counted from the start, its own gap included. */
  coversTo: number
  faults: readonly SignatureFault[]
}

type Gap = { from: number; to: number; end: number }

/** Checks one filled field against the bytes of the whole file and the given roots. */
export function readSignature(
  file: PdfFile,
  field: FormField,
  given: { bytes: Uint8Array; roots: readonly Uint8Array[] },
): SignatureReport {
  const { bytes, roots } = given
  const contents = field.value?.getString('Contents', file.resolve)?.bytes ?? new Uint8Array()
  const gap = gapOf(file, field, bytes)
  const cms = readCms(contents, coveredBy(gap, bytes))
  const claimed = claimsOf(file, field)
  const faults: readonly SignatureFault[] = [
    ...(gap !== null && isExact(bytes, gap, contents) ? [] : ['byte-range' as const]),
    ...(cms === null ? ['unreadable' as const] : cms.faults),
  ]
  return {
    field: field.name,
    ...whoseIs(cms, roots, claimed.at),
    claimed,
    level: isBaseline(file, field, cms) && claimed.at !== null ? 'B-B' : 'none',
    algorithm: cms?.algorithm ?? null,
    intact: faults.length === 0,
    coversTo: gap?.end ?? 0,
    faults,
  }
}

function claimsOf(file: PdfFile, field: FormField): SignatureReport['claimed'] {
  const text = (key: string): string | null =>
    field.value?.getString(key, file.resolve)?.asString() ?? null
  const at = readPdfDate(text('M') ?? '')
  return { at, name: text('Name'), reason: text('Reason'), location: text('Location') }
}

function whoseIs(
  cms: ReadCms | null,
  roots: readonly Uint8Array[],
  at: Date | null,
): Pick<SignatureReport, 'signer' | 'certificate' | 'chain' | 'validAtClaimedTime'> {
  if (cms === null)
    return { signer: null, certificate: null, chain: 'unknown', validAtClaimedTime: null }
  const { certificate, others } = cms
  const signer = holderOf(certificate)
  if (at === null) return { signer, certificate, chain: 'unknown', validAtClaimedTime: null }
  const known = leadsToRoot(certificate, { others, roots, moment: at })
  const validAtClaimedTime = signer.validFrom <= at && at <= signer.validUntil
  return { signer, certificate, chain: known ? 'trusted' : 'unknown', validAtClaimedTime }
}

const isBaseline = (file: PdfFile, field: FormField, cms: ReadCms | null): boolean =>
  cms?.baseline === true &&
  field.value?.getName('SubFilter', file.resolve)?.value === 'ETSI.CAdES.detached'

/** All that the byte range says is signed, or nothing when it says nothing sensible. */
const coveredBy = (gap: Gap | null, bytes: Uint8Array): Uint8Array =>
  gap === null
    ? new Uint8Array()
    : Buffer.concat([bytes.subarray(0, gap.from), bytes.subarray(gap.to, gap.end)])

function gapOf(file: PdfFile, field: FormField, bytes: Uint8Array): Gap | null {
  const range = field.value?.getArray('ByteRange', file.resolve)?.toArray() ?? []
  const numbers = range.map((part) => (part instanceof PdfNumber ? part.value : Number.NaN))
  if (numbers.length !== 4 || !numbers.every(Number.isSafeInteger)) return null
  const [start = 0, from = 0, to = 0, length = 0] = numbers
  const end = to + length
  const edges = [0, from, to, end, bytes.length + 1]
  const rising = edges.every((edge, n) => n === 0 || edge > (edges[n - 1] ?? 0))
  return start === 0 && rising ? { from, to, end } : null
}

/** The gap is `<`, the container in hexadecimal and `>`, no more; and the signed part ends a revision. */
function isExact(bytes: Uint8Array, gap: Gap, contents: Uint8Array): boolean {
  const left = Buffer.from(bytes.subarray(gap.from, gap.to)).toString('latin1')
  const ending = Buffer.from(bytes.subarray(gap.end - 8, gap.end)).toString('latin1')
  const hex = Buffer.from(contents).toString('hex')
  const same = left === `<${hex}>` || left === `<${hex.toUpperCase()}>`
  return same && /%%EOF\r?\n?$/.test(ending)
}
