import type { PlanItem } from '#process/plan.ts'
import { planDayWords } from '#process/plan.words.ts'

export const planPageWords = {
  title: 'Planning',
  heading: (year: number) => `Planning voor de afspraken van ${year}`,
  lead: (items: readonly PlanItem[]) => {
    const next = items.find(({ state, lastSafeDay }) => state === 'upcoming' && lastSafeDay)
    const late = items.filter(({ state }) => state === 'late').length
    const first = next?.lastSafeDay ? `De eerste datum is ${planDayWords(next.lastSafeDay)}.` : ''
    const over = late === 1 ? '1 punt is over de datum.' : `${late} punten zijn over de datum.`
    return [first, late > 0 && over].filter(Boolean).join(' ')
  },
  toCalendar: 'Zet in uw agenda (ics)',
  years: 'Jaren',
  toCome: 'Wat nog komt',
  nothingToCome: 'Alles is gedaan of over de datum.',
  late: 'Over de datum',
  lateHint: 'Te laat zijn houdt niets tegen. Zeg waarom, en wanneer het wel lukt.',
  met: 'Gedaan',
  undated: 'Zonder datum',
  undatedHint: 'Deze punten krijgen een datum als hun klok begint.',
  clocks: 'Gebeurtenissen die een klok starten',
  clocksHint: 'De wet telt vanaf een gebeurtenis. Leg de dag vast, dan rekent de planning verder.',
  what: 'Wat',
  when: 'Uiterlijk',
  who: 'Wie',
  state: 'Stand',
  log: 'Vastleggen',
  logFor: (title: string) => `Vastleggen: ${title}`,
  happened: (words: string) => `Gevolg: ${words}`,
  reason: (note: string, by: string) => `Reden: “${note}” (${by})`,
  expected: (day: string) => `Verwacht op ${day}.`,
  noReason: 'Er is nog geen reden gegeven.',
  doneOn: (day: string) => `Gedaan op ${day}`,
  doneLate: (days: number) => `${days} ${days === 1 ? 'dag' : 'dagen'} te laat`,
  daysLate: (days: number) => `${days} ${days === 1 ? 'dag' : 'dagen'} te laat`,
  event: 'Gebeurtenis',
  startedOn: 'Dag',
  notLogged: 'niet vastgelegd',
  logEvent: 'Gebeurtenis vastleggen',
  onDay: 'Op welke dag?',
  note: 'Toelichting',
  finish: 'Dit is gedaan',
  finishButton: 'Vastleggen dat het is gedaan',
  explain: 'Dit lukt niet op tijd',
  explainButton: 'Reden vastleggen',
  why: 'Waarom niet?',
  whyHint: 'Iedereen aan tafel kan dit lezen.',
  expectedOn: 'Wanneer wel?',
  withdraw: 'Terugnemen',
  withdrawOf: (what: string) => `Terugnemen: ${what}`,
  under: (regime: string) => `Volgens: ${regime}.`,
  regime: (name: string) => `Deze planning rekent met: ${name}.`,
  regimeLink: 'Over het wettelijk kader',
  deciding: 'Wanneer besluiten raad, bestuur en leden?',
  close: 'Terug naar de planning',
}
