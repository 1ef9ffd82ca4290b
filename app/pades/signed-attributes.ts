import { createHash } from 'node:crypto'
import { Set as DerSet, ObjectIdentifier, OctetString, Sequence } from 'asn1js'

/** What a signer signs: the attributes as DER, and their SHA-256 for a signer that takes only a hash. */
export type SignedAttributes = { der: Uint8Array; hash: Uint8Array }

/** Object identifiers of the parts of a signature: RFC 5652, RFC 5035 and, for the algorithms, RFC 5754. */
export const oid = {
  data: '1.2.840.113549.1.7.1',
  signedData: '1.2.840.113549.1.7.2',
  contentType: '1.2.840.113549.1.9.3',
  messageDigest: '1.2.840.113549.1.9.4',
  signingTime: '1.2.840.113549.1.9.5',
  signingCertificateV2: '1.2.840.113549.1.9.16.2.47',
  sha256: '2.16.840.1.101.3.4.2.1',
  sha384: '2.16.840.1.101.3.4.2.2',
  sha512: '2.16.840.1.101.3.4.2.3',
  rsa: '1.2.840.113549.1.1.1',
  ecdsaWithSha256: '1.2.840.10045.4.3.2',
} as const

/**
 * The signed attributes of a PAdES baseline signature: content type, digest of the document and the
 * signing certificate, as a DER set, which is sorted. No signing time: EN 319 142-1 §6.3 puts that in `/M`.
 */
export function signedAttributes(docHash: Uint8Array, certDer: Uint8Array): SignedAttributes {
  const attributes = [
    attribute(oid.contentType, new ObjectIdentifier({ value: oid.data })),
    attribute(oid.messageDigest, octets(docHash)),
    attribute(oid.signingCertificateV2, signingCertificate(certDer)),
  ]
  const sorted = attributes.toSorted((a, b) => Buffer.compare(encoded(a), encoded(b)))
  const der = encoded(new DerSet({ value: sorted }))
  return { der, hash: sha256(der) }
}

export const sha256 = (bytes: Uint8Array): Uint8Array =>
  new Uint8Array(createHash('sha256').update(bytes).digest())

/** ESSCertIDv2 (RFC 5035 §3) with its default hash, SHA-256, and without the optional issuer. */
function signingCertificate(certDer: Uint8Array): Sequence {
  const identifier = new Sequence({ value: [octets(sha256(certDer))] })
  return new Sequence({ value: [new Sequence({ value: [identifier] })] })
}

function attribute(type: string, value: ObjectIdentifier | OctetString | Sequence): Sequence {
  return new Sequence({
    value: [new ObjectIdentifier({ value: type }), new DerSet({ value: [value] })],
  })
}

const octets = (bytes: Uint8Array): OctetString =>
  new OctetString({ valueHex: new Uint8Array(bytes).buffer })

const encoded = (value: Sequence | DerSet): Uint8Array => new Uint8Array(value.toBER())
