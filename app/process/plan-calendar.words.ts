import type { Day } from '#kernel/day.ts'
import { bases } from '#law/bases.ts'
import { calendarKindWords, ruleWords } from '#law/calendar.words.ts'
import type { Round } from '#parties/rounds.store.ts'
import { href } from '#routes.ts'
import type { PlanEvent, PlanItem } from './plan.ts'
import { basisWords, latenessWords, planDayWords, whoWords } from './plan.words.ts'

type Plan = {
  roundId: string
  year: number
  items: readonly PlanItem[]
  /** Everything that was ever logged on the plan of the round, also what was taken back. */
  events: readonly PlanEvent[]
  /** How often the law of the round changed: that moves dates too. */
  changes?: number
  /** Where the site stands, for the page of each rule. */
  baseUrl: string
  /** Where the plan stands on the site. */
  link: string
}

/** One dated rule of the plan in a calendar: a whole day, its last safe one. */
export type PlanDay = {
  uid: string
  sequence: number
  day: Day
  summary: string
  description: string
  url: string
}

/** How often the law of a round changed, a switch that was taken back counted twice: it changed and changed back. */
export const changesOfLaw = ({
  switches,
  switchesEver,
}: Pick<Round, 'switches' | 'switchesEver'>): number => 2 * switchesEver.length - switches.length

/**
 * The dated rules of a plan as days in a calendar. A rule keeps its UID, and the sequence rises with
 * every line on the plan of its year: also when a line is taken back.
 */
export function planDays({
  roundId,
  year,
  items,
  events,
  link,
  baseUrl,
  changes = 0,
}: Plan): PlanDay[] {
  const lines = events.filter((event) => event.year === year)
  const sequence = changes + lines.length + lines.filter(({ withdrawnAt }) => withdrawnAt).length
  return items.flatMap((item) =>
    item.lastSafeDay
      ? {
          uid: `${item.id.toLowerCase()}-${year}-${roundId}@handslag`,
          sequence,
          day: item.lastSafeDay,
          summary: summaryOf(item),
          description: `${descriptionOf(item)}\nDe regel: ${baseUrl}${href('/regels/:rule', { rule: item.id })}`,
          url: `${link}#${item.id}`,
        }
      : [],
  )
}

const summaryOf = ({ id, regime, state }: PlanItem) =>
  state === 'met' ? `✓ ${ruleWords(id, regime).title}` : ruleWords(id, regime).title

function descriptionOf(item: PlanItem): string {
  const { id, rule, regime, doneOn, reason, state } = item
  const lines = [
    `Wie: ${whoWords(rule)}.`,
    `Dit is een ${calendarKindWords[rule.kind]}. Grondslag: ${basisWords(rule)}.`,
    state === 'met' && doneOn
      ? `Gedaan op ${planDayWords(doneOn)}.`
      : `Als het niet lukt: ${ruleWords(id, regime).ifMissed}`,
    state === 'late' ? latenessWords(item) : '',
    reason ? `Reden: ${reason.note}` : '',
    bases[rule.basis].kind === 'practice' ? 'Dit is een gewoonte, geen wet.' : '',
  ]
  return lines.filter(Boolean).join('\n')
}
