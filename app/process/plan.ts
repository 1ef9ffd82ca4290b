import type { Day } from '#kernel/day.ts'
import type { Id } from '#kernel/id.ts'
import type { BasisId } from '#law/bases.ts'
import { type CalendarLog, type PlannedRule, planFor } from '#law/calendar.ts'
import type { Anchor } from '#law/calendar-rule.ts'
import { type CalendarId, calendarIds } from '#law/calendars.ts'
import type { HeldRegimes, RegimeId } from '#law/regimes.ts'
import { type AdviceRequest, adviceIn, nextDayOf, termOf } from './advice.ts'

/** What somebody logged on the plan of one year. */
export type PlanEvent = {
  id: Id<'PlanEvent'>
  /** The year *for which* the agreements hold. */
  year: number
  /** A clock that started, a rule that was followed, or why a rule is late. */
  kind: 'anchor' | 'done' | 'late'
  /** An anchor for `anchor`, else a rule of the calendar. */
  about: string
  /** For `late`: when it is expected after all, where that is known. */
  onDay: Day | null
  note: string
  loggedBy: { id: Id<'Person'>; name: string; organisation: string | null }
  loggedAt: Date
  withdrawnAt: Date | null
}

export type PlanRefusal =
  | { code: 'no-such-event'; basis: BasisId }
  | { code: 'year-outside-term'; from: number; until: number; basis: BasisId }
  | { code: 'day-to-come' | 'day-has-passed'; basis: BasisId }

/** Every anchor that is logged, in the order in which they usually come. Advice has its own: several run at once. */
export const anchors = [
  'consultationStarted',
  'disputeArose',
  'disputeSubmitted',
  'agreementSigned',
  'deviationKnown',
  'visitationHeld',
] as const satisfies readonly Anchor[]

export type LoggedAnchor = (typeof anchors)[number]

/** Rules that run once per request for advice, and stand with the requests. */
const perRequest: readonly CalendarId[] = ['CAL-31', 'CAL-32']

/** The latest event of a kind about something that was not withdrawn. */
function latest(events: readonly PlanEvent[], kind: PlanEvent['kind'], about: string) {
  return events.findLast(
    (event) => event.kind === kind && event.about === about && !event.withdrawnAt,
  )
}

/**
 * What the calendar asks of the log: for each anchor and each rule the day that was logged last.
 *
 * @param events in the order in which they were logged
 */
function logOf(events: readonly PlanEvent[], year: number): CalendarLog {
  const ofYear = events.filter((event) => event.year === year)
  const dayOf = (kind: PlanEvent['kind'], about: string) =>
    latest(ofYear, kind, about)?.onDay ?? undefined
  return {
    events: Object.fromEntries(anchors.map((anchor) => [anchor, dayOf('anchor', anchor)])),
    done: Object.fromEntries(calendarIds.map((id) => [id, dayOf('done', id)])),
  }
}

/** A rule of the plan, with what people said of it. */
export type PlanItem = PlannedRule & {
  done: PlanEvent | undefined
  /** Why it is late, in the words of who knows. */
  reason: PlanEvent | undefined
}

/** Which agreements of a round: for one year, by the regimes that the round held. */
export type RoundYear = HeldRegimes & { year: number }

/**
 * The plan of the agreements for one year, counted back from the dated rules, as it stands today.
 * Whoever is late can say why; nothing is refused because of a date.
 */
export function planOf(
  events: readonly PlanEvent[],
  { year, ...held }: RoundYear,
  today: Day,
): PlanItem[] {
  const ofYear = events.filter((event) => event.year === year)
  return planFor({ year, log: logOf(events, year), held }, today)
    .filter(({ id }) => !perRequest.includes(id))
    .map((planned) => ({
      ...planned,
      done: latest(ofYear, 'done', planned.id),
      reason: latest(ofYear, 'late', planned.id),
    }))
}

/** A day of the plan that is still to come, and for the agreements of which year; of advice with its request. */
export type NextDate = {
  id: CalendarId
  regime: RegimeId
  year: number
  lastSafeDay: Day
  advice?: Pick<AdviceRequest, 'id' | 'subject'>
}

type Asked = { today: Day; most: number; advice: readonly AdviceRequest[] }

/** The first days that are still to come in all years of a round, today included; at most so many. Cycles overlap, so they may be of two years. */
export const nextDates = (
  events: readonly PlanEvent[],
  round: Term & HeldRegimes,
  { today, most, advice }: Asked,
): NextDate[] =>
  [
    ...yearsOf(round).flatMap((year) =>
      planOf(events, { ...round, year }, today).flatMap(({ id, regime, state, lastSafeDay }) =>
        state === 'upcoming' && lastSafeDay ? [{ id, regime, year, lastSafeDay }] : [],
      ),
    ),
    ...advice.flatMap((request) => adviceDate(request, round, today)),
  ]
    .toSorted((a, b) => (a.lastSafeDay < b.lastSafeDay ? -1 : 1))
    .slice(0, most)

function adviceDate(request: AdviceRequest, round: Term & HeldRegimes, today: Day): NextDate[] {
  const lastSafeDay = nextDayOf(request, today)
  if (!lastSafeDay || lastSafeDay < today) return []
  const given = adviceIn(request)
  const { id, regime } = given
    ? termOf('CAL-32', given.givenOn, { held: round, today })
    : termOf('CAL-31', request.askedOn, { held: round, today })
  const year = yearIn(round, lastSafeDay.slice(0, 4))
  return [{ id, regime, year, lastSafeDay, advice: { id: request.id, subject: request.subject } }]
}

/** An event that starts a clock, and when it happened, as far as that was logged. */
export type Clock = { anchor: LoggedAnchor; event: PlanEvent | undefined }

/** When each clock of the year started. */
export const clocksOf = (events: readonly PlanEvent[], year: number): Clock[] =>
  anchors.map((anchor) => ({
    anchor,
    event: latest(
      events.filter((event) => event.year === year),
      'anchor',
      anchor,
    ),
  }))

/** A month of the plan, `2026-11`, with what falls in it. */
export type PlanMonth = { month: string; items: PlanItem[] }

/** The dated items by the month of their last safe day, in order; items without a day are in none. */
export function byMonth(items: readonly PlanItem[]): PlanMonth[] {
  const dated = items.filter(({ lastSafeDay }) => lastSafeDay)
  const months = Map.groupBy(dated, ({ lastSafeDay }) => lastSafeDay?.slice(0, 7) ?? '')
  return [...months].map(([month, items]) => ({ month, items }))
}

type Term = { termFrom: string; termUntil: string }

/** The years of a term for which agreements can hold. */
export function yearsOf({ termFrom, termUntil }: Term): number[] {
  const first = Number(termFrom.slice(0, 4))
  const last = Number(termUntil.slice(0, 4))
  return Array.from({ length: last - first + 1 }, (_, nth) => first + nth)
}

/** The year that was asked for, where the term has it; else its first. */
export function yearIn(term: Term, asked: string | null): number {
  const years = yearsOf(term)
  return years.find((year) => String(year) === asked) ?? Number(term.termFrom.slice(0, 4))
}
