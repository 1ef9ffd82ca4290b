import { day } from '#kernel/day.ts'
import { id } from '#kernel/id.ts'
import { now, partyId } from '#parties/parties.example.ts'
import type { BodyId, MeetingDay, Recess } from './body-days.ts'

let made = 0

type Who = Parameters<typeof partyId>[0]

const entered = (who: Who) => {
  made += 1
  return {
    id: id<'BodyDay'>(`day-${made}`),
    seriesId: id<'BodyDay'>(`day-${made}`),
    number: 1,
    partyId: partyId(who),
    year: 2027,
    note: '',
    enteredBy: 'Iemand',
    enteredAt: now,
    withdrawnAt: null,
    withdrawnBecause: null,
  }
}

/** A body of a party meets on a day, and wants its papers so many working days before. */
export const meets = (who: Who, body: BodyId, onDay: string, leadDays = 10): MeetingDay => ({
  ...entered(who),
  body,
  onDay: day(onDay),
  untilDay: null,
  leadDays,
})

/** Days on which nobody of a party decides or prepares anything. */
export const aRecess = (who: Who, onDay: string, untilDay: string): Recess => ({
  ...entered(who),
  body: null,
  onDay: day(onDay),
  untilDay: day(untilDay),
  leadDays: null,
})
