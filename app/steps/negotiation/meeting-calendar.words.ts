import { momentAt } from '#kernel/day.ts'
import type { CalendarMoment } from '#platform/calendar-file.ts'
import type { MeetingReading } from './meetings.ts'
import { agendaKindWords, levelWords, meetingWords } from './meetings.words.ts'

type Standing = Pick<CalendarMoment, 'sequence' | 'url'>

/** A meeting in a calendar, on the clock of Amsterdam: the same one after each change, and struck out where it is cancelled. */
export function calendarMoment(
  { meeting, agenda }: MeetingReading,
  about: Standing,
): CalendarMoment {
  const { id, title, level, heldOn, fromTime, untilTime, place, cancelledAt } = meeting
  const points = agenda.map(({ kind, title }) => `${agendaKindWords[kind]}: ${title}`)
  return {
    ...about,
    uid: `overleg-${id}@handslag`,
    from: momentAt(heldOn, fromTime),
    until: untilTime ? momentAt(heldOn, untilTime) : null,
    isCancelled: cancelledAt !== null,
    summary: cancelledAt ? `${meetingWords.cancelled}: ${title}` : title,
    location: place,
    description: [levelWords[level], ...points].join('\n'),
  }
}
