import { regimeWords } from '#law/calendar.words.ts'
import { dayWords } from '#parties/days.words.ts'
import type { StandingRefusal } from '#parties/standing.ts'
import { standingRefusalWords } from '#parties/standing.words.ts'
import type { RegimeRefusal } from './regime.ts'

export const regimePageWords = {
  title: 'Wettelijk kader',
  lead: 'De datums van dit traject volgen uit de wet en uit gewoonten. Hier staat met welke wet wij rekenen.',
  now: 'Waarmee wij nu rekenen',
  usual: (year: number, name: string) =>
    `Voor de afspraken van ${year} is dit gebruikelijk: ${name}. Dat is een keuze die niemand in de wet heeft nagekeken.`,
  allRules: 'Alle regels, onder elk kader',
  differences: 'Wat er verschilt',
  rule: 'Regel',
  absent: 'bestaat hier niet',
  history: 'Eerdere wijzigingen',
  none: 'Dit traject rekende steeds met hetzelfde kader.',
  began: (name: string) => `Begonnen met: ${name}.`,
  from: (day: string, name: string) => `Vanaf ${day}: ${name}`,
  by: (who: string, when: string) => `${who}, ${when}`,
  withdrawn: (when: string, why: string) => `Teruggenomen op ${when}: “${why}”`,
  change: 'Ga over op een ander kader',
  changeHint:
    'Termijnen die al lopen, lopen door zoals ze begonnen. Nieuwe termijnen volgen het nieuwe kader. Niemand heeft het overgangsrecht nagekeken.',
  regime: 'Welk kader?',
  fromDay: 'Vanaf welke dag?',
  reason: 'Waarom?',
  reasonHint: 'Iedereen in dit traject kan dit lezen.',
  switch: 'Leg het kader vast',
  withdraw: 'Neem dit terug',
  withdrawOf: (name: string) => `Neem terug: ${name}`,
}

/** Says to a person why a round can't go over to another regime. */
export function regimeRefusalWords(refusal: RegimeRefusal | StandingRefusal): string {
  switch (refusal.code) {
    case 'same-regime':
      return `Het traject rekent op die dag al met dit kader: ${regimeWords[refusal.regime].name}.`
    case 'not-yet-law':
      return `Deze wet geldt pas vanaf ${dayWords(refusal.from)}. Kies die dag of een latere.`
    case 'no-such-switch':
      return 'Deze wijziging bestaat niet, of is al teruggenomen.'
    default:
      return standingRefusalWords(refusal)
  }
}
