import type { Day } from '#kernel/day.ts'
import { ok, type Result, refuse } from '#kernel/result.ts'
import type { BasisId } from '#law/bases.ts'

export type EndRefusal =
  | { code: 'ends-before-it-begins'; basis: BasisId }
  | { code: 'ends-already'; basis: BasisId }

type Lasting = { fromDay: Day; untilDay: Day | null }

/**
 * Whether something can have this as its last day: not before its first, and not after the last day
 * that it has. For longer there must be a new one, with its own ground.
 */
export function mayEndOn({ fromDay, untilDay }: Lasting, on: Day): Result<'may', EndRefusal> {
  if (on < fromDay) return refuse({ code: 'ends-before-it-begins', basis: 'reachable-date' })
  return untilDay !== null && on > untilDay
    ? refuse({ code: 'ends-already', basis: 'nothing-vanishes' })
    : ok('may')
}
