import type { SignatureKind } from './signatures.ts'

/** What stands in the field of each answer that fills it. */
const fieldWords: Record<Exclude<SignatureKind, 'declined'>, string> = {
  agreed: 'Akkoord',
  agreed_with_reservation: 'Akkoord met voorbehoud',
  seen_only: 'Voor gezien',
}

type Said = {
  kind: Exclude<SignatureKind, 'declined'>
  name: string
  function: string
  organisation: string
  at: Date
}

/** The lines in a signatory's field: her words, who she is and for whom, and the moment in Amsterdam. */
export const fieldLines = ({ kind, name, function: role, organisation, at }: Said): string[] => [
  fieldWords[kind],
  `${name}, ${role}`,
  organisation,
  momentWords(at),
]

/** The reason in the signature itself: the same words. */
export const reasonOf = (kind: Said['kind']): string => fieldWords[kind]

/** The lines of the seal. */
export const sealLines = (at: Date): string[] => [
  'Gesloten',
  'Alle partijen hebben geantwoord',
  momentWords(at),
]

const momentWords = (at: Date): string =>
  `${at.toLocaleString('nl-NL', { dateStyle: 'long', timeStyle: 'medium', timeZone: 'Europe/Amsterdam' })} (Amsterdam)`
