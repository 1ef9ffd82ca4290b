import { addDays, addMonths, type Day, day, daysBetween } from '#kernel/day.ts'
import { clockRules } from './calendar-clocks.ts'
import { decidingRules } from './calendar-deciding.ts'
import { preparingRules } from './calendar-preparing.ts'
import type { Anchor, CalendarRule, Term, When } from './calendar-rule.ts'

/** All dated rules of a round, CAL-01 to CAL-40. */
export const calendar = {
  ...preparingRules,
  ...decidingRules,
  ...clockRules,
} as const satisfies Record<string, CalendarRule>

export type CalendarId = keyof typeof calendar

const rules: Readonly<Record<CalendarId, CalendarRule>> = calendar

/** What the history of a round says: when clocks started and when a rule was last followed. */
export type CalendarLog = {
  events?: { readonly [Event in Anchor]?: Day | undefined }
  done?: { readonly [Id in CalendarId]?: Day | undefined }
}

/** How much too late, and which rules that had to come first are still open. */
type Lateness = { days: number; waitsFor: readonly CalendarId[] }

export type PlannedRule = {
  id: CalendarId
  rule: CalendarRule
  /** The day as the rule names it; with "vóór" that day is too late. */
  due: Day | undefined
  /** The last day on which the rule is followed in time, that day included. */
  lastSafeDay: Day | undefined
  doneOn: Day | undefined
  state: 'upcoming' | 'late' | 'met' | 'undated'
  /** Stands with `late`, and with `met` where it was done after the last safe day. */
  lateBecause: Lateness | undefined
}

type Round = { year: number; log: CalendarLog }
type Dated = { due: Day; lastSafeDay: Day }

/**
 * The plan of the agreements for one year, counted back from that year: one row for each rule that
 * holds then, the earliest first, rules without a day last. A rule that leans on another takes the
 * day on which that one was done, else the day planned for it. Nothing here refuses: late is shown.
 *
 * @param year the year *for which* the agreements hold; most rules fall in the year before
 * @param log nothing known gives the plain plan; clocks without their event stay undated
 */
export function planFor(year: number, log: CalendarLog, today: Day): PlannedRule[] {
  const round = { year, log }
  return idsOf(rules)
    .filter((id) => holds(id, round))
    .map((id) => planned(id, round, today))
    .toSorted((a, b) => order(a).localeCompare(order(b)))
}

const order = ({ id, lastSafeDay }: PlannedRule) => `${lastSafeDay ?? '9999'} ${id}`

/** Days fixed once belong to the rounds of their own year and the next; a rule has a first day. */
function holds(id: CalendarId, round: Round): boolean {
  const { when, validFrom } = rules[id]
  const due = dateOf(id, round)?.due
  if (!due) return true
  const year = Number(due.slice(0, 4))
  const isNear = year === round.year || year === round.year - 1
  return due >= validFrom && (isNear || when === 'undated' || !('absolute' in when))
}

function planned(id: CalendarId, round: Round, today: Day): PlannedRule {
  const date = dateOf(id, round)
  const doneOn = doneOnOf(id, round)
  const isMet = doneOn !== undefined && !isOpenAgain(id, round, doneOn)
  const lateDays = date ? daysBetween(date.lastSafeDay, isMet ? doneOn : today) : 0
  return {
    id,
    rule: rules[id],
    due: date?.due,
    lastSafeDay: date?.lastSafeDay,
    doneOn,
    state: isMet ? 'met' : !date ? 'undated' : lateDays > 0 ? 'late' : 'upcoming',
    lateBecause: lateDays > 0 ? { days: lateDays, waitsFor: openBefore(id, round) } : undefined,
  }
}

/** Some rules are an event that the history also keeps under another name. */
const loggedAs: { readonly [Id in CalendarId]?: Anchor } = {
  'CAL-11': 'consultationStarted',
  'CAL-19': 'agreementSigned',
  'CAL-25': 'disputeSubmitted',
}

function doneOnOf(id: CalendarId, { log }: Round): Day | undefined {
  const event = loggedAs[id]
  return log.done?.[id] ?? (event && log.events?.[event])
}

function eventDay(anchor: Anchor, round: Round): Day | undefined {
  const rule = idsOf(loggedAs).find((id) => loggedAs[id] === anchor)
  return round.log.events?.[anchor] ?? (rule && round.log.done?.[rule])
}

function dateOf(id: CalendarId, round: Round): Dated | undefined {
  const { when } = rules[id]
  if (when === 'undated') return undefined
  if ('on' in when) return fixed(day(`${round.year + when.year}-${when.on}`), when.exclusive)
  if ('absolute' in when) return fixed(day(when.absolute))
  if ('each' in when) return fixed(openTurn(when, round.year, doneOnOf(id, round)))
  return leaning(when, round)
}

const fixed = (due: Day, isExclusive = false): Dated => ({
  due,
  lastSafeDay: isExclusive ? addDays(due, -1) : due,
})

type Leaning = Extract<When, { after: Anchor } | { afterRule: string } | { beforeRule: string }>

/** Before a rule that is planned means a day earlier; on the day it was done counts as before. */
function leaning(when: Leaning | { sameDayAs: CalendarId }, round: Round): Dated | undefined {
  if ('after' in when) {
    const start = eventDay(when.after, round)
    return start && fixed(plus(start, when.add))
  }
  const leader = leaderOf(when)
  const done = doneOnOf(leader, round)
  const start = done ?? dateOf(leader, round)?.lastSafeDay
  if (!start) return undefined
  if ('afterRule' in when) return fixed(plus(start, when.add))
  return fixed(start, 'beforeRule' in when && !done)
}

function leaderOf(when: Exclude<Leaning, { after: Anchor }> | { sameDayAs: CalendarId }) {
  if ('afterRule' in when) return when.afterRule
  return 'beforeRule' in when ? when.beforeRule : when.sameDayAs
}

const plus = (start: Day, term: Term): Day => {
  if ('months' in term) return addMonths(start, term.months)
  return addDays(start, 'weeks' in term ? term.weeks * 7 : term.days)
}

type Recurring = Extract<When, { each: string }>

const endings = { quarter: ['03-31', '06-30', '09-30', '12-31'], halfYear: ['06-30', '12-31'] }

/** The ends of the periods of a year that were not yet closed on `doneOn`. */
const openEndings = ({ each }: Recurring, year: number, doneOn: Day | undefined): Day[] =>
  endings[each].map((end) => day(`${year}-${end}`)).filter((end) => !doneOn || end > doneOn)

function openTurn(when: Recurring, year: number, doneOn: Day | undefined): Day {
  const [next] = openEndings(when, year, doneOn)
  return plus(next ?? day(`${year}-12-31`), when.add)
}

function isOpenAgain(id: CalendarId, { year }: Round, doneOn: Day): boolean {
  const { when } = rules[id]
  return typeof when === 'object' && 'each' in when && openEndings(when, year, doneOn).length > 0
}

/** The rules that had to come before this one and of which nobody logged that they were done. */
function openBefore(id: CalendarId, round: Round): CalendarId[] {
  const { when } = rules[id]
  const isBefore = (other: CalendarId) => {
    const its = rules[other].when
    const leads = typeof when === 'object' && 'afterRule' in when && when.afterRule === other
    return leads || (typeof its === 'object' && 'beforeRule' in its && its.beforeRule === id)
  }
  return idsOf(rules).filter((other) => isBefore(other) && !doneOnOf(other, round))
}

const idsOf = (table: object): CalendarId[] => Object.keys(table).filter(isCalendarId)

const isCalendarId = (text: string): text is CalendarId => text in calendar
