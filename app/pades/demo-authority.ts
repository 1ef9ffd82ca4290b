import 'reflect-metadata'
import {
  AuthorityKeyIdentifierExtension,
  BasicConstraintsExtension,
  type JsonName,
  KeyUsageFlags,
  KeyUsagesExtension,
  SubjectKeyIdentifierExtension,
  X509Certificate,
  X509CertificateGenerator,
} from '@peculiar/x509'
import { derOf, pem } from './pem.ts'
import type { KeyAlgorithm, Signer } from './signer.ts'

/** A certificate with the private key that belongs to it, as PKCS#8 PEM. Where to keep it is for the caller. */
export type IssuedCertificate = {
  certDer: Uint8Array
  privateKey: string
  algorithm: KeyAlgorithm
  chain: Signer['chain']
}

const years = (from: Date, count: number): Date => {
  const date = new Date(from)
  date.setUTCFullYear(date.getUTCFullYear() + count)
  return date
}

const keyKinds = {
  RSA: {
    name: 'RSASSA-PKCS1-v1_5',
    hash: 'SHA-256',
    modulusLength: 2048,
    publicExponent: new Uint8Array([1, 0, 1]),
  },
  EC: { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' },
} as const

/** A root for demonstrations only: its name says so, and it is valid for ten years from `now`. */
export async function makeAuthority(now: Date): Promise<IssuedCertificate> {
  const keys = await crypto.subtle.generateKey(keyKinds.EC, true, ['sign', 'verify'])
  const certificate = await X509CertificateGenerator.createSelfSigned({
    serialNumber: '01',
    name: [
      { C: ['NL'] },
      { O: ['Handslag DEMO'] },
      { CN: ['Handslag DEMO certificaatautoriteit'] },
    ],
    notBefore: now,
    notAfter: years(now, 10),
    signingAlgorithm: keyKinds.EC,
    keys,
    extensions: [
      new BasicConstraintsExtension(true, 1, true),
      new KeyUsagesExtension(KeyUsageFlags.keyCertSign | KeyUsageFlags.cRLSign, true),
      await SubjectKeyIdentifierExtension.create(keys.publicKey),
    ],
  })
  return issued({ certificate, keys, algorithm: 'EC', above: [] })
}

/** How long a certificate is valid: from a moment, for a number of years; three where it isn't said. */
type Validity = { now: Date; years?: number }

/** A person's signing certificate: her name and organisation, both marked DEMO. `serial` counts from 2. */
export const issueCertificate = (
  authority: IssuedCertificate,
  person: {
    name: string
    organisation: string
    algorithm: KeyAlgorithm
    serial: number
  } & Validity,
): Promise<IssuedCertificate> =>
  issue(authority, {
    ...person,
    subject: [
      { C: ['NL'] },
      { O: [person.organisation] },
      { OU: ['DEMO'] },
      { CN: [`${person.name} (DEMO)`] },
    ],
  })

/** The seal of an organisation or of the installation: no person in it, but `2.5.4.97`, the organisation's number. */
export const issueSealCertificate = (
  authority: IssuedCertificate,
  seal: { organisation: string; algorithm: KeyAlgorithm; serial: number } & Validity,
): Promise<IssuedCertificate> =>
  issue(authority, {
    ...seal,
    subject: [
      { C: ['NL'] },
      { O: [seal.organisation] },
      { OU: ['DEMO'] },
      { '2.5.4.97': [`NTRNL-DEMO${seal.serial}`] },
      { CN: [`Zegel ${seal.organisation} (DEMO)`] },
    ],
  })

async function issue(
  authority: IssuedCertificate,
  asked: { subject: JsonName; algorithm: KeyAlgorithm; serial: number } & Validity,
): Promise<IssuedCertificate> {
  const { algorithm, now, years: count = 3 } = asked
  const root = new X509Certificate(new Uint8Array(authority.certDer).buffer)
  const rootKey = derOf(authority.privateKey)
  const keys = await crypto.subtle.generateKey(keyKinds[algorithm], true, ['sign', 'verify'])
  const usages = KeyUsageFlags.digitalSignature | KeyUsageFlags.nonRepudiation
  const certificate = await X509CertificateGenerator.create({
    serialNumber: evenHex(asked.serial),
    subject: asked.subject,
    issuer: root.subjectName.toJSON(),
    notBefore: now,
    notAfter: years(now, count),
    signingAlgorithm: keyKinds.EC,
    publicKey: keys.publicKey,
    signingKey: await crypto.subtle.importKey('pkcs8', rootKey, keyKinds.EC, false, ['sign']),
    extensions: [
      new BasicConstraintsExtension(false, undefined, true),
      new KeyUsagesExtension(usages, true),
      await SubjectKeyIdentifierExtension.create(keys.publicKey),
      await AuthorityKeyIdentifierExtension.create(root.publicKey),
    ],
  })
  return issued({ certificate, keys, algorithm, above: authority.chain })
}

async function issued(made: {
  certificate: X509Certificate
  keys: CryptoKeyPair
  algorithm: KeyAlgorithm
  above: readonly Uint8Array[]
}): Promise<IssuedCertificate> {
  const certDer = new Uint8Array(made.certificate.rawData)
  const pkcs8 = new Uint8Array(await crypto.subtle.exportKey('pkcs8', made.keys.privateKey))
  const { algorithm, above } = made
  return { certDer, privateKey: pem('PRIVATE KEY', pkcs8), algorithm, chain: [certDer, ...above] }
}

function evenHex(serial: number): string {
  const hex = serial.toString(16)
  return hex.length % 2 === 0 ? hex : `0${hex}`
}
