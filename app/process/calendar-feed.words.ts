import { type Day, momentAt } from '#kernel/day.ts'
import type { HeldRegimes } from '#law/regimes.ts'
import type { Round } from '#parties/rounds.store.ts'
import type { CalendarDay, CalendarMoment } from '#platform/calendar-file.ts'
import { href } from '#routes.ts'
import type { AdviceRequest } from './advice.ts'
import { adviceDays } from './advice-calendar.words.ts'
import type { FeedBodyDay, FeedMeeting } from './calendar-feed.store.ts'
import { type PlanEvent, planOf, yearsOf } from './plan.ts'
import { changesOfLaw, planDays } from './plan-calendar.words.ts'

const words = {
  cancelled: 'Gaat niet door',
  lapsed: 'Vervallen',
  papers: (days: number) => `Stukken ${days} werkdagen vooraf.`,
}

const bodies: Record<FeedBodyDay['body'], string> = {
  executive: 'College besluit',
  council: 'Raad vergadert',
  board: 'Bestuur besluit',
  supervisory_board: 'Raad van commissarissen vergadert',
  members: 'Leden vergaderen',
}

/** What there is in one round for a calendar. */
export type RoundDates = {
  round: Round
  events: readonly PlanEvent[]
  meetings: readonly FeedMeeting[]
  bodyDays: readonly FeedBodyDay[]
  advice: readonly AdviceRequest[]
}

type Place = { baseUrl: string; today: Day }

/** All dates of a round as entries of a calendar: the plan of each year, the meetings, the days of the deciding bodies and of advice. */
export const roundEntries = (dates: RoundDates, place: Place): (CalendarDay | CalendarMoment)[] => [
  ...yearsOf(dates.round).flatMap((year) => planEntries(dates, { ...place, year })),
  ...dates.meetings.map((meeting) => meetingEntry(meeting, place)),
  ...dates.bodyDays.map((day) => bodyEntry(day, { ...place, round: dates.round })),
  ...dates.advice.flatMap((request) => adviceDays(request, { ...place, round: dates.round })),
]

/** The dated rules of one year. A day that the plan gave before and gives no more stays, as cancelled: its clock was taken back, or another law has no such rule. */
function planEntries(
  { round, events }: RoundDates,
  { baseUrl, today, year }: Place & { year: number },
): CalendarDay[] {
  const link = `${baseUrl}${href('/trajecten/:roundId/coordinatie/planning', { roundId: round.id })}?jaar=${year}`
  const of = { roundId: round.id, year, events, link, baseUrl, changes: changesOfLaw(round) }
  const now = planDays({ ...of, items: planOf(events, { ...round, year }, today) })
  const ever = events.map((event) => ({ ...event, withdrawnAt: null }))
  const once = lawsEver(round).flatMap((held) =>
    planDays({ ...of, items: planOf(ever, { ...held, year }, today) }),
  )
  const gone = new Map(
    once.filter(({ uid }) => !now.some((day) => day.uid === uid)).map((day) => [day.uid, day]),
  )
  return [
    ...now,
    ...[...gone.values()].map((day) => ({
      ...day,
      summary: `${words.lapsed}: ${day.summary}`,
      isCancelled: true,
    })),
  ]
}

/** By which laws the round counted at some moment, the one of now last. */
const lawsEver = ({ regime, switches, switchesEver }: Round): HeldRegimes[] => [
  { regime, switches: [] },
  ...switchesEver.map((one) => ({ regime, switches: [one] })),
  { regime, switches },
]

/** A meeting of the table, on the clock of Amsterdam. The same one as in the file of the meeting itself. */
function meetingEntry(meeting: FeedMeeting, { baseUrl }: Place): CalendarMoment {
  const { id, roundId, title, heldOn, fromTime, untilTime, place, cancelledAt, changes } = meeting
  const path = '/trajecten/:roundId/onderhandeling/overleggen/:meetingId'
  return {
    uid: `overleg-${id}@handslag`,
    sequence: changes,
    from: momentAt(heldOn, fromTime),
    until: untilTime ? momentAt(heldOn, untilTime) : null,
    isCancelled: cancelledAt !== null,
    summary: cancelledAt ? `${words.cancelled}: ${title}` : title,
    location: place,
    url: `${baseUrl}${href(path, { roundId, meetingId: id })}`,
  }
}

/** A day on which a body of a party meets. */
function bodyEntry(day: FeedBodyDay, { baseUrl, round }: Place & { round: Round }): CalendarDay {
  const { seriesId, body, onDay, party, leadDays, note, number, isWithdrawn } = day
  const summary = `${party}: ${bodies[body]}`
  const path = '/trajecten/:roundId/coordinatie/besluitdata'
  return {
    uid: `besluit-${seriesId}@handslag`,
    sequence: number - 1 + (isWithdrawn ? 1 : 0),
    day: onDay,
    isCancelled: isWithdrawn,
    summary: isWithdrawn ? `${words.lapsed}: ${summary}` : summary,
    description: [round.name, words.papers(leadDays), note].filter(Boolean).join('\n'),
    url: `${baseUrl}${href(path, { roundId: round.id })}`,
  }
}
