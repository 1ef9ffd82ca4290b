import type { AccessionDocument } from '#documents/accession-document.ts'
import type { Day } from '#kernel/day.ts'
import type { Id } from '#kernel/id.ts'
import { ok, type Result, refuse } from '#kernel/result.ts'
import type { BasisId } from '#law/bases.ts'
import { formOf, type Part } from '#parties/participation.ts'
import { type AmendmentAnswer, consentOf, isConsentOfAll } from './amendments.ts'

/** A party that wants to join an agreement after it was closed, or has joined it. The closed text never changes by it. */
export type Accession = {
  id: Id<'Accession'>
  partyId: Id<'Party'>
  agreementVersionId: Id<'AgreementVersion'>
  document: AccessionDocument
  sha256: string
  reason: string
  proposedAt: Date
  state: 'open' | 'effective' | 'withdrawn'
  closedAt: Date | null
  /** Who signed it for the new party; empty as long as nobody did. */
  name: string
  function: string
  level: string
  fileId: Id<'File'> | null
  /** Of each party the last answer. */
  answers: readonly AmendmentAnswer[]
}

export type AccessionRefusal =
  | { code: 'no-such-accession'; basis: BasisId }
  | { code: 'not-closed-yet'; basis: BasisId }
  | { code: 'accession-term-over'; until: Day; basis: BasisId }
  | { code: 'makes-it-already'; basis: BasisId }
  | { code: 'member-of-umbrella'; basis: BasisId }
  | { code: 'accession-open'; basis: BasisId }
  | { code: 'joined-already'; basis: BasisId }
  | { code: 'not-in-agreement'; codes: readonly string[]; basis: BasisId }
  | { code: 'accession-closed'; state: Accession['state']; basis: BasisId }
  | { code: 'not-asked-to-consent'; basis: BasisId }
  | { code: 'reason-missing'; basis: BasisId }
  | { code: 'not-the-joiner'; basis: BasisId }
  | { code: 'consent-missing'; basis: BasisId }
  | { code: 'other-text'; basis: BasisId }
  | { code: 'proof-too-old'; basis: BasisId }
  | { code: 'no-signing-key'; basis: BasisId }

const basis = 'practice-accession'

/** What decides whether a party can ask to join. */
export type Joining = {
  /** The codes in the closed text; `undefined` where none is closed. */
  closedCodes: readonly string[] | undefined
  termUntil: Day
  today: Day
  part: Pick<Part, 'role' | 'form'>
  /** What the party asked before. */
  own: readonly Pick<Accession, 'state'>[]
  /** The promises that it wants to hold for it. */
  codes: readonly string[]
}

/** Whether a party may ask to join: a closed agreement in its term, once at a time, with promises that are in it. */
export function joinable(given: Joining): Result<'may', AccessionRefusal> {
  const { closedCodes, termUntil, today, part, own, codes } = given
  if (!closedCodes) return refuse({ code: 'not-closed-yet', basis })
  if (part.role === 'contracting') return refuse({ code: 'makes-it-already', basis })
  if (formOf(part) === 'via_umbrella')
    return refuse({ code: 'member-of-umbrella', basis: 'practice-umbrella' })
  if (today > termUntil) return refuse({ code: 'accession-term-over', until: termUntil, basis })
  if (own.some(({ state }) => state === 'effective'))
    return refuse({ code: 'joined-already', basis })
  if (own.some(({ state }) => state === 'open'))
    return refuse({ code: 'accession-open', basis: 'one-open-proposal' })
  const strange = codes.filter((code) => !closedCodes.includes(code))
  return strange.length > 0
    ? refuse({ code: 'not-in-agreement', codes: strange, basis: 'bound-to-text' })
    : ok('may')
}

type Answering = { consents: boolean; reason: string; asked: readonly Id<'Party'>[] }

/**
 * Whether a party may say so of somebody who wants to join. Asked are the parties that signed for
 * agreement, with or without a reservation: for them alone something changes.
 */
export function answerable(
  { state }: Pick<Accession, 'state'>,
  { consents, reason, asked }: Answering,
  partyId: Id<'Party'>,
): Result<'may', AccessionRefusal> {
  if (state !== 'open') return refuse({ code: 'accession-closed', state, basis })
  if (!asked.includes(partyId))
    return refuse({ code: 'not-asked-to-consent', basis: 'consent-of-all' })
  if (!consents && reason === '') return refuse({ code: 'reason-missing', basis: 'consent-of-all' })
  return ok('may')
}

type Signing = {
  own: Id<'Party'>
  asked: readonly Id<'Party'>[]
  /** The hash of what she read. */
  sha256: string
  isProofRecent: boolean
}

/** Whether a party may sign the act now: its own, open, with the consent of all, on the text that was read. */
export function signable(
  accession: Pick<Accession, 'state' | 'partyId' | 'sha256' | 'answers'>,
  { own, asked, sha256, isProofRecent }: Signing,
): Result<'may', AccessionRefusal> {
  const { state, partyId, answers } = accession
  if (state !== 'open') return refuse({ code: 'accession-closed', state, basis })
  if (partyId !== own) return refuse({ code: 'not-the-joiner', basis: 'organisation-speaks' })
  if (sha256 !== accession.sha256) return refuse({ code: 'other-text', basis: 'bound-to-text' })
  if (!isConsentOfAll(consentOf(asked, answers)))
    return refuse({ code: 'consent-missing', basis: 'consent-of-all' })
  return isProofRecent ? ok('may') : refuse({ code: 'proof-too-old', basis: 'signing-level' })
}

/** Whether a party may take its wish to join back: its own, and still open. */
export function retractable(
  { state, partyId }: Pick<Accession, 'state' | 'partyId'>,
  own: Id<'Party'>,
): Result<'may', AccessionRefusal> {
  if (state !== 'open')
    return refuse({ code: 'accession-closed', state, basis: 'nothing-vanishes' })
  return partyId === own ? ok('may') : refuse({ code: 'not-the-joiner', basis: 'nothing-vanishes' })
}

/** Says that it is not there, or not for who asks: the two look alike. */
export const noSuchAccession: { ok: false; refusal: AccessionRefusal } = refuse({
  code: 'no-such-accession',
  basis: 'lanes',
})

/** The number under which the file of a signed act is found: they are counted in the order in which they were signed. */
export const numberOf = (
  accessions: readonly Pick<Accession, 'id' | 'state' | 'closedAt'>[],
  id: Id<'Accession'>,
): number =>
  accessions
    .filter(({ state }) => state === 'effective')
    .toSorted((a, b) => (a.closedAt?.valueOf() ?? 0) - (b.closedAt?.valueOf() ?? 0))
    .findIndex((one) => one.id === id) + 1
