import type { AgreementDocument } from '#documents/agreement-document.ts'
import type { SignatureLevel } from '#documents/published-agreement.ts'
import type { Day } from '#kernel/day.ts'
import { type Id, id } from '#kernel/id.ts'
import { ok, type Result, refuse } from '#kernel/result.ts'
import type { BasisId } from '#law/bases.ts'
import { formOf, formRules, type ParticipationForm } from '#parties/participation.ts'

export const signatureKinds = [
  'agreed',
  'agreed_with_reservation',
  'seen_only',
  'declined',
] as const

export type SignatureKind = (typeof signatureKinds)[number]

/** How a party answered on one version. Neither “seen” nor “with reservation” is plain consent. */
export type Signature = {
  partyId: Id<'Party'>
  kind: SignatureKind
  reservation: string
  reason: string
  name: string
  function: string
  level: SignatureLevel
  certificateSubject: string | null
  revision: number | null
  signedAt: Date
}

const papers = ['reservation', 'reason'] as const

type Papers = Record<(typeof papers)[number], string>

type Kind = {
  /** What must be said with it. */
  asks: keyof Papers | null
  /** Whether it fills the party's field in the file. */
  fillsField: boolean
  /** Whether it rests on a decision of the party to approve. */
  needsApproval: boolean
  basis: BasisId
}

/** What each answer asks and does. Form, API and evidence are read off this table. */
export const kinds: Record<SignatureKind, Kind> = {
  agreed: { asks: null, fillsField: true, needsApproval: true, basis: 'own-statutes' },
  agreed_with_reservation: {
    asks: 'reservation',
    fillsField: true,
    needsApproval: true,
    basis: 'own-statutes',
  },
  seen_only: { asks: null, fillsField: true, needsApproval: false, basis: 'seen-is-not-agreed' },
  declined: { asks: 'reason', fillsField: false, needsApproval: false, basis: 'own-statutes' },
}

/** A party's own decision about one version: which body, when, and where it can be found. */
export type Decision = {
  partyId: Id<'Party'>
  outcome: 'approved' | 'rejected'
  body: string
  decidedOn: Day
  reference: string
  recordedAt: Date
}

export type SignatureRefusal =
  | { code: 'no-such-version'; basis: BasisId }
  | { code: 'not-the-newest'; newest: number; basis: BasisId }
  | { code: 'other-text'; basis: BasisId }
  | { code: 'already-answered'; kind: SignatureKind; basis: BasisId }
  | { code: 'sealed'; basis: BasisId }
  | { code: 'only-seen'; basis: BasisId }
  | { code: 'proof-too-old'; basis: BasisId }
  | { code: 'decision-missing'; basis: BasisId }
  | { code: 'decision-rejected'; basis: BasisId }
  | { code: 'paper-missing'; paper: keyof Papers; basis: BasisId }
  | { code: 'paper-unasked'; paper: keyof Papers; basis: BasisId }
  | { code: 'no-signing-key'; basis: BasisId }

/** The state of the version that somebody wants to answer. */
export type SigningState = {
  version: { number: number; sha256: string }
  newest: number
  isSealed: boolean
  own: Signature | undefined
  decision: Decision | undefined
  isProofRecent: boolean
  /** How the party takes part, as the frozen text says. */
  form: ParticipationForm
}

type Answer = Papers & { kind: SignatureKind; sha256: string }

/**
 * Whether a party may answer so on this version: the first reason why not, in the order of
 * `SignatureRefusal`. What she read is named by its hash, so that nobody signs another text.
 */
export function maySign(state: SigningState, answer: Answer): Result<Kind, SignatureRefusal> {
  return refusalByText(state, answer) ?? refusalByParty(state, answer) ?? ok(kinds[answer.kind])
}

function refusalByText({ version, newest, isSealed, own }: SigningState, { sha256 }: Answer) {
  if (version.number !== newest)
    return refuse({ code: 'not-the-newest', newest, basis: 'frozen-is-frozen' } as const)
  if (version.sha256 !== sha256)
    return refuse({ code: 'other-text', basis: 'bound-to-text' } as const)
  if (own)
    return refuse({ code: 'already-answered', kind: own.kind, basis: 'frozen-is-frozen' } as const)
  return isSealed ? refuse({ code: 'sealed', basis: 'frozen-is-frozen' } as const) : undefined
}

function refusalByParty({ isProofRecent, decision, form }: SigningState, answer: Answer) {
  const { asks, needsApproval, basis } = kinds[answer.kind]
  if (!answersIn(form).includes(answer.kind))
    return refuse({ code: 'only-seen', basis: 'seen-is-not-agreed' } as const)
  if (!isProofRecent) return refuse({ code: 'proof-too-old', basis: 'signing-level' } as const)
  if (needsApproval && !decision) return refuse({ code: 'decision-missing', basis } as const)
  if (needsApproval && decision?.outcome === 'rejected')
    return refuse({ code: 'decision-rejected', basis } as const)
  if (asks && answer[asks] === '')
    return refuse({ code: 'paper-missing', paper: asks, basis } as const)
  // A reservation beside plain consent is no slip to be dropped: she says which of the two she means.
  const unasked = papers.find((paper) => paper !== asks && answer[paper] !== '')
  return unasked && refuse({ code: 'paper-unasked', paper: unasked, basis } as const)
}

/** The answers that a party can give in this form: who takes part for seen signs for nothing more. */
export const answersIn = (form: ParticipationForm): SignatureKind[] =>
  signatureKinds.filter(
    (kind) => formRules[form].signature !== 'seen' || !kinds[kind].needsApproval,
  )

/** How a party takes part, as a frozen text says. */
export const formIn = ({ parties }: AgreementDocument, party: Id<'Party'>): ParticipationForm => {
  const own = parties.find(({ id }) => id === party)
  return own ? formOf({ role: own.role, form: own.participation?.form ?? null }) : 'observer'
}

/** The names of the members for which this party speaks and signs, as a frozen text says. */
export const membersOf = (
  { parties }: Pick<AgreementDocument, 'parties'>,
  umbrella: Id<'Party'>,
): string[] =>
  parties.filter(({ participation }) => participation?.via === umbrella).map(({ name }) => name)

/** How strong a signature here is: an ordinary electronic one, with a certificate of the demo authority. */
export const signatureLevel: SignatureLevel = 'demo-certificate'

type Asked = { parties: readonly { id: string; role: string }[] }

/** The parties that are asked to answer on a text: those who make the agreement. */
export const askedOn = ({ parties }: Asked): Id<'Party'>[] =>
  parties.filter(({ role }) => role === 'contracting').map(({ id: party }) => id<'Party'>(party))

/** The parties that are asked and have not answered yet. */
export const stillAsked = (
  asked: readonly Id<'Party'>[],
  signatures: readonly Pick<Signature, 'partyId'>[],
): Id<'Party'>[] => asked.filter((party) => !signatures.some(({ partyId }) => partyId === party))

/** The parties that agreed, with or without a reservation: for them a text holds, and what is added to it asks them. */
export const consenting = (
  signatures: readonly Pick<Signature, 'partyId' | 'kind'>[],
): Id<'Party'>[] =>
  signatures.filter(({ kind }) => kinds[kind].needsApproval).map(({ partyId }) => partyId)

/** The parties whose consent is still missing. Neither “seen” nor “with reservation” is consent. */
export const missingConsent = (
  asked: readonly Id<'Party'>[],
  signatures: readonly Pick<Signature, 'partyId' | 'kind'>[],
): Id<'Party'>[] =>
  asked.filter(
    (party) => !signatures.some(({ partyId, kind }) => partyId === party && kind === 'agreed'),
  )
