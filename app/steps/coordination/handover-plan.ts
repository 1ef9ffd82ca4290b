import { addDays, type Day } from '#kernel/day.ts'
import type { Round } from '#parties/rounds.store.ts'
import { type PlanEvent, type PlanItem, planOf, yearsOf } from '#process/plan.ts'
import type { PackRow, PlanStand } from './handovers.ts'

/** How many days ahead a term of the plan is in a pack. */
const ahead = 90

/** The terms of a plan that are late or come within three months, and how each of its years stands. */
export function planPartsOf(
  round: Round,
  events: readonly PlanEvent[],
  today: Day,
): { terms: PackRow[]; plan: PlanStand[] } {
  const until = addDays(today, ahead)
  const years = yearsOf(round).map((year) => ({
    year,
    items: planOf(events, { ...round, year }, today),
  }))
  const isNear = ({ state, lastSafeDay }: PlanItem) =>
    state === 'late' || (state === 'upcoming' && lastSafeDay !== undefined && lastSafeDay <= until)
  return {
    terms: years.flatMap(({ items }) =>
      items.filter(isNear).map(({ id, regime, lastSafeDay }) => ({
        what: id,
        regime,
        who: null,
        due: lastSafeDay ?? null,
      })),
    ),
    plan: years.map(({ year, items }) => ({ year, ...standOf(items) })),
  }
}

const standOf = (items: readonly PlanItem[]): Omit<PlanStand, 'year'> => {
  const count = (state: PlanItem['state']) => items.filter((item) => item.state === state).length
  return { met: count('met'), late: count('late'), upcoming: count('upcoming') }
}
