import { addDays, type Day } from '#kernel/day.ts'
import { together } from '#kernel/text.ts'
import { dayWords } from '#parties/days.words.ts'
import type { MandateAct } from '#parties/mandates.ts'
import { actWords } from '#parties/standing.words.ts'
import type { BodyId } from './body-days.ts'
import type { Vacancy } from './vacancies.ts'

const bodies: Record<BodyId, string> = {
  executive: 'het college besluit',
  council: 'de raad besluit',
  board: 'het bestuur besluit',
  supervisory_board: 'de raad van commissarissen besluit',
  members: 'de leden besluiten',
}

/** Says where somebody is going to be missing, and from when. */
export function vacancyWords(vacancy: Vacancy): string {
  const { name: party } = vacancy.party
  if (vacancy.code === 'nobodyHolds') {
    const { acts, since, nextDay } = vacancy
    const until = nextDay ? ` Vanaf ${dayWords(nextDay)} wel.` : ''
    const when = since ? `sinds ${dayWords(since)} niemand meer` : 'nog niemand'
    return `Bij ${party} mag ${when} ${together(
      acts.map((act) => actWords[act]),
      'of',
    )}.${until}`
  }
  if (vacancy.code === 'mandateEnds') {
    const { lastDay, body, onDay } = vacancy
    return `Bij ${party} mag na ${dayWords(lastDay)} niemand meer besluiten. Op ${dayWords(onDay)} is er een vergadering: ${bodies[body]}.`
  }
  const { name, acts, fromDay, untilDay } = vacancy
  const until = untilDay ? ` tot en met ${dayWords(untilDay)}` : ''
  return `${name} van ${party} is er niet vanaf ${dayWords(fromDay)}${until}. Niemand anders mag dan ${together(
    acts.map((act) => actWords[act]),
    'of',
  )}.`
}

/** What can’t be done as long as nobody may do this. */
const standstill: Partial<Record<MandateAct, string>> = {
  negotiate: 'Zo komt er geen standpunt op tafel.',
  decide: 'Zo kan de partij de tekst niet goedkeuren.',
  sign: 'Zo komt er geen handtekening.',
}

/** Says what comes to a standstill: of several acts the first, because the others wait for it. */
export function consequenceWords(vacancy: Vacancy): string {
  const [first] = vacancy.code === 'mandateEnds' ? (['decide'] as const) : vacancy.acts
  return (first && standstill[first]) ?? ''
}

function firstDayOf(vacancy: Vacancy): Day | null {
  if (vacancy.code === 'nobodyHolds') return vacancy.since
  return vacancy.code === 'holderAway' ? vacancy.fromDay : addDays(vacancy.lastDay, 1)
}

/** A vacancy over the API. Without a first day nobody ever held it. */
export const vacancyJson = (vacancy: Vacancy) => ({
  code: vacancy.code,
  round_id: vacancy.party.roundId,
  party_id: vacancy.party.id,
  from_day: firstDayOf(vacancy),
  decision_day: vacancy.code === 'mandateEnds' ? vacancy.onDay : null,
  what: vacancyWords(vacancy),
  consequence: consequenceWords(vacancy),
})

export const vacanciesWords = {
  title: 'Wie ontbreekt, nu of straks?',
  rounds: (names: readonly string[]) => `Voor: ${together(names)}.`,
  mend: {
    nobodyHolds: 'Geef een mandaat',
    holderAway: 'Regel een vervanger',
    mandateEnds: 'Geef een mandaat',
  },
} as const satisfies { mend: Record<Vacancy['code'], string>; [word: string]: unknown }
