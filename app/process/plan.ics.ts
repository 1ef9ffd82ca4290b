import { ICalCalendar } from 'ical-generator'
import { bases } from '#law/bases.ts'
import { calendarKindWords, calendarWords } from '#law/calendar.words.ts'
import type { PlanEvent, PlanItem } from './plan.ts'
import { basisWords, latenessWords, whoWords } from './plan.words.ts'

type Plan = {
  round: { id: string; name: string }
  year: number
  items: readonly PlanItem[]
  /** Everything that was ever logged on the plan of this year: each raises the sequence of the calendar. */
  events: readonly PlanEvent[]
  /** Where the plan stands on the site. */
  link: string
  now: Date
}

/**
 * The plan as a calendar file (RFC 5545): each dated rule a whole day, its last safe one. An item
 * keeps its UID, and its sequence rises with every line on the plan, so that programs which have it
 * move it rather than add it again. Moments are in UTC; a day has no time zone.
 */
export function planCalendar({ round, year, items, events, link, now }: Plan): string {
  const calendar = new ICalCalendar({
    name: `${round.name}: planning`,
    prodId: { company: 'Handslag', product: 'Planning', language: 'NL' },
  })
  const sequence =
    events.filter((event) => event.year === year).length * 2 + withdrawn(events, year)
  for (const item of items)
    if (item.lastSafeDay)
      calendar.createEvent({
        id: uidOf(round.id, year, item),
        sequence,
        stamp: now,
        start: new Date(`${item.lastSafeDay}T00:00:00Z`),
        allDay: true,
        summary: summaryOf(item),
        description: descriptionOf(item),
        url: `${link}#${item.id}`,
      })
  return calendar.toString()
}

/** Taking back counts as well: the number only rises. */
const withdrawn = (events: readonly PlanEvent[], year: number) =>
  events.filter((event) => event.year === year && event.withdrawnAt).length

const uidOf = (roundId: string, year: number, { id }: PlanItem) =>
  `${id.toLowerCase()}-${year}-${roundId}@handslag`

const summaryOf = ({ id, state }: PlanItem) =>
  state === 'met' ? `✓ ${calendarWords[id].title}` : calendarWords[id].title

function descriptionOf({ id, rule, doneOn, lateBecause, reason, state }: PlanItem): string {
  const { ifMissed } = calendarWords[id]
  const lines = [
    `Wie: ${whoWords(rule)}.`,
    `Dit is een ${calendarKindWords[rule.kind]}. Grondslag: ${basisWords(rule)}.`,
    state === 'met' ? `Gedaan op ${doneOn}.` : `Als het niet lukt: ${ifMissed}`,
    state === 'late' ? latenessWords({ lateBecause }) : '',
    reason ? `Reden: ${reason.note}` : '',
    bases[rule.basis].kind === 'practice' ? 'Dit is een gewoonte, geen wet.' : '',
  ]
  return lines.filter(Boolean).join('\n')
}
