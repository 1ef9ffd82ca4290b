import type { Day } from '#kernel/day.ts'
import type { Id } from '#kernel/id.ts'
import { ok, type Result, refuse } from '#kernel/result.ts'
import type { BasisId } from '#law/bases.ts'
import type { MandateAct } from '#parties/mandates.ts'

/** Somebody stands in for a colleague: for which acts, from-to, in one round or in every round. */
export type StandIn = {
  id: Id<'Substitution'>
  /** Who is stood in for. */
  membershipId: Id<'Membership'>
  /** Who acts instead. */
  substituteId: Id<'Membership'>
  roundId: Id<'Round'> | null
  acts: readonly MandateAct[]
  fromDay: Day
  untilDay: Day | null
  grantedBy: string
}

export type StandInRuleRefusal =
  | { code: 'stands-in-for-herself'; basis: BasisId }
  | { code: 'stands-in-already'; basis: BasisId }
  | { code: 'nothing-to-stand-in-for'; basis: BasisId }

type Given = Pick<StandIn, 'membershipId' | 'substituteId' | 'acts' | 'fromDay' | 'untilDay'>

/**
 * Whether somebody can stand in so: for another, for acts for which that other has a mandate, and not
 * for the same acts in a time in which she does already.
 *
 * @param held the acts for which the one who is stood in for has a mandate
 */
export function mayStandIn(
  given: Given,
  { held, others }: { held: readonly MandateAct[]; others: readonly Given[] },
): Result<'may', StandInRuleRefusal> {
  const basis = 'organisation-speaks'
  const { membershipId, substituteId, acts } = given
  if (membershipId === substituteId) return refuse({ code: 'stands-in-for-herself', basis })
  if (!acts.every((act) => held.includes(act)))
    return refuse({ code: 'nothing-to-stand-in-for', basis })
  const same = others.filter(
    (other) => other.membershipId === membershipId && other.substituteId === substituteId,
  )
  const overlapping = same.some(
    (other) => overlaps(other, given) && other.acts.some((act) => acts.includes(act)),
  )
  return overlapping ? refuse({ code: 'stands-in-already', basis }) : ok('may')
}

type Lasting = Pick<StandIn, 'fromDay' | 'untilDay'>

/** Whether two times have a day in common; without a last day a time does not end. */
export const overlaps = (one: Lasting, other: Lasting): boolean =>
  (one.untilDay === null || other.fromDay <= one.untilDay) &&
  (other.untilDay === null || one.fromDay <= other.untilDay)
