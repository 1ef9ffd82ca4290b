import { clockRules } from './calendar-clocks.ts'
import { decidingRules } from './calendar-deciding.ts'
import { preparingRules } from './calendar-preparing.ts'
import type { CalendarRule } from './calendar-rule.ts'
import type { RegimeId } from './regimes.ts'

/** All dated rules that there are, CAL-01 to CAL-40, each as the newest regime that is sure of it has it. */
export const calendar = {
  ...preparingRules,
  ...decidingRules,
  ...clockRules,
} as const satisfies Record<string, CalendarRule>

export type CalendarId = keyof typeof calendar

export const calendarIds = Object.keys(calendar).filter(isCalendarId)

/** Whether a text names a rule of the calendar. */
export function isCalendarId(text: string): text is CalendarId {
  return Object.hasOwn(calendar, text)
}

/** The rules of one regime. A rule that the regime does not know is not in it. */
export type Calendar = { readonly [Id in CalendarId]?: CalendarRule | undefined }

/**
 * What is otherwise per regime; the rest they have in common. The woonvisie is the base until the
 * programme is due; programme and regional agreements are duties of the act of 2026. That act also
 * changes what a dispute can be about, and no day: see `complianceDisputes` in `regimes.ts`.
 */
export const calendars: Readonly<Record<RegimeId, Calendar>> = {
  'woningwet-2015': {
    ...calendar,
    'CAL-01': { ...calendar['CAL-01'], validTo: '2027-06-30' },
    'CAL-36': undefined,
    'CAL-37': undefined,
  },
  'wvrv-2026': {
    ...calendar,
    'CAL-01': { ...calendar['CAL-01'], basis: 'programme-as-base', validFrom: '2026-07-01' },
    'CAL-40': { ...calendar['CAL-40'], validFrom: '2026-07-01' },
  },
}
