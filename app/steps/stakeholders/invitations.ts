import type { Id } from '#kernel/id.ts'
import { ok, type Result, refuse } from '#kernel/result.ts'
import type { BasisId } from '#law/bases.ts'
import type { MandateAct } from '#parties/mandates.ts'
import type { RoundRole } from '#parties/standing.ts'

/** For how many days an invitation can be accepted. */
export const invitationDays = 14

/** An invitation to speak for a party, or to have a role in the round itself. */
export type Invitation = {
  id: Id<'Invitation'>
  roundId: Id<'Round'>
  partyId: Id<'Party'> | null
  role: RoundRole | null
  email: string
  name: string
  function: string
  acts: MandateAct[]
  /** The body that gives the mandates, such as “Bestuur”. */
  grantedBy: string
  invitedAt: Date
  expiresAt: Date
  acceptedAt: Date | null
  withdrawnAt: Date | null
}

export type InvitationState = 'open' | 'accepted' | 'withdrawn' | 'expired'

type Times = Pick<Invitation, 'expiresAt' | 'acceptedAt' | 'withdrawnAt'>

/** How an invitation stands at a moment. At its last moment it has expired. */
export function stateOf({ expiresAt, acceptedAt, withdrawnAt }: Times, now: Date): InvitationState {
  if (acceptedAt) return 'accepted'
  if (withdrawnAt) return 'withdrawn'
  return expiresAt <= now ? 'expired' : 'open'
}

/** The moment at which an invitation of now ends. */
export const expiryOf = (now: Date): Date =>
  new Date(now.valueOf() + invitationDays * 24 * 60 * 60_000)

export type InvitationRefusal =
  | { code: 'no-such-party'; basis: BasisId }
  | { code: 'no-such-invitation'; basis: BasisId }
  | { code: 'party-decides-itself'; basis: BasisId }
  | { code: 'no-mandate-to-invite'; basis: BasisId }
  | { code: 'further-than-own'; basis: BasisId }
  | { code: 'already-invited'; basis: BasisId }
  | { code: 'invitation-closed'; state: InvitationState; basis: BasisId }

/** How someone who wants to invite for a party stands towards it. */
export type Inviter = {
  /** It is her own party. */
  isOwn: boolean
  /** She decides for it. */
  decides: boolean
  setsUp: boolean
  /** Whether somebody decides for the party already. */
  partyHasDecider: boolean
}

/**
 * Whether someone may invite people to speak for a party. Who decides for a party says who else
 * speaks for it; for its very first people who sets up the round invites, or one of its own.
 */
export function mayInvite({
  isOwn,
  decides,
  setsUp,
  partyHasDecider,
}: Inviter): Result<'may', InvitationRefusal> {
  if (isOwn && decides) return ok('may')
  if (!partyHasDecider && (isOwn || setsUp)) return ok('may')
  if (isOwn) return refuse({ code: 'no-mandate-to-invite', basis: 'organisation-speaks' })
  return refuse({ code: 'party-decides-itself', basis: 'organisation-speaks' })
}

/** Whether an invitation can still be withdrawn or sent anew: not once it is accepted or withdrawn. */
export function mayChange(
  invitation: Times,
  now: Date,
): Result<InvitationState, InvitationRefusal> {
  const state = stateOf(invitation, now)
  if (state === 'accepted' || state === 'withdrawn')
    return refuse({ code: 'invitation-closed', state, basis: 'single-use-link' })
  return ok(state)
}

export type AcceptRefusal =
  | { code: 'no-such-invitation'; basis: BasisId }
  | { code: 'invitation-used'; basis: BasisId }
  | { code: 'invitation-withdrawn'; basis: BasisId }
  | { code: 'invitation-expired'; basis: BasisId }
  | { code: 'two-hats'; basis: BasisId }
  | { code: 'statement-missing'; basis: BasisId }

/** Whether the link of an invitation still works: once, and not too late. */
export function mayAccept(invitation: Times, now: Date): Result<'may', AcceptRefusal> {
  const basis = 'single-use-link'
  const answers: Record<InvitationState, Result<'may', AcceptRefusal>> = {
    open: ok('may'),
    accepted: refuse({ code: 'invitation-used', basis }),
    withdrawn: refuse({ code: 'invitation-withdrawn', basis }),
    expired: refuse({ code: 'invitation-expired', basis }),
  }
  return answers[stateOf(invitation, now)]
}

type Hats = { coordinates: boolean; speaksForAParty: boolean }

/** Whether someone can take this up beside what she is in the round: who coordinates it speaks for no party in it. */
export function fitsHats(
  { role, acts }: Pick<Invitation, 'role' | 'acts'>,
  { coordinates, speaksForAParty }: Hats,
): Result<'fits', AcceptRefusal> {
  const speaks = role === null && acts.length > 0
  if ((speaks && coordinates) || (role === 'coordinator' && speaksForAParty))
    return refuse({ code: 'two-hats', basis: 'coordinator-is-neutral' })
  return ok('fits')
}
