import { beforeAll, describe, expect, it } from 'vitest'
import { buildCms } from './cms.ts'
import type { IssuedCertificate } from './demo-authority.ts'
import { exampleBase, exampleCertificates, exampleRequest, must } from './pades.example.ts'
import { finishSignature, type PreparedSignature } from './placeholder.ts'
import { prepareSignature } from './prepare-signature.ts'
import type { SignatureReport } from './read-signature.ts'
import { sha256, signedAttributes } from './signed-attributes.ts'
import { localSigner } from './signer.ts'
import { verifyPdf } from './verify-pdf.ts'

let issued: Record<'authority' | 'municipality', IssuedCertificate>
let prepared: PreparedSignature

beforeAll(async () => {
  issued = await exampleCertificates()
  const request = exampleRequest('gemeente', 'Fatma Yılmaz-Müller')
  prepared = must(await prepareSignature(await exampleBase(), request))
})

/** Somebody with a real key, who signs the digest of other parts than she should. */
async function signedOver(
  range: readonly [number, number, number, number],
): Promise<SignatureReport> {
  const [start, from, to, length] = range
  const text = Buffer.from(prepared.pdf).toString('latin1')
  const found = /\/ByteRange (\[0 \d+ \d+ \d+ *\])/.exec(text)
  const written = `[${range.join(' ')}`.padEnd((found?.[1]?.length ?? 0) - 1)
  const pdf = Buffer.from(text.replace(found?.[1] ?? '', `${written}]`), 'latin1')
  const covered = Buffer.concat([pdf.subarray(start, from), pdf.subarray(to, to + length)])
  const { chain, algorithm, certDer } = issued.municipality
  const attributes = signedAttributes(sha256(covered), certDer).der
  const value = await localSigner(issued.municipality).sign(attributes)
  const cms = must(buildCms({ attributes, chain, algorithm, value }))
  const signed = must(finishSignature({ ...prepared, pdf }, cms))
  const answer = await verifyPdf(signed, { roots: [issued.authority.certDer] })
  const report = answer.conclusion === 'unreadable' ? undefined : answer.signatures[0]
  if (report === undefined) throw new Error('no signature found')
  return report
}

describe('what a signature covers', () => {
  it('is all but itself', async () => {
    const [from, to] = prepared.gap
    const report = await signedOver([0, from, to, prepared.pdf.length - to])
    expect(report).toMatchObject({ intact: true, faults: [], coversTo: prepared.pdf.length })
  })

  it('leaves nothing out beside itself, where other words could be put in', async () => {
    const [from, to] = prepared.gap
    const { length } = prepared.pdf
    const behind = await signedOver([0, from, to + 30, length - to - 30])
    expect(behind).toMatchObject({ intact: false, faults: ['byte-range'] })
    const before = await signedOver([0, from - 9, to, length - to])
    expect(before).toMatchObject({ intact: false, faults: ['byte-range'] })
  })

  it('goes to the end of a revision', async () => {
    const [from, to] = prepared.gap
    const short = await signedOver([0, from, to, prepared.pdf.length - to - 40])
    expect(short).toMatchObject({ intact: false, faults: ['byte-range'] })
  })

  it.each([
    ['that starts later', (from: number, to: number, rest: number) => [1, from, to, rest] as const],
    ['that goes back', (from: number, to: number, rest: number) => [0, to, from, rest] as const],
    ['of nothing', () => [0, 0, 0, 0] as const],
    ['past the end', (from: number, to: number, rest: number) => [0, from, to, rest + 1] as const],
  ])('is never a range %s', async (_, range) => {
    const [from, to] = prepared.gap
    const report = await signedOver(range(from, to, prepared.pdf.length - to))
    expect(report.intact).toBe(false)
    expect(report.faults).toContain('byte-range')
    expect(report.coversTo).toBe(0)
  })
})
