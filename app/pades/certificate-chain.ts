import 'reflect-metadata'
import { X509Certificate } from 'node:crypto'
import {
  KeyUsageFlags,
  KeyUsagesExtension,
  X509Certificate as ParsedCertificate,
} from '@peculiar/x509'

/** Who a certificate is of, and for how long. `organisation` is `null` when it names none. */
export type Holder = {
  name: string
  organisation: string | null
  issuer: string
  serial: string
  validFrom: Date
  validUntil: Date
}

/** Reads whose certificate this is. Throws on bytes that aren't a certificate. */
export function holderOf(der: Uint8Array): Holder {
  const parsed = new ParsedCertificate(new Uint8Array(der).buffer)
  const [name] = parsed.subjectName.getField('CN')
  const [organisation] = parsed.subjectName.getField('O')
  return {
    name: name ?? parsed.subject,
    organisation: organisation ?? null,
    issuer: parsed.issuerName.getField('CN')[0] ?? parsed.issuer,
    serial: parsed.serialNumber,
    validFrom: parsed.notBefore,
    validUntil: parsed.notAfter,
  }
}

/**
 * Whether a certificate leads to one of the roots, through the others if need be, with every
 * authority on the way valid at `moment`, and may be used to sign. A certificate among the others
 * that has no part in it makes the whole doubtful. Revocation isn't looked at.
 */
export function leadsToRoot(
  der: Uint8Array,
  given: { others: readonly Uint8Array[]; roots: readonly Uint8Array[]; moment: Date },
): boolean {
  const roots = given.roots.map((root) => new X509Certificate(root))
  const others = given.others.flatMap(readable)
  const strangers = new Set(given.others.map(hex))
  for (const root of roots) strangers.delete(hex(root.raw))
  let current = new X509Certificate(der)
  if (!maySign(der)) return false
  for (let step = 0; step < 8; step++) {
    const issues = (above: X509Certificate): boolean =>
      above.ca &&
      validAt(above, given.moment) &&
      current.checkIssued(above) &&
      current.verify(above.publicKey)
    if (roots.some((root) => root.raw.equals(current.raw) || issues(root)))
      return strangers.size === 0
    const above = others.find((other) => !other.raw.equals(current.raw) && issues(other))
    if (above === undefined) return false
    strangers.delete(hex(above.raw))
    current = above
  }
  return false
}

const hex = (der: Uint8Array): string => Buffer.from(der).toString('hex')

/** A certificate that can't be read leads nowhere. */
function readable(der: Uint8Array): readonly X509Certificate[] {
  try {
    return [new X509Certificate(der)]
  } catch {
    return []
  }
}

const validAt = (certificate: X509Certificate, moment: Date): boolean =>
  new Date(certificate.validFrom) <= moment && moment <= new Date(certificate.validTo)

function maySign(der: Uint8Array): boolean {
  const usage = new ParsedCertificate(new Uint8Array(der).buffer).getExtension(KeyUsagesExtension)
  const signing = KeyUsageFlags.digitalSignature | KeyUsageFlags.nonRepudiation
  return usage === null || (usage.usages & signing) !== 0
}
