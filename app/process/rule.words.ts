import { type Day, day } from '#kernel/day.ts'
import { capital, uncapital } from '#kernel/text.ts'
import { ruleWords } from '#law/calendar.words.ts'
import type { CalendarRule, Term, When } from '#law/calendar-rule.ts'
import { dayWords } from '#parties/days.words.ts'
import { anchorWords } from './plan.words.ts'

/** How sure we are of a day, for who wants to check it. */
export const verifiedWords: Readonly<Record<CalendarRule['verified'], string>> = {
  primary: 'Nagelezen in de tekst zelf.',
  secondary: 'Uit een tweede bron. Niemand las de tekst zelf na.',
  no: 'Niet nagekeken. Wij rekenen ermee tot iemand een bron heeft.',
}

/** When a rule falls, in words: “vóór 1 juli, in het jaar voor de afspraken”. */
export function whenWords(when: When): string {
  if (when === 'undated') return 'Zonder vaste datum.'
  if ('on' in when) return fixedWords(when)
  if ('absolute' in when) return `Uiterlijk op ${dayWords(day(when.absolute))}. Dat is één keer.`
  if ('after' in when)
    return `${capital(termLength(when.add))} na deze gebeurtenis: ${uncapital(anchorWords[when.after])}.`
  if ('each' in when) return eachWords(when)
  if ('sameDayAs' in when) return `Op dezelfde dag als: ${uncapital(titleOf(when.sameDayAs))}.`
  if ('beforeRule' in when) return `Vóór deze stap: ${uncapital(titleOf(when.beforeRule))}.`
  return `${capital(termLength(when.add))} na deze stap: ${uncapital(titleOf(when.afterRule))}.`
}

function fixedWords({ on, year, exclusive }: Extract<When, { on: string }>): string {
  const named = dayAndMonth.format(new Date(`2027-${on}T00:00:00Z`))
  const which = year === -1 ? 'in het jaar vóór de afspraken' : 'in het jaar van de afspraken'
  if (!exclusive) return `Uiterlijk op ${named}, ${which}.`
  return `Vóór ${named}, ${which}. Op ${named} zelf is het te laat.`
}

const dayAndMonth = new Intl.DateTimeFormat('nl-NL', {
  day: 'numeric',
  month: 'long',
  timeZone: 'UTC',
})

const periods = { quarter: 'kwartaal', halfYear: 'halfjaar' } as const

function eachWords({ each, add }: Extract<When, { each: string }>): string {
  const end = `het einde van elk ${periods[each]}`
  return 'days' in add && add.days === 0 ? `Op ${end}.` : `${capital(termLength(add))} na ${end}.`
}

function termLength(term: Term): string {
  if ('months' in term) return term.months === 1 ? '1 maand' : `${term.months} maanden`
  if ('weeks' in term) return term.weeks === 1 ? '1 week' : `${term.weeks} weken`
  return term.days === 1 ? '1 dag' : `${term.days} dagen`
}

/** From when we count with a rule: “sinds 1 juli 2015”, with an end where one is known. */
export function holdsWords({ validFrom, validTo }: Pick<CalendarRule, 'validFrom' | 'validTo'>) {
  const from = dayWords(dayFrom(validFrom))
  return validTo ? `Van ${from} tot en met ${dayWords(dayFrom(validTo))}.` : `Sinds ${from}.`
}

const dayFrom = (text: string): Day => day(text)

const titleOf = (id: Parameters<typeof ruleWords>[0]) => ruleWords(id, 'wvrv-2026').title
