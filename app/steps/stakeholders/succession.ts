import type { Day } from '#kernel/day.ts'
import { ok, type Result, refuse } from '#kernel/result.ts'
import type { BasisId } from '#law/bases.ts'
import type { Organisation } from '#parties/organisations.ts'

export type SuccessionRefusal =
  | { code: 'no-such-successor'; basis: BasisId }
  | { code: 'own-successor'; basis: BasisId }
  | { code: 'other-kind'; basis: BasisId }
  | { code: 'has-successor'; successor: string; basis: BasisId }
  | { code: 'successor-not-ahead'; basis: BasisId }
  | { code: 'nobody-there'; successor: string; basis: BasisId }

type Known = Pick<Organisation, 'id' | 'kind' | 'name'>

type Succeeding = {
  own: Known
  successor: Known | undefined
  /** Whether anybody can act for the successor from that day on. */
  hasStaff: boolean
  /** The name of the one that takes it over already. */
  before: string | undefined
  fromDay: Day
  today: Day
}

const basis = 'practice-succession'

/** Whether an organisation can hand over to another: of the same kind, once, and ahead, because from that day its own people no longer act. */
export function maySucceed(given: Succeeding): Result<Known, SuccessionRefusal> {
  const { own, successor, before, fromDay, today, hasStaff } = given
  if (!successor) return refuse({ code: 'no-such-successor', basis: 'register-codes' })
  if (successor.id === own.id) return refuse({ code: 'own-successor', basis })
  if (successor.kind !== own.kind) return refuse({ code: 'other-kind', basis })
  if (before !== undefined) return refuse({ code: 'has-successor', successor: before, basis })
  if (fromDay <= today) return refuse({ code: 'successor-not-ahead', basis })
  return hasStaff
    ? ok(successor)
    : refuse({ code: 'nobody-there', successor: successor.name, basis: 'organisation-speaks' })
}
