import type { Day } from '#kernel/day.ts'
import { dayWords } from '#parties/days.words.ts'
import type { StandingRefusal } from '#parties/standing.ts'
import { standingRefusalWords } from '#parties/standing.words.ts'
import type { BodyDayRefusal, BodyId } from '#process/body-days.ts'

/** A body as people call it. */
export const bodyWords: Readonly<Record<BodyId, string>> = {
  executive: 'college',
  council: 'raad',
  board: 'bestuur',
  supervisory_board: 'raad van commissarissen',
  members: 'ledenvergadering of ledenraad',
}

/** The same where there is little room. */
export const shortBodyWords: Readonly<Record<BodyId, string>> = {
  ...bodyWords,
  supervisory_board: 'commissarissen',
  members: 'leden',
}

const daysWords = (days: number) => (days === 1 ? '1 dag' : `${days} dagen`)

export const decidingWords = {
  title: 'Besluitdata',
  heading: (year: number) => `Besluitdata voor de afspraken van ${year}`,
  lead: 'Elke partij besluit in haar eigen vergaderingen. Hier telt de planning door die vergaderingen terug vanaf de ondertekening.',
  verdict: 'Haalt u de ondertekening?',
  nothing:
    'Nog geen partij vulde in wanneer zij besluit. Vul de data van uw eigen vergaderingen in.',
  signed: (on: Day) => `De afspraken zijn ondertekend op ${dayWords(on)}.`,
  fits: (on: Day) => `Ondertekenen op ${dayWords(on)} kan.`,
  slips: (days: number, until: Day) =>
    `Ondertekenen schuift ${daysWords(days)} op, naar ${dayWords(until)}.`,
  bottleneck: (party: string, body: string) => `Dat komt door: ${party}, ${body}.`,
  unreachable: (party: string, body: string) =>
    `${party}: het stuk haalt geen vergadering van ${body}. Vul een latere datum in.`,
  missing: (parties: string) => `Nog niet ingevuld: ${parties}.`,
  ready: (on: Day) => `De tekst is klaar op ${dayWords(on)}.`,
  never: 'Te laat zijn houdt niets tegen. Zeg in de planning waarom, en wanneer het wel lukt.',
  toPlan: 'Naar de planning',
  readyMark: 'tekst klaar',
  signMark: 'ondertekenen',
  chart: 'Van tekst naar besluit, per partij',
  table: 'Van tekst naar besluit',
  party: 'Partij',
  body: 'Wie besluit',
  papersBy: 'Stukken uiterlijk',
  meetsOn: 'Vergadering',
  state: 'Stand',
  onTime: 'op tijd',
  later: (days: number) => `${daysWords(days)} later`,
  none: 'geen haalbare datum',
  all: 'Alle ingevulde data',
  lead_: (days: number) => `stukken ${days} werkdagen vooraf`,
  recess: (from: Day, until: Day) => `Reces van ${dayWords(from)} tot en met ${dayWords(until)}`,
  was: (on: Day) => `Eerst: ${dayWords(on)}`,
  by: (who: string) => `Ingevuld door ${who}`,
  withdrawn: (why: string) => `Vervallen: “${why}”`,
  noneOf: 'Nog niets ingevuld.',
  daysOf: (count: number) => (count === 0 ? 'nog niets ingevuld' : `${count} ingevuld`),
  add: 'Vul een vergadering in',
  addButton: 'Zet in de planning',
  forParty: 'Voor welke partij?',
  which: 'Welke vergadering?',
  onDay: 'Op welke dag?',
  leadDays: 'Hoeveel werkdagen vooraf moeten de stukken er zijn?',
  leadHint: 'Werkdagen zijn maandag tot en met vrijdag, zonder feestdagen en reces.',
  note: 'Toelichting',
  addRecess: 'Vul een reces in',
  recessHint: 'In deze dagen bereidt niemand iets voor. Ze tellen niet mee als werkdagen.',
  from: 'Eerste dag',
  until: 'Laatste dag',
  recessButton: 'Leg het reces vast',
  change: 'Verander',
  changeButton: 'Leg de nieuwe dag vast',
  withdraw: 'Laat vervallen',
  why: 'Waarom?',
  about: (what: string) => `Verander: ${what}`,
  own: 'Elke organisatie besluit volgens haar eigen regels. De termijn van tien werkdagen is een gewoonte.',
}

/** Says to a person why a day can't be entered or changed. */
export function bodyDayRefusalWords(refusal: BodyDayRefusal | StandingRefusal): string {
  switch (refusal.code) {
    case 'no-such-party':
      return 'Deze partij maakt in dit traject geen afspraken.'
    case 'not-your-party':
      return 'U vult alleen de data van uw eigen organisatie in.'
    case 'not-a-body-of-it':
      return 'Deze vergadering past niet bij deze organisatie. Kies een andere.'
    case 'recess-backwards':
      return 'De laatste dag ligt vóór de eerste. Kijk de data na.'
    case 'recess-not-moved':
      return 'Laat dit reces vervallen, en vul een nieuw reces in.'
    case 'no-such-day':
      return 'Deze datum bestaat niet meer, of is niet van u.'
    case 'year-outside-term':
      return refusal.from === refusal.until
        ? `Dit traject gaat over ${refusal.from}.`
        : `Dit traject gaat over ${refusal.from} tot en met ${refusal.until}.`
    default:
      return standingRefusalWords(refusal)
  }
}
