import { PdfNumber } from '@libpdf/core'
import { type Holder, holderOf, leadsToRoot } from './certificate-chain.ts'
import type { FormField } from './form-fields.ts'
import { readPdfDate } from './pdf-date.ts'
import type { PdfFile } from './pdf-file.ts'
import { type CmsFault, readCms } from './read-cms.ts'

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
  const text = (key: string): string | null =>
    field.value?.getString(key, file.resolve)?.asString() ?? null
  const at = readPdfDate(text('M') ?? '')
  const contents = field.value?.getString('Contents', file.resolve)?.bytes ?? new Uint8Array()
  const gap = gapOf(file, field, bytes)
  const covered = Buffer.concat([
    bytes.subarray(0, gap?.from ?? 0),
    bytes.subarray(gap?.to ?? 0, gap?.end ?? 0),
  ])
  const cms = readCms(contents, covered)
  const signer = cms === null ? null : holderOf(cms.certificate)
  const isPades = field.value?.getName('SubFilter', file.resolve)?.value === 'ETSI.CAdES.detached'
  const faults: readonly SignatureFault[] = [
    ...(gap !== null && isExact(bytes, gap, contents) ? [] : ['byte-range' as const]),
    ...(cms === null ? ['unreadable' as const] : cms.faults),
  ]
  return {
    field: field.name,
    signer,
    certificate: cms?.certificate ?? null,
    claimed: { at, name: text('Name'), reason: text('Reason'), location: text('Location') },
    level: isPades && cms?.baseline === true && at !== null ? 'B-B' : 'none',
    algorithm: cms?.algorithm ?? null,
    intact: faults.length === 0,
    chain:
      cms !== null &&
      leadsToRoot(cms.certificate, {
        others: cms.others,
        roots,
        moment: at ?? new Date(Number.NaN),
      })
        ? 'trusted'
        : 'unknown',
    validAtClaimedTime:
      signer === null || at === null ? null : signer.validFrom <= at && at <= signer.validUntil,
    coversTo: gap?.end ?? 0,
    faults,
  }
}

function gapOf(file: PdfFile, field: FormField, bytes: Uint8Array): Gap | null {
  const range = field.value?.getArray('ByteRange', file.resolve)?.toArray() ?? []
  const numbers = range.map((part) => (part instanceof PdfNumber ? part.value : Number.NaN))
  const [start, from, to, length, ...more] = numbers
  if (start === undefined || from === undefined || to === undefined || length === undefined)
    return null
  const rising = start === 0 && 0 < from && from < to && length > 0 && to + length <= bytes.length
  const whole = numbers.every(Number.isSafeInteger) && more.length === 0
  return rising && whole ? { from, to, end: to + length } : null
}

/** The gap is `<`, the container in hexadecimal and `>`, no more; and the signed part ends a revision. */
function isExact(bytes: Uint8Array, gap: Gap, contents: Uint8Array): boolean {
  const left = Buffer.from(bytes.subarray(gap.from, gap.to)).toString('latin1')
  const ending = Buffer.from(bytes.subarray(gap.end - 8, gap.end)).toString('latin1')
  const hex = Buffer.from(contents).toString('hex')
  const same = left === `<${hex}>` || left === `<${hex.toUpperCase()}>`
  return same && /%%EOF\r?\n?$/.test(ending)
}
