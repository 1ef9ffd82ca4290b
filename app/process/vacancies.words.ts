import { addDays } from '#kernel/day.ts'
import { together } from '#kernel/text.ts'
import { dayWords } from '#parties/days.words.ts'
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
  if (vacancy.code === 'mandateEnds') {
    const { lastDay, body, onDay } = vacancy
    return `Bij ${party} mag na ${dayWords(lastDay)} niemand meer besluiten. Op ${dayWords(onDay)} is er een vergadering: ${bodies[body]}.`
  }
  const { name, acts, fromDay, untilDay } = vacancy
  const until = untilDay ? ` tot en met ${dayWords(untilDay)}` : ''
  return `${name} van ${party} is er niet vanaf ${dayWords(fromDay)}${until}. Niemand anders mag dan ${together(acts.map((act) => actWords[act]))}.`
}

/** A vacancy over the API. */
export const vacancyJson = (vacancy: Vacancy) => ({
  code: vacancy.code,
  round_id: vacancy.party.roundId,
  party_id: vacancy.party.id,
  from_day: vacancy.code === 'holderAway' ? vacancy.fromDay : addDays(vacancy.lastDay, 1),
  decision_day: vacancy.code === 'mandateEnds' ? vacancy.onDay : null,
  what: vacancyWords(vacancy),
})

export const vacanciesWords = {
  title: 'Wie is er straks niet?',
  mend: { holderAway: 'Regel een vervanger', mandateEnds: 'Geef een mandaat' },
} as const satisfies { title: string; mend: Record<Vacancy['code'], string> }
