import type { Day } from '#kernel/day.ts'
import type { Id } from '#kernel/id.ts'
import { ok, type Result, refuse } from '#kernel/result.ts'
import type { BasisId } from '#law/bases.ts'
import type { Commitment, Content, Version } from './commitments.ts'
import type { NegotiationRefusal } from './negotiating.ts'

/** What an amendment does with a commitment of a signed agreement: another text, or its end. */
export const amendmentKinds = ['change', 'end'] as const

export type AmendmentKind = (typeof amendmentKinds)[number]

/** What a party last said of an amendment. */
export type AmendmentAnswer = {
  partyId: Id<'Party'>
  consents: boolean
  reason: string
  person: string
  answeredAt: Date
}

/** A change of a signed agreement, proposed by a party it binds. The text it replaces stays to be read. */
export type Amendment = {
  id: Id<'Amendment'>
  commitmentId: Id<'Commitment'>
  code: string
  title: string
  kind: AmendmentKind
  /** The new text; `undefined` where the commitment ends. */
  version: Version | undefined
  /** The text on the table when it was proposed. */
  contentHash: string
  reason: string
  partyId: Id<'Party'>
  proposedAt: Date
  state: 'open' | 'effective' | 'withdrawn'
  closedAt: Date | null
  /** Of each party the last answer. */
  answers: readonly AmendmentAnswer[]
}

export type AmendmentRefusal =
  | NegotiationRefusal
  | { code: 'no-such-amendment'; basis: BasisId }
  | { code: 'not-running'; basis: BasisId }
  | { code: 'term-is-over'; until: Day; basis: BasisId }
  | { code: 'not-in-agreement'; basis: BasisId }
  | { code: 'amendment-open'; basis: BasisId }
  | { code: 'amendment-closed'; state: Amendment['state']; basis: BasisId }
  | { code: 'nothing-changes'; basis: BasisId }
  | { code: 'not-bound'; basis: BasisId }
  | { code: 'not-the-proposer'; basis: BasisId }
  | { code: 'reason-missing'; basis: BasisId }

type Bound = Pick<Content, 'owners' | 'applicability'>

/**
 * The contracting parties that an amendment binds, in the order of the round: those for whom the
 * old or the new text holds, and those who have to do it. All of them must consent.
 */
export function boundBy(
  texts: readonly (Bound | undefined)[],
  contracting: readonly Id<'Party'>[],
): Id<'Party'>[] {
  const named = new Set(
    texts.flatMap((text) => [...(text?.applicability ?? []), ...(text?.owners ?? [])]),
  )
  return contracting.filter((party) => named.has(party))
}

/** Who of the bound parties consented, who refused, and who has still to say something. */
export type Consent = {
  consented: Id<'Party'>[]
  refused: Id<'Party'>[]
  silent: Id<'Party'>[]
}

/** How far the consent of all is. Silence is no consent. */
export function consentOf(
  bound: readonly Id<'Party'>[],
  answers: readonly Pick<AmendmentAnswer, 'partyId' | 'consents'>[],
): Consent {
  const said = (party: Id<'Party'>) => answers.find(({ partyId }) => partyId === party)?.consents
  return {
    consented: bound.filter((party) => said(party) === true),
    refused: bound.filter((party) => said(party) === false),
    silent: bound.filter((party) => said(party) === undefined),
  }
}

/** Whether an amendment takes effect: somebody is bound, and all of them consent. */
export const isConsentOfAll = ({ consented, refused, silent }: Consent): boolean =>
  consented.length > 0 && refused.length + silent.length === 0

/** What stands in the way or not, when a party wants to amend a commitment. */
export type Amending = {
  /** The codes in the closed version; `undefined` where no version is closed yet. */
  signedCodes: readonly string[] | undefined
  termUntil: Day
  today: Day
  commitment: Pick<Commitment, 'code' | 'state' | 'tabled'>
  hasOpen: boolean
  /** The new text; `undefined` to end it. */
  text: (Content & { contentHash: string }) | undefined
  contracting: readonly Id<'Party'>[]
}

const basis = 'consent-of-all'

/**
 * Whether a party may propose this amendment: of a running agreement, one at a time, by a party it binds.
 */
export function amendable(given: Amending, partyId: Id<'Party'>): Result<'may', AmendmentRefusal> {
  const { signedCodes, termUntil, today, commitment, hasOpen, text, contracting } = given
  if (!signedCodes) return refuse({ code: 'not-running', basis })
  if (today > termUntil) return refuse({ code: 'term-is-over', until: termUntil, basis })
  if (commitment.state !== 'tabled' || !signedCodes.includes(commitment.code))
    return refuse({ code: 'not-in-agreement', basis })
  if (hasOpen) return refuse({ code: 'amendment-open', basis: 'one-open-proposal' })
  if (text?.contentHash === commitment.tabled.contentHash)
    return refuse({ code: 'nothing-changes', basis: 'bound-to-text' })
  return boundBy([commitment.tabled, text], contracting).includes(partyId)
    ? ok('may')
    : refuse({ code: 'not-bound', basis })
}

type Answering = { consents: boolean; reason: string; bound: readonly Id<'Party'>[] }

/** Whether a party may answer an amendment so: it is open, it binds the party, and a no has its reason. */
export function answerable(
  { state }: Pick<Amendment, 'state'>,
  { consents, reason, bound }: Answering,
  partyId: Id<'Party'>,
): Result<'may', AmendmentRefusal> {
  if (state !== 'open') return refuse({ code: 'amendment-closed', state, basis })
  if (!bound.includes(partyId)) return refuse({ code: 'not-bound', basis })
  if (!consents && reason === '') return refuse({ code: 'reason-missing', basis })
  return ok('may')
}

/** Whether a party may take an amendment back: it proposed it, and it is still open. */
export function retractable(
  { state, partyId }: Pick<Amendment, 'state' | 'partyId'>,
  asker: Id<'Party'>,
): Result<'may', AmendmentRefusal> {
  if (state !== 'open')
    return refuse({ code: 'amendment-closed', state, basis: 'nothing-vanishes' })
  return partyId === asker
    ? ok('may')
    : refuse({ code: 'not-the-proposer', basis: 'nothing-vanishes' })
}

/** Says that an amendment is not there, or not for who asks: the two look alike. */
export const noSuchAmendment: { ok: false; refusal: AmendmentRefusal } = refuse({
  code: 'no-such-amendment',
  basis: 'lanes',
})
