import type { Id } from '#kernel/id.ts'
import { refuse } from '#kernel/result.ts'
import type { BasisId } from '#law/bases.ts'
import type { WithdrawalRefusal } from './commitments.ts'
import type { ConcernRefusal } from './concerns.ts'
import type { ConditionRefusal } from './conditions.ts'
import type { Difference } from './differences.ts'
import type { LevelRefusal } from './mandate-levels.ts'
import type { PackageRefusal } from './packages.ts'
import type { PositionRefusal } from './positions.ts'
import type { ProposalRefusal } from './proposals.ts'

/** What must be of the round itself before a commitment can name it. */
export type Named = 'theme' | 'goal' | 'layer' | 'party' | 'party-in-theme'

/** How a text changed since somebody saw it, with what the parties are called. */
export type TextChanged = {
  code: 'text-changed'
  differences: Difference[]
  names: ReadonlyMap<Id<'Party'>, string>
  basis: BasisId
}

/** Every “no” that a party can get at the negotiation table, besides those about its standing. */
export type NegotiationRefusal =
  | { code: 'no-such-commitment'; basis: BasisId }
  | { code: 'not-of-this-round'; what: Named; basis: BasisId }
  | { code: 'commitment-signed'; basis: BasisId }
  | TextChanged
  | WithdrawalRefusal
  | ProposalRefusal
  | PositionRefusal
  | LevelRefusal
  | ConditionRefusal
  | PackageRefusal
  | ConcernRefusal

/** Why there is nothing to say about a commitment any more, or not yet. */
export type NotOnTable = Extract<
  NegotiationRefusal,
  { code: 'no-such-commitment' | 'commitment-closed' }
>

type No = { ok: false; refusal: NegotiationRefusal }

/** Says that something is not there, or not for who asks: the two look alike. */
export const noSuch = (what: 'commitment' | 'proposal' | 'concern'): No =>
  refuse({ code: `no-such-${what}`, basis: 'lanes' })
