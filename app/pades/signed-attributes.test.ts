import { Set as DerSet, fromBER, Sequence } from 'asn1js'
import { beforeAll, describe, expect, it } from 'vitest'
import { buildCms } from './cms.ts'
import type { IssuedCertificate } from './demo-authority.ts'
import { exampleCertificates } from './pades.example.ts'
import { oid, sha256, signedAttributes } from './signed-attributes.ts'
import { localSigner } from './signer.ts'

const docHash = sha256(new TextEncoder().encode('Wij bouwen 40 woningen.'))
let issued: Record<'municipality' | 'association', IssuedCertificate>

beforeAll(async () => {
  issued = await exampleCertificates()
})

const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex')

/** The attributes of a set, each as its identifier and its own bytes. */
function read(der: Uint8Array): readonly { type: string; bytes: string }[] {
  const { result } = fromBER(new Uint8Array(der).buffer)
  if (!(result instanceof DerSet)) throw new Error('no set')
  return result.valueBlock.value.map((attribute) => {
    if (!(attribute instanceof Sequence)) throw new Error('no attribute')
    const [first] = attribute.valueBlock.value
    const text = first?.toString() ?? ''
    return {
      type: text.replace('OBJECT IDENTIFIER : ', ''),
      bytes: hex(attribute.valueBeforeDecodeView),
    }
  })
}

describe('what is signed', () => {
  it('is the kind, the digest and the certificate, and no time', () => {
    const { der } = signedAttributes(docHash, issued.municipality.certDer)
    expect(read(der).map(({ type }) => type)).toEqual([
      oid.contentType,
      oid.messageDigest,
      oid.signingCertificateV2,
    ])
  })

  it('holds the digest of the document, and that of the certificate', () => {
    const { der } = signedAttributes(docHash, issued.municipality.certDer)
    const [, digest, certificate] = read(der)
    expect(digest?.bytes).toContain(hex(docHash))
    expect(certificate?.bytes).toContain(hex(sha256(issued.municipality.certDer)))
  })

  it('is a sorted set, as DER asks, so that all who make it sign the same bytes', () => {
    const { der, hash } = signedAttributes(docHash, issued.association.certDer)
    const bytes = read(der).map((attribute) => attribute.bytes)
    expect(bytes).toEqual(bytes.toSorted())
    expect(hash).toEqual(sha256(der))
    expect(signedAttributes(docHash, issued.association.certDer).der).toEqual(der)
  })
})

describe('a container', () => {
  it('is only made of a value that the certificate verifies', async () => {
    const { chain, algorithm } = issued.municipality
    const attributes = signedAttributes(docHash, chain[0]).der
    const value = await localSigner(issued.municipality).sign(attributes)
    const other = signedAttributes(sha256(docHash), chain[0]).der
    expect(buildCms({ attributes, chain, algorithm, value }).ok).toBe(true)
    for (const wrong of [
      { attributes: other, chain, algorithm, value },
      { attributes, chain, algorithm, value: value.toReversed() },
      { attributes, chain: issued.association.chain, algorithm, value },
      { attributes, chain, algorithm, value: new Uint8Array() },
    ])
      expect(buildCms(wrong)).toMatchObject({
        ok: false,
        refusal: { code: 'signature-does-not-verify', basis: 'eidas' },
      })
  })

  it('is refused when the certificate is of the other kind than is said', async () => {
    const { chain } = issued.association
    const attributes = signedAttributes(docHash, chain[0]).der
    const value = await localSigner(issued.association).sign(attributes)
    expect(buildCms({ attributes, chain, algorithm: 'RSA', value }).ok).toBe(false)
  })
})
