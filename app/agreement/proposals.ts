import type { Id } from '#kernel/id.ts'
import { ok, type Result, refuse } from '#kernel/result.ts'
import type { BasisId } from '#law/bases.ts'
import type { Version } from './commitments.ts'

export type ProposalState = 'open' | 'adopted' | 'withdrawn' | 'overtaken'

/** A text that a party proposes in place of the tabled one. At most one is open per party per commitment. */
export type Proposal = {
  id: Id<'Proposal'>
  commitmentId: Id<'Commitment'>
  partyId: Id<'Party'>
  state: ProposalState
  tabledAt: Date
  closedAt: Date | null
  /** The package in which it stands or falls with others; `null` for one that is loose. */
  packageId: Id<'Package'> | null
  version: Version
}

/** How a proposal can have ended: its text became the tabled one; its maker took it back; or it says what is tabled already. */
export type ClosedState = Exclude<ProposalState, 'open'>

type Closing = {
  by: 'author' | 'proposer'
  to: ClosedState
  basis: BasisId
}

/** How a party can end a proposal: the author of the tabled text adopts it, who made it withdraws it. Never the coordinator. */
export const closings = {
  adopt: { by: 'author', to: 'adopted', basis: 'bound-to-text' },
  withdraw: { by: 'proposer', to: 'withdrawn', basis: 'nothing-vanishes' },
} as const satisfies Record<string, Closing>

export type ProposalRefusal =
  | { code: 'no-such-proposal'; basis: BasisId }
  | { code: 'not-yours-to-close'; by: Closing['by']; basis: BasisId }
  | { code: 'proposal-closed'; state: ProposalState; basis: BasisId }
  | { code: 'already-proposed'; basis: BasisId }
  | { code: 'nothing-changes'; basis: BasisId }

type Asker = {
  /** The party that asks for it. */
  partyId: Id<'Party'>
  /** The party whose text is on the table. */
  tabledBy: Id<'Party'>
}

/** Whether a party may end a proposal in this way. One in a package ends with that alone. */
export function closed(
  proposal: Proposal,
  how: keyof typeof closings,
  { partyId, tabledBy }: Asker,
): Result<ClosedState, ProposalRefusal> {
  const { by, to, basis } = closings[how]
  if (proposal.state !== 'open')
    return refuse({ code: 'proposal-closed', state: proposal.state, basis })
  const holder = by === 'author' ? tabledBy : proposal.partyId
  if (partyId !== holder) return refuse({ code: 'not-yours-to-close', by, basis })
  return ok(to)
}

/**
 * Whether a party may put this text beside the tabled one: it has no open proposal yet, and its text is another one.
 *
 * @param open the open proposals on the commitment
 */
export function proposable(
  contentHash: string,
  {
    tabledHash,
    partyId,
    open,
  }: { tabledHash: string; partyId: Id<'Party'>; open: readonly Proposal[] },
): Result<string, ProposalRefusal> {
  if (open.some((proposal) => proposal.partyId === partyId))
    return refuse({ code: 'already-proposed', basis: 'one-open-proposal' })
  if (contentHash === tabledHash) return refuse({ code: 'nothing-changes', basis: 'bound-to-text' })
  return ok(contentHash)
}
