import { ruleWords } from './calendar.words.ts'
import type { CalendarRule } from './calendar-rule.ts'
import { type CalendarId, calendarIds, calendars } from './calendars.ts'
import { type RegimeId, regimeIds } from './regimes.ts'

/** A rule of the calendar as one regime has it; none where that regime does not know it. */
export type RuleVersion = {
  regime: RegimeId
  rule: CalendarRule | undefined
  title: string
  ifMissed: string
}

/** The same rule under each regime, the oldest regime first. */
export const versionsOfRule = (id: CalendarId): RuleVersion[] =>
  regimeIds.map((regime) => ({ regime, rule: calendars[regime][id], ...ruleWords(id, regime) }))

/** Whether the regimes have a rule differently: not at all, on another day or ground, or in other words. */
export function differsByRegime(id: CalendarId): boolean {
  const versions = versionsOfRule(id).map(({ rule, title, ifMissed }) => ({
    rule: rule ?? null,
    title,
    ifMissed,
  }))
  return new Set(versions.map((version) => JSON.stringify(version))).size > 1
}

/** The rules that the regimes have differently, in the order of the calendar. */
export const differingRules = (): CalendarId[] =>
  calendarIds.filter(differsByRegime).toSorted((a, b) => a.localeCompare(b))
