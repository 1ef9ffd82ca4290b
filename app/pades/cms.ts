import { verify, X509Certificate } from 'node:crypto'
import { fromBER, Null, OctetString } from 'asn1js'
import {
  AlgorithmIdentifier,
  Attribute,
  Certificate,
  ContentInfo,
  EncapsulatedContentInfo,
  IssuerAndSerialNumber,
  SignedAndUnsignedAttributes,
  SignedData,
  SignerInfo,
} from 'pkijs'
import { ok, type Result } from '#kernel/result.ts'
import { refuseSigning, type SigningRefusal } from './refusal.ts'
import { oid } from './signed-attributes.ts'
import type { KeyAlgorithm, Signer } from './signer.ts'

/** What a signature container is made of: `attributes` are the signed ones as DER, `value` signs them. */
export type CmsParts = {
  attributes: Uint8Array
  chain: Signer['chain']
  algorithm: KeyAlgorithm
  value: Uint8Array
}

/**
 * The detached CMS of one signer. Refuses a value that the certificate's own key doesn't verify, so
 * that a wrong key or a fault on the way never ends up in a file.
 */
export function buildCms(parts: CmsParts): Result<Uint8Array, SigningRefusal> {
  const key = new X509Certificate(parts.chain[0]).publicKey
  const isSaidKind = (key.asymmetricKeyType === 'ec') === (parts.algorithm === 'EC')
  if (!isSaidKind || !verify('sha256', parts.attributes, key, parts.value))
    return refuseSigning('signature-does-not-verify')
  const certificates = parts.chain.map((der) => Certificate.fromBER(new Uint8Array(der).buffer))
  const sha256 = new AlgorithmIdentifier({ algorithmId: oid.sha256, algorithmParams: new Null() })
  const signed = new SignedData({
    version: 1,
    digestAlgorithms: [sha256],
    encapContentInfo: new EncapsulatedContentInfo({ eContentType: oid.data }),
    certificates,
    signerInfos: [signerInfo(parts, sha256)],
  })
  const container = new ContentInfo({ contentType: oid.signedData, content: signed.toSchema(true) })
  return ok(new Uint8Array(container.toSchema().toBER()))
}

function signerInfo(parts: CmsParts, digestAlgorithm: AlgorithmIdentifier): SignerInfo {
  const own = Certificate.fromBER(new Uint8Array(parts.chain[0]).buffer)
  const { result } = fromBER(new Uint8Array(parts.attributes).buffer)
  const members = 'value' in result.valueBlock ? result.valueBlock.value : []
  const attributes = Array.isArray(members)
    ? members.map((schema) => new Attribute({ schema }))
    : []
  return new SignerInfo({
    version: 1,
    sid: new IssuerAndSerialNumber({ issuer: own.issuer, serialNumber: own.serialNumber }),
    digestAlgorithm,
    signedAttrs: new SignedAndUnsignedAttributes({ type: 0, attributes }),
    signatureAlgorithm: algorithmOf(parts.algorithm),
    signature: new OctetString({ valueHex: new Uint8Array(parts.value).buffer }),
  })
}

const algorithmOf = (algorithm: KeyAlgorithm): AlgorithmIdentifier =>
  algorithm === 'RSA'
    ? new AlgorithmIdentifier({ algorithmId: oid.rsa, algorithmParams: new Null() })
    : new AlgorithmIdentifier({ algorithmId: oid.ecdsaWithSha256 })
