import { type Day, day } from '#kernel/day.ts'
import type { Id } from '#kernel/id.ts'
import { ok, type Result, refuse } from '#kernel/result.ts'
import type { BasisId } from '#law/bases.ts'
import { type HeldRegimes, type RegimeId, regimeOf, regimeOn } from '#law/regimes.ts'

/** A round went over to another regime, or was said to by mistake. */
export type RegimeChange = {
  id: Id<'RegimeSwitch'>
  regime: RegimeId
  fromDay: Day
  reason: string
  switchedBy: string
  switchedAt: Date
  withdrawnAt: Date | null
  withdrawnBecause: string | null
}

export type RegimeRefusal =
  | { code: 'same-regime'; regime: RegimeId; basis: BasisId }
  | { code: 'not-yet-law'; regime: RegimeId; from: Day; basis: BasisId }
  | { code: 'no-such-switch'; basis: BasisId }

type Wish = { regime: RegimeId; fromDay: Day }

/** Whether a round can go over to a regime from this day: it holds another then, and that one is law by then. */
export function maySwitch(
  held: HeldRegimes,
  { regime, fromDay }: Wish,
): Result<undefined, RegimeRefusal> {
  const from = day(regimeOf(regime).lawFrom)
  if (fromDay < from)
    return refuse({ code: 'not-yet-law', regime, from, basis: regimeOf(regime).basis })
  if (regimeOn(held, fromDay) === regime)
    return refuse({ code: 'same-regime', regime, basis: 'nothing-vanishes' })
  return ok(undefined)
}
