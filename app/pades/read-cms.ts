import { constants, createHash, verify, X509Certificate } from 'node:crypto'
import {
  BaseBlock,
  Constructed,
  fromBER,
  Null,
  ObjectIdentifier,
  OctetString,
  Sequence,
} from 'asn1js'
import {
  type AlgorithmIdentifier,
  Certificate,
  ContentInfo,
  IssuerAndSerialNumber,
  SignedData,
  type SignerInfo,
} from 'pkijs'
import { oid } from './signed-attributes.ts'

/** What is wrong with the signature container itself. */
export type CmsFault = 'container' | 'digest' | 'signature-value' | 'signing-certificate'

/** What a signature container says, checked against the bytes it signs. */
export type ReadCms = {
  certificate: Uint8Array
  others: readonly Uint8Array[]
  algorithm: 'RSA' | 'RSA-PSS' | 'EC'
  /** B-B asks for the signing certificate in the attributes, and for no signing time there. */
  baseline: boolean
  faults: readonly CmsFault[]
}

const digests: Readonly<Record<string, string>> = {
  [oid.sha256]: 'sha256',
  [oid.sha384]: 'sha384',
  [oid.sha512]: 'sha512',
}

/** RFC 8017, RFC 5754 and RFC 5758: plain RSA may be named with or without its digest. */
const kinds: Readonly<Record<string, 'RSA' | 'RSA-PSS' | 'EC'>> = {
  [oid.rsa]: 'RSA',
  '1.2.840.113549.1.1.11': 'RSA',
  '1.2.840.113549.1.1.12': 'RSA',
  '1.2.840.113549.1.1.13': 'RSA',
  '1.2.840.113549.1.1.10': 'RSA-PSS',
  [oid.ecdsaWithSha256]: 'EC',
  '1.2.840.10045.4.3.3': 'EC',
  '1.2.840.10045.4.3.4': 'EC',
}

/**
 * Reads the container of a detached signature over `covered`, padded with zeros as it stands in the
 * file. `null` when it can't be read at all, or holds anything but one signer and her certificate.
 */
export function readCms(padded: Uint8Array, covered: Uint8Array): ReadCms | null {
  try {
    const read = signedData(padded)
    return read === null ? null : check(read, covered)
  } catch {
    return null
  }
}

type Read = { signed: SignedData; certificates: readonly Uint8Array[]; exact: boolean }

function check(read: Read, covered: Uint8Array): ReadCms | null {
  const { signed, certificates } = read
  const [info, ...more] = signed.signerInfos
  if (info?.signedAttrs === undefined || more.length > 0) return null
  const certificate = certificates.find((der) => isOf(info, der))
  const digest = digests[info.digestAlgorithm.algorithmId]
  const algorithm = kinds[info.signatureAlgorithm.algorithmId]
  if (certificate === undefined || digest === undefined || algorithm === undefined) return null
  const told = attribute(info, oid.signingCertificateV2)
  const faults: readonly (CmsFault | null)[] = [
    read.exact && isRegular(signed, info) ? null : 'container',
    octets(attribute(info, oid.messageDigest)) === hashOf(covered, digest) ? null : 'digest',
    valueVerifies(info, certificate, digest) ? null : 'signature-value',
    told === null || namesCertificate(told, certificate) ? null : 'signing-certificate',
  ]
  return {
    certificate,
    others: certificates.filter((der) => der !== certificate),
    algorithm,
    baseline: told !== null && attribute(info, oid.signingTime) === null,
    faults: faults.filter((fault) => fault !== null),
  }
}

/**
 * The signed data with its certificates as they stand in it, byte for byte; `null` when it isn't
 * signed data, or when something follows it that isn't padding.
 */
function signedData(padded: Uint8Array): Read | null {
  const { offset, result } = fromBER(new Uint8Array(padded).buffer)
  if (offset <= 0 || padded.subarray(offset).some((byte) => byte !== 0)) return null
  const container = new ContentInfo({ schema: result })
  if (container.contentType !== oid.signedData || members(result).length !== 2) return null
  const signed = new SignedData({ schema: container.content })
  const list = members(container.content).find(
    ({ idBlock }) => idBlock.tagClass === 3 && idBlock.tagNumber === 0,
  )
  const certificates = members(list).map((item) => new Uint8Array(item.valueBeforeDecodeView))
  const exact = Buffer.from(result.toBER()).equals(padded.subarray(0, offset))
  return { signed, certificates, exact }
}

/**
 * Whether the parts that no signature covers say what they must: nobody may hide something in them.
 * Versions by RFC 5652 §5.1 and §5.3; detached data; one digest, named twice; no odd parameters.
 */
function isRegular(signed: SignedData, info: SignerInfo): boolean {
  const [digest, ...more] = signed.digestAlgorithms
  const { eContent, eContentType } = signed.encapContentInfo
  const bare = [digest, info.digestAlgorithm].every(hasNoParameters)
  const isPss = kinds[info.signatureAlgorithm.algorithmId] === 'RSA-PSS'
  return (
    [1, 3].includes(signed.version) &&
    info.version === 1 &&
    eContent === undefined &&
    eContentType === oid.data &&
    octets(attribute(info, oid.contentType)) === oid.data &&
    more.length === 0 &&
    digest?.algorithmId === info.digestAlgorithm.algorithmId &&
    bare &&
    (isPss || hasNoParameters(info.signatureAlgorithm))
  )
}

const hasNoParameters = (algorithm: AlgorithmIdentifier | undefined): boolean =>
  algorithm?.algorithmParams === undefined || algorithm.algorithmParams instanceof Null

function isOf({ sid }: SignerInfo, der: Uint8Array): boolean {
  if (!(sid instanceof IssuerAndSerialNumber)) return false
  const certificate = Certificate.fromBER(new Uint8Array(der).buffer)
  const sameSerial = sid.serialNumber.isEqual(certificate.serialNumber)
  const written = [sid, certificate].map(({ issuer }) => Buffer.from(issuer.valueBeforeDecode))
  return sameSerial && written[0]?.equals(written[1] ?? Buffer.alloc(0)) === true
}

/** The only value of the only attribute of this kind, or `null`. */
function attribute(info: SignerInfo, type: string): BaseBlock | null {
  const found = info.signedAttrs?.attributes.filter((one) => one.type === type) ?? []
  const [value] = found.flatMap((one) => one.values)
  const isOne = found.length === 1 && found[0]?.values.length === 1
  return isOne && value instanceof BaseBlock ? value : null
}

/** An object identifier as text, and octets as hexadecimal digits. */
function octets(block: BaseBlock | null | undefined): string | null {
  if (block instanceof ObjectIdentifier) return block.valueBlock.toString()
  if (!(block instanceof OctetString)) return null
  return Buffer.from(block.valueBlock.valueHexView).toString('hex')
}

/** RFC 5035 §3: the first certificate named is the signer's; the hash is SHA-256 unless it says else. */
function namesCertificate(told: BaseBlock, certificate: Uint8Array): boolean {
  const [first, second] = members(members(members(told)[0])[0])
  if (!(first instanceof Sequence)) return octets(first) === hashOf(certificate, 'sha256')
  const digest = digests[octets(members(first)[0]) ?? '']
  return digest !== undefined && octets(second) === hashOf(certificate, digest)
}

const members = (block: BaseBlock | undefined): readonly BaseBlock[] =>
  block instanceof Constructed ? block.valueBlock.value : []

const hashOf = (bytes: Uint8Array, digest: string): string =>
  createHash(digest).update(bytes).digest('hex')

function valueVerifies(info: SignerInfo, certificate: Uint8Array, digest: string): boolean {
  const key = new X509Certificate(certificate).publicKey
  const kind = kinds[info.signatureAlgorithm.algorithmId]
  if ((kind === 'EC') !== (key.asymmetricKeyType === 'ec')) return false
  const padding = kind === 'RSA-PSS' ? { padding: constants.RSA_PKCS1_PSS_PADDING } : {}
  const signed = new Uint8Array(info.signedAttrs?.encodedValue ?? new ArrayBuffer())
  const value = new Uint8Array(info.signature.valueBlock.valueHexView)
  return verify(digest, signed, { key, ...padding }, value)
}
