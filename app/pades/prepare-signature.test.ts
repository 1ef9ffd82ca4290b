import { PDF } from '@libpdf/core'
import { beforeAll, describe, expect, it } from 'vitest'
import type { IssuedCertificate } from './demo-authority.ts'
import { renameField } from './hostile-edits.example.ts'
import {
  exampleBase,
  exampleCertificates,
  exampleDocument,
  exampleNow,
  exampleRequest,
  must,
} from './pades.example.ts'
import { finishSignature } from './placeholder.ts'
import { prepareSignature } from './prepare-signature.ts'
import { signPdf, signPrepared } from './sign-pdf.ts'
import { sha256 } from './signed-attributes.ts'
import { localSigner } from './signer.ts'
import { verifyPdf } from './verify-pdf.ts'

const request = exampleRequest('gemeente', 'Fatma Yılmaz-Müller')
let base: Uint8Array
let issued: Record<'authority' | 'municipality' | 'association', IssuedCertificate>

beforeAll(async () => {
  base = await exampleBase()
  issued = await exampleCertificates()
})

const refusal = async (pdf: Uint8Array, field = 'gemeente'): Promise<string> => {
  const answer = await prepareSignature(pdf, { ...request, field })
  return answer.ok ? 'none' : answer.refusal.code
}

describe('preparing a signature', () => {
  it('only appends, and hashes all but the place that is kept free', async () => {
    const { pdf, gap, docHash } = must(await prepareSignature(base, request))
    expect(Buffer.from(pdf.subarray(0, base.length)).equals(base)).toBe(true)
    expect(Buffer.from(pdf.subarray(...gap)).toString()).toMatch(/^<0+>$/)
    const covered = Buffer.concat([pdf.subarray(0, gap[0]), pdf.subarray(gap[1])])
    expect(docHash).toEqual(sha256(covered))
  })

  it('can be finished much later, from what was kept', async () => {
    const prepared = must(await prepareSignature(base, request))
    const kept = structuredClone(prepared)
    const pdf = must(await signPrepared(kept, localSigner(issued.municipality)))
    const answer = await verifyPdf(pdf, { roots: [issued.authority.certDer] })
    expect(answer.conclusion).toBe('trusted')
  })

  it('takes and leaves bytes as a database gives them, in a buffer that holds more', async () => {
    const inBuffer = (bytes: Uint8Array): Buffer => {
      const pool = Buffer.alloc(bytes.length + 64, 1)
      pool.set(bytes, 32)
      return pool.subarray(32, 32 + bytes.length)
    }
    const { municipality, authority } = issued
    const certificate = inBuffer(municipality.certDer)
    const signer = localSigner({
      ...municipality,
      chain: [certificate, inBuffer(authority.certDer)],
    })
    const prepared = must(await prepareSignature(inBuffer(base), request))
    const kept = { ...prepared, pdf: inBuffer(prepared.pdf), docHash: inBuffer(prepared.docHash) }
    const before = sha256(kept.pdf)
    const pdf = inBuffer(must(await signPrepared(kept, signer)))
    expect(sha256(kept.pdf)).toEqual(before)
    const answer = await verifyPdf(pdf, { roots: [inBuffer(authority.certDer)] })
    expect(answer.conclusion).toBe('trusted')
  })

  it('keeps words that look like a placeholder apart from the real one', async () => {
    const trick = `/ByteRange [0 9999999999 9999999999 9999999999] /Contents <${'0'.repeat(32_768)}>`
    const answer = await prepareSignature(base, { ...request, reason: trick })
    expect(answer).toMatchObject({ ok: false, refusal: { code: 'placeholder-unclear' } })
  })

  it('writes names, reasons and places as they are', async () => {
    const words = { name: 'J. (Jan) \\ Çelik', reason: 'Één € (op één)', location: 'Łódź' }
    const signer = localSigner(issued.association)
    const pdf = must(await signPdf(base, { ...request, ...words }, signer))
    const answer = await verifyPdf(pdf, { roots: [] })
    expect(answer).toMatchObject({ signatures: [{ claimed: { ...words, at: exampleNow } }] })
  })

  it('lets a very long text and a character without a glyph be signed', async () => {
    const lines = [
      'Akkoord namens de partij met de langste naam van alle partijen '.repeat(9),
      '漢字',
    ]
    const signer = localSigner(issued.association)
    const pdf = must(await signPdf(base, { ...request, lines }, signer))
    expect(await verifyPdf(pdf, { roots: [] })).toMatchObject({ signatures: [{ intact: true }] })
  })
})

describe('a signature is refused', () => {
  it('in a field that is not there', async () => {
    expect(await refusal(base, 'huurders')).toBe('field-missing')
    expect(await refusal(exampleDocument())).toBe('field-missing')
  })

  it('in a field that is filled', async () => {
    const signed = must(await signPdf(base, request, localSigner(issued.municipality)))
    expect(await refusal(signed)).toBe('field-filled')
  })

  it('in a field whose name occurs twice', async () => {
    expect(await refusal(await renameField('zegel', 'gemeente')(base))).toBe('field-name-twice')
  })

  it('in an encrypted file', async () => {
    const pdf = await PDF.load(base)
    pdf.setProtection({ ownerPassword: 'geheim' })
    expect(await refusal(await pdf.save())).toBe('encrypted')
  })

  it('in a damaged file, which is never repaired', async () => {
    expect(await refusal(base.subarray(0, base.length - 200))).toBe('unreadable')
    expect(await refusal(Buffer.from(Buffer.from(base).toString('latin1'), 'utf8'))).toBe(
      'unreadable',
    )
  })

  it('with a container that is larger than the place for it', async () => {
    const prepared = must(await prepareSignature(base, request))
    const answer = finishSignature(prepared, new Uint8Array(20_000))
    expect(answer).toMatchObject({ ok: false, refusal: { code: 'signature-too-large' } })
  })

  it('with a key that is not the one of the certificate', async () => {
    const { municipality, association } = issued
    const wrong = { ...municipality, privateKey: association.privateKey }
    const answer = await signPdf(base, request, localSigner(wrong))
    expect(answer).toMatchObject({ ok: false, refusal: { code: 'signature-does-not-verify' } })
  })
})
