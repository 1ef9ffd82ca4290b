import { ICalCalendar, ICalEventStatus } from 'ical-generator'

type CalendarEntry = {
  /** Stays the same as long as it is about the same thing, so that programs move it and don't add it again. */
  uid: string
  /** Rises with every change. */
  sequence: number
  summary: string
  description?: string
  url: string
}

/** Something that takes a whole day, such as a deadline: `YYYY-MM-DD`. */
export type CalendarDay = CalendarEntry & { day: string; isCancelled?: boolean }

/** Something with an hour and a place, such as a meeting. */
export type CalendarMoment = CalendarEntry & {
  from: Date
  until: Date | null
  location: string
  isCancelled: boolean
}

/**
 * A calendar as a file (RFC 5545). Moments are in UTC; a day has no time zone, so it is the same day
 * wherever it is read.
 */
export function calendarFile(
  { name, product }: { name: string; product: 'Planning' | 'Afspraken' },
  entries: readonly (CalendarDay | CalendarMoment)[],
  now: Date,
): string {
  const calendar = new ICalCalendar({
    name,
    prodId: { company: 'Handslag', product, language: 'NL' },
  })
  for (const { uid, ...entry } of entries)
    calendar.createEvent({
      id: uid,
      stamp: now,
      ...aboutOf(entry),
      ...('day' in entry ? wholeDay(entry) : hours(entry)),
    })
  return calendar.toString()
}

const aboutOf = ({ sequence, summary, description, url }: Omit<CalendarEntry, 'uid'>) => ({
  sequence,
  summary,
  url,
  ...(description !== undefined && { description }),
})

const wholeDay = ({ day, isCancelled }: Pick<CalendarDay, 'day' | 'isCancelled'>) => ({
  start: new Date(`${day}T00:00:00Z`),
  allDay: true,
  ...(isCancelled && { status: ICalEventStatus.CANCELLED }),
})

type Hours = Pick<CalendarMoment, 'from' | 'until' | 'location' | 'isCancelled'>

const hours = ({ from, until, location, isCancelled }: Hours) => ({
  start: from,
  ...(until && { end: until }),
  location,
  status: isCancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
})
