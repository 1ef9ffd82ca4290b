import { ICalCalendar } from 'ical-generator'

/** Something that takes a whole day, such as a deadline. */
export type CalendarDay = {
  /** Stays the same as long as it is about the same thing, so that programs move it and don't add it again. */
  uid: string
  /** Rises with every change. */
  sequence: number
  /** `YYYY-MM-DD`. */
  day: string
  summary: string
  description: string
  url: string
}

/**
 * A calendar as a file (RFC 5545). The moment of writing is in UTC; a day has no time zone, so it is
 * the same day wherever it is read.
 */
export function calendarFile(name: string, days: readonly CalendarDay[], now: Date): string {
  const calendar = new ICalCalendar({
    name,
    prodId: { company: 'Handslag', product: 'Planning', language: 'NL' },
  })
  for (const { uid, day, ...event } of days)
    calendar.createEvent({
      ...event,
      id: uid,
      start: new Date(`${day}T00:00:00Z`),
      allDay: true,
      stamp: now,
    })
  return calendar.toString()
}
