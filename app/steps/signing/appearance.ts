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
  /** The members for which an umbrella answers besides. */
  members: readonly string[]
  at: Date
}

/** The lines in a signatory's field: her words, who she is and for whom, and the moment in Amsterdam. */
export const fieldLines = ({
  kind,
  name,
  function: role,
  organisation,
  members,
  at,
}: Said): string[] => [
  fieldWords[kind],
  `${name}, ${role}`,
  members.length === 0 ? organisation : `${organisation}, ook namens ${inField(members)}`,
  momentWords(at),
]

/** As many names as a field holds; the signature itself and the text name all of them. */
const mostNames = 2

const inField = (members: readonly string[]): string =>
  members.length > mostNames ? `${members.length} leden` : members.join(' en ')

/** The reason in the signature itself: the same words, and every member by its name. */
export const reasonOf = ({ kind, members }: Pick<Said, 'kind' | 'members'>): string =>
  members.length === 0 ? fieldWords[kind] : `${fieldWords[kind]}, ook namens ${members.join(', ')}`

/** The lines of the seal. */
export const sealLines = (at: Date): string[] => [
  'Gesloten',
  'Alle partijen hebben geantwoord',
  momentWords(at),
]

const momentWords = (at: Date): string =>
  `${at.toLocaleString('nl-NL', { dateStyle: 'long', timeStyle: 'medium', timeZone: 'Europe/Amsterdam' })} (Amsterdam)`
