import { refuse } from '#kernel/result.ts'
import type { CommitmentRefusal } from './commitments.ts'
import type { ConcernRefusal } from './concerns.ts'
import type { PositionRefusal } from './positions.ts'
import type { ProposalRefusal } from './proposals.ts'

/** Every “no” that a party can get at the negotiation table, besides those about its standing. */
export type NegotiationRefusal =
  | CommitmentRefusal
  | ProposalRefusal
  | PositionRefusal
  | ConcernRefusal

type No = { ok: false; refusal: NegotiationRefusal }

/** Says that something is not there, or not for who asks: the two look alike. */
export const noSuch = (what: 'commitment' | 'proposal' | 'concern'): No =>
  refuse({ code: `no-such-${what}`, basis: 'lanes' })
