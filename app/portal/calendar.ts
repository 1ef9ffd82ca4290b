import { ICalCalendar } from 'ical-generator'

/** A day to put in an agenda. `id` stays the same when the day moves. */
export type AgendaDay = { id: string; on: string; summary: string }

type Agenda = {
  title: string
  page: string
  days: readonly AgendaDay[]
  /** Rises with each publication, so that programs which have a day move it rather than add it again. */
  sequence: number
  stamp: Date
}

/** Days as a calendar file (RFC 5545). A day has no time zone. */
export function calendarOf({ title, page, days, sequence, stamp }: Agenda): string {
  const calendar = new ICalCalendar({
    name: title,
    prodId: { company: 'Handslag', product: 'Afspraken', language: 'NL' },
  })
  for (const { id, on, summary } of days)
    calendar.createEvent({
      id: `${id}@handslag`,
      sequence,
      stamp,
      start: new Date(`${on}T00:00:00Z`),
      allDay: true,
      summary,
      url: page,
    })
  return calendar.toString()
}
