import { type Day, day } from '#kernel/day.ts'
import { id } from '#kernel/id.ts'
import { now, personId } from '#parties/parties.example.ts'
import type { PlanEvent, RoundYear } from './plan.ts'

let made = 0

/** Something logged on the plan of 2027; later ones are logged later. */
export function aPlanEvent(
  event: Partial<PlanEvent> & Pick<PlanEvent, 'kind' | 'about'>,
): PlanEvent {
  made += 1
  return {
    id: id(`event-${made}`),
    year: 2027,
    onDay: day('2026-11-20'),
    note: '',
    loggedBy: { id: personId('coordinator'), name: 'Noor Haddad', organisation: null },
    loggedAt: new Date(now.valueOf() + made * 1000),
    withdrawnAt: null,
    ...event,
  }
}

export const started = (onDay: string): PlanEvent =>
  aPlanEvent({ kind: 'anchor', about: 'consultationStarted', onDay: day(onDay) })

/** The agreements for 2027, or another year, of a round that never changed its regime. */
export const agreementsFor = (year: number): RoundYear => ({
  year,
  regime: 'woningwet-2015',
  switches: [],
})

export const today: Day = day('2026-11-25')
