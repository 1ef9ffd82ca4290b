import { addDays, type Day } from '#kernel/day.ts'
import type { Id } from '#kernel/id.ts'
import type { BasisId } from '#law/bases.ts'

/** Who guides the talks, since when, what she says of her neutrality and who pays her. */
export type Coordinator = {
  id: Id<'RoundRole'>
  personId: Id<'Person'>
  name: string
  fromDay: Day
  /** The last day on which she coordinates. */
  untilDay: Day | null
  statement: string
  employer: string
  /** Parties at the table that she also works for: shown, not hidden. */
  worksFor: readonly string[]
}

export type CoordinatorRefusal =
  | { code: 'no-such-person' | 'no-such-role'; basis: BasisId }
  | { code: 'already-coordinates' | 'represents-a-party'; basis: BasisId }
  | { code: 'role-has-ended' | 'day-has-passed'; basis: BasisId }

/** Whether someone coordinates on this day. */
export const coordinatesOn = ({ fromDay, untilDay }: Coordinator, today: Day): boolean =>
  fromDay <= today && (untilDay === null || untilDay >= today)

/** Who coordinates on this day, in the order in which they began. */
export const coordinatorsOn = (all: readonly Coordinator[], today: Day): Coordinator[] =>
  all.filter((one) => coordinatesOn(one, today))

/** The role someone had when she wrote something; `undefined` for who never coordinated then. */
export const coordinatorWho = (
  all: readonly Coordinator[],
  personId: Id<'Person'>,
): Coordinator | undefined => all.findLast((one) => one.personId === personId)

/** Why a round is without a coordinator, now or soon; `undefined` where somebody coordinates and goes on. */
export type CoordinatorGap =
  | { kind: 'none' }
  | { kind: 'ended'; name: string; on: Day }
  | { kind: 'leaves'; name: string; on: Day }

/** How many days before somebody stops a round asks who comes after her. */
const noticeDays = 28

/**
 * Whether a round is without coordinator: there never was one, the last one stopped, or the only ones there are
 * stop within four weeks and nobody comes after them.
 */
export function coordinatorGap(
  all: readonly Coordinator[],
  today: Day,
): CoordinatorGap | undefined {
  const [last] = all.toSorted((a, b) => compareEnds(b.untilDay, a.untilDay))
  if (!last) return { kind: 'none' }
  if (last.untilDay === null || last.untilDay > addDays(today, noticeDays)) return undefined
  const { name, untilDay: on } = last
  return { kind: on < today ? 'ended' : 'leaves', name, on }
}

/** Who has no last day comes after everybody who has one. */
const compareEnds = (a: Day | null, b: Day | null): number =>
  (a ?? '9999').localeCompare(b ?? '9999', 'en')
