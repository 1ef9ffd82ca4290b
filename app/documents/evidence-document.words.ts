import type { EvidenceDecision, EvidenceSignature } from './evidence-document.ts'

export const signatureKinds: Record<EvidenceSignature['kind'], string> = {
  agreed: 'akkoord',
  agreed_with_reservation: 'akkoord met voorbehoud',
  seen: 'voor gezien, dit is geen akkoord',
  refused: 'geweigerd',
}

export const outcomes: Record<EvidenceDecision['outcome'], string> = {
  approved: 'goedgekeurd',
  rejected: 'afgekeurd',
}

export const timeSources: Record<EvidenceSignature['timeSource'], string> = {
  timestamp: 'volgens een tijdstempeldienst',
  clock: 'volgens de klok van deze installatie',
}

/** What the words of a signature are: a reservation, or the reason of a refusal. */
export const wordsOf: Record<EvidenceSignature['kind'], string> = {
  agreed: 'Toelichting',
  agreed_with_reservation: 'Voorbehoud',
  seen: 'Toelichting',
  refused: 'Reden',
}

/** `24 november 2026 14:03:21 +01:00 (13:03:21 UTC)`: the hour in Amsterdam, its offset, and UTC. */
export function momentInWords(at: string): string {
  const moment = new Date(at)
  const zone = { timeZone: 'Europe/Amsterdam' } as const
  const day = moment.toLocaleDateString('nl-NL', { ...zone, dateStyle: 'long' })
  const time = moment.toLocaleTimeString('nl-NL', { ...zone, timeStyle: 'medium' })
  const names = new Intl.DateTimeFormat('en', { ...zone, timeZoneName: 'longOffset' })
  const name = names.formatToParts(moment).find(({ type }) => type === 'timeZoneName')?.value ?? ''
  const utc = moment.toISOString().slice(11, 19)
  return `${day} ${time} ${name.replace('GMT', '')} (${utc} UTC)`
}

/** `12.345 bytes`. */
export const size = (bytes: number) => `${bytes.toLocaleString('nl-NL')} bytes`

export const evidenceTexts = {
  title: (title: string) => `Bewijsblad bij ${title}`,
  meaning:
    'Dit blad zegt wie heeft getekend, namens welke partij en wanneer. Het hoort bij de ondertekende afspraken en verandert die niet.',
  check:
    'U kunt elk controlegetal zelf narekenen met een programma voor SHA-256. Is het gelijk, dan is het bestand niet veranderd.',
  noDecision: 'Van deze partij is geen besluit vastgelegd.',
  noSignature: 'Namens deze partij heeft niemand getekend of geweigerd.',
  noMandate: 'niet vastgelegd',
} as const
