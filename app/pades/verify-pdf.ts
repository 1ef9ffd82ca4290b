import { type Change, changesAfterSigning, type Revision } from './changes.ts'
import { soundReferences } from './cross-references.ts'
import { signatureFields } from './form-fields.ts'
import { openPdf, type PdfFile } from './pdf-file.ts'
import { readSignature, type SignatureReport } from './read-signature.ts'
import { hasScript } from './script.ts'

/** What is wrong with the file as a whole. */
export type Finding =
  | Change
  | { code: 'damaged-structure' }
  | { code: 'field-name-twice'; field: string }
  | { code: 'unsigned-tail'; bytes: number }

/**
 * What a file turned out to be. `unreadable` says no more than why. `unsigned`: no signature in it.
 * `faulty`: a signature isn't intact, or the file was changed after signing. `sound`: neither, but a
 * signer is unknown to the given roots or her certificate wasn't valid. `trusted`: nothing to remark.
 */
export type Verification =
  | { conclusion: 'unreadable'; why: 'damaged' | 'encrypted' }
  | {
      conclusion: 'unsigned' | 'faulty' | 'sound' | 'trusted'
      hasScript: boolean
      /** All signature fields in the order of the form. */
      fields: readonly { name: string; filled: boolean }[]
      /** In the order in which they were set. */
      signatures: readonly SignatureReport[]
      findings: readonly Finding[]
    }

/**
 * Checks every signature in a PDF and whether anything was changed since, against root certificates
 * as DER. Never throws: what can't be read is answered as such. Looks at no revocation list.
 */
export async function verifyPdf(
  bytes: Uint8Array,
  trust: { roots: readonly Uint8Array[] },
): Promise<Verification> {
  try {
    const opened = await openPdf(bytes)
    if (opened.ok) return await verify(bytes, opened.value, trust.roots)
    const why = opened.refusal.code === 'encrypted' ? 'encrypted' : 'damaged'
    return { conclusion: 'unreadable', why }
  } catch {
    return { conclusion: 'unreadable', why: 'damaged' }
  }
}

async function verify(
  bytes: Uint8Array,
  file: PdfFile,
  roots: readonly Uint8Array[],
): Promise<Verification> {
  const fields = signatureFields(file)
  const signatures = fields
    .filter(({ dict }) => dict.has('V'))
    .map((field) => readSignature(file, field, { bytes, roots }))
    .toSorted((a, b) => a.coversTo - b.coversTo)
  const findings = await findingsIn(bytes, file, signatures)
  const faulty = findings.length > 0 || signatures.some(({ intact }) => !intact)
  const trusted = signatures.every(
    ({ chain, validAtClaimedTime }) => chain === 'trusted' && validAtClaimedTime === true,
  )
  return {
    conclusion:
      signatures.length === 0 ? 'unsigned' : faulty ? 'faulty' : trusted ? 'trusted' : 'sound',
    hasScript: hasScript(file),
    fields: fields.map(({ name, dict }) => ({ name, filled: dict.has('V') })),
    signatures,
    findings,
  }
}

async function findingsIn(
  bytes: Uint8Array,
  file: PdfFile,
  signatures: readonly SignatureReport[],
): Promise<readonly Finding[]> {
  const ends = [...new Set(signatures.map(({ coversTo }) => coversTo))].filter((end) => end > 0)
  const names = signatureFields(file).map(({ name }) => name)
  const twice = [...new Set(names.filter((name, n) => names.indexOf(name) !== n))]
  const opened = await Promise.all(ends.map((end) => openPdf(bytes.subarray(0, end))))
  const revisions: readonly Revision[] = opened.flatMap((answer, n) => {
    const signed = signatures.filter(({ coversTo }) => coversTo === ends[n])
    return answer.ok ? [{ file: answer.value, signed: signed.map(({ field }) => field) }] : []
  })
  const sound = revisions.length === ends.length && soundReferences(bytes, ends)
  const tail = ends.length === 0 ? 0 : tailLength(bytes.subarray(Math.max(...ends)))
  return [
    ...(sound ? [] : [{ code: 'damaged-structure' as const }]),
    ...twice.map((field) => ({ code: 'field-name-twice' as const, field })),
    ...changesAfterSigning(revisions, file),
    ...(tail === 0 ? [] : [{ code: 'unsigned-tail' as const, bytes: tail }]),
  ]
}

/** White space after the last signature is nothing; anything else nobody signed. */
const tailLength = (tail: Uint8Array): number =>
  tail.every((byte) => byte === 10 || byte === 13 || byte === 32) ? 0 : tail.length
