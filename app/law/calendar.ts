import { addDays, addMonths, type Day, day, daysBetween } from '#kernel/day.ts'
import type { Anchor, CalendarRule, Term, When } from './calendar-rule.ts'
import { type Calendar, type CalendarId, calendarIds, calendars } from './calendars.ts'
import {
  type HeldRegimes,
  periodsOf,
  type RegimeId,
  type RegimePeriod,
  transitions,
} from './regimes.ts'

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
  /** Under which of the regimes of the round it stands. */
  regime: RegimeId
  /** The day as the rule names it; with "vóór" that day is too late. */
  due: Day | undefined
  /** The last day on which the rule is followed in time, that day included. */
  lastSafeDay: Day | undefined
  doneOn: Day | undefined
  state: 'upcoming' | 'late' | 'met' | 'undated'
  /** Stands with `late`, and with `met` where it was done after the last safe day. */
  lateBecause: Lateness | undefined
}

/** The agreements for one year, with what is known of them and the regimes that their round held. */
export type PlannedYear = {
  /** The year *for which* the agreements hold; most rules fall in the year before. */
  year: number
  /** Nothing known gives the plain plan; clocks without their event stay undated. */
  log: CalendarLog
  held: HeldRegimes
}

type Round = PlannedYear & { today: Day; law: Readonly<Record<RegimeId, Calendar>> }
type Dated = { due: Day; lastSafeDay: Day }
type Found = { rule: CalendarRule; regime: RegimeId }

/**
 * The plan of the agreements for one year, counted back from that year: one row for each rule that
 * holds then, the earliest first, rules without a day last. A rule that leans on another takes the
 * day on which that one was done, else the day planned for it. Nothing here refuses: late is shown.
 *
 * @param law the rules of every regime; the ones that we know where nothing is said
 */
export function planFor(
  planned: PlannedYear,
  today: Day,
  law: Round['law'] = calendars,
): PlannedRule[] {
  const round = { ...planned, today, law }
  return calendarIds
    .flatMap((id) => plannedIn(round, id) ?? [])
    .toSorted((a, b) => order(a).localeCompare(order(b)))
}

/**
 * One rule of that plan; `undefined` where it does not hold then. Where several clocks run by the same rule, each
 * is asked with a log of its own.
 */
export const plannedRuleOf = (
  id: CalendarId,
  planned: PlannedYear,
  today: Day,
): PlannedRule | undefined => plannedIn({ ...planned, today, law: calendars }, id)

function plannedIn(round: Round, id: CalendarId): PlannedRule | undefined {
  const found = ruleIn(id, round)
  return found && holds(id, found.rule, round) ? plannedRule(id, found, round) : undefined
}

const order = ({ id, lastSafeDay }: PlannedRule) => `${lastSafeDay ?? '9999'} ${id}`

/** The rule by this name, as the regime has it that governs it here; `undefined` where that has none. */
function ruleIn(id: CalendarId, round: Round): Found | undefined {
  const { regime } = governing(id, round)
  const rule = round.law[regime][id]
  return rule && { rule, regime }
}

/**
 * Under which regime a rule stands when a round went over from one to another: a term that began under
 * a regime goes on under it, a day belongs to the regime in which it falls, and the rest to that of today.
 */
function governing(id: CalendarId, round: Round): RegimePeriod {
  const periods = periodsOf(round.held)
  const current = periods.findLast(({ from }) => from <= round.today) ?? fault(id)
  if (periods.length === 1) return current
  const itsOwn = periods.find((period) => isIn(period, whenIn(period, id, round)))
  return itsOwn ?? current
}

/** The day that decides to which regime a rule belongs, if it stood under the regime of this period. */
function whenIn({ regime }: RegimePeriod, id: CalendarId, round: Round): Day | undefined {
  const rule = round.law[regime][id]
  if (!rule) return undefined
  const goesOn = transitions[regime].runningTerms === 'keep-their-regime'
  return (goesOn ? beganOn(rule, round) : undefined) ?? dateOf(id, rule, round)?.due
}

const isIn = ({ from, until }: RegimePeriod, on: Day | undefined) =>
  on !== undefined && from <= on && on < until

function fault(id: CalendarId): never {
  throw new Error(`${id} stands under no regime`)
}

/** The day on which a term began to run: the event it counts from, or the day on which its leader was done. */
function beganOn({ when }: CalendarRule, round: Round): Day | undefined {
  if (when === 'undated') return undefined
  if ('after' in when) return eventDay(when.after, round)
  return 'afterRule' in when ? doneOnOf(when.afterRule, round) : undefined
}

/** Days fixed once belong to the rounds of their own year and the next; a rule has a first and a last day. */
function holds(id: CalendarId, rule: CalendarRule, round: Round): boolean {
  const { when, validFrom, validTo = '9999' } = rule
  const due = dateOf(id, rule, round)?.due
  if (!due) return true
  const year = Number(due.slice(0, 4))
  const isNear = year === round.year || year === round.year - 1
  const isOnce = when !== 'undated' && 'absolute' in when
  return validFrom <= due && due <= validTo && (isNear || !isOnce)
}

function plannedRule(id: CalendarId, { rule, regime }: Found, round: Round): PlannedRule {
  const date = dateOf(id, rule, round)
  const doneOn = doneOnOf(id, round)
  const isMet = doneOn !== undefined && !isOpenAgain(rule, round, doneOn)
  const lateDays = date ? daysBetween(date.lastSafeDay, isMet ? doneOn : round.today) : 0
  return {
    id,
    rule,
    regime,
    due: date?.due,
    lastSafeDay: date?.lastSafeDay,
    doneOn,
    state: isMet ? 'met' : !date ? 'undated' : lateDays > 0 ? 'late' : 'upcoming',
    lateBecause:
      lateDays > 0 ? { days: lateDays, waitsFor: openBefore(id, rule, round) } : undefined,
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
  const rule = calendarIds.find((id) => loggedAs[id] === anchor)
  return round.log.events?.[anchor] ?? (rule && round.log.done?.[rule])
}

function dateOf(id: CalendarId, { when }: CalendarRule, round: Round): Dated | undefined {
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
  const start = done ?? plannedDay(leader, round)
  if (!start) return undefined
  if ('afterRule' in when) return fixed(plus(start, when.add))
  return fixed(start, 'beforeRule' in when && !done)
}

function plannedDay(id: CalendarId, round: Round): Day | undefined {
  const found = ruleIn(id, round)
  return found && dateOf(id, found.rule, round)?.lastSafeDay
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

function isOpenAgain({ when }: CalendarRule, { year }: Round, doneOn: Day): boolean {
  return typeof when === 'object' && 'each' in when && openEndings(when, year, doneOn).length > 0
}

/** The rules that had to come before this one and of which nobody logged that they were done. */
function openBefore(id: CalendarId, { when }: CalendarRule, round: Round): CalendarId[] {
  const isBefore = (other: CalendarId) => {
    const its = ruleIn(other, round)?.rule.when
    const leads = typeof when === 'object' && 'afterRule' in when && when.afterRule === other
    return leads || (typeof its === 'object' && 'beforeRule' in its && its.beforeRule === id)
  }
  return calendarIds.filter((other) => isBefore(other) && !doneOnOf(other, round))
}
