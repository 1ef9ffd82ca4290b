import { dayWords, weekdayWords } from '#parties/days.words.ts'
import type { StandingRefusal } from '#parties/standing.ts'
import type { LeadTimeRefusal, Timing, Word } from './lead-time.ts'
import type { MeetingRefusal } from './meetings.ts'
import { meetingRefusalWords, workingDayWords } from './meetings.words.ts'

export const leadTimeWords = {
  papers: 'Stukken',
  papersNone: 'Bij dit punt horen nog geen stukken.',
  papersCaption: 'Stukken bij dit agendapunt',
  columnPaper: 'Stuk',
  columnCame: 'Kwam op',
  columnTiming: 'Op tijd?',
  notThere: 'Nog niet bij elke huurdersorganisatie',
  rule: (days: number, last: string) =>
    days === 0
      ? 'Volgens de spelregels komen stukken uiterlijk op de dag zelf.'
      : `Volgens de spelregels komen stukken ${workingDayWords(days)} vooraf: uiterlijk ${last}.`,
  rulesLink: 'Bekijk de spelregels',
  attach: 'Stuk bij dit punt zetten',
  attachField: 'Welk document?',
  attachNone: 'Er zijn geen documenten meer die u erbij kunt zetten.',
  attachHint: 'De dag telt waarop het document op tafel kwam.',
  documentsLink: 'Documenten van dit traject',
  detach: 'Stuk weghalen',
  detachField: 'Welk stuk?',
  detachWhy: 'Waarom haalt u het weg?',
  detachHint: 'Iedereen blijft zien dat het erbij stond, en waarom het weg is.',
  detached: 'Weggehaalde stukken',
  detachedLine: (name: string, on: string, why: string) => `${name}, weg op ${on}: ${why}`,
  ask: 'Wat vraagt dit punt?',
  askOtherwise: 'Iets anders vragen',
  askKeep: 'Vraag veranderen',
  treated: 'Nu alleen bespreken',
  treatedWhy:
    'Op de agenda staat “besluiten”. De stukken kwamen te laat, dus u bespreekt dit punt alleen.',
  fine: 'De stukken kwamen op tijd. Partijen kunnen hierover besluiten.',
  fineNone: 'Er zijn geen stukken die te laat kunnen zijn.',
  consented: 'De stukken kwamen te laat. Elke huurdersorganisatie vindt een besluit toch goed.',
  decided: 'Over dit punt is al een besluit genoteerd.',
  late: 'Te late stukken',
  lateWhy:
    'Vrijwilligers lezen in de avond en overleggen met hun achterban. Daarom besluit het overleg niet over late stukken. Het mag wel als elke huurdersorganisatie instemt.',
  nobody:
    'In dit traject doet geen huurdersorganisatie mee over dit onderwerp. Niemand kan dus instemmen. Verzet het overleg, of bespreek het punt.',
  consents: 'Wie vindt een besluit toch goed?',
  noAnswer: 'Geen antwoord is geen instemming.',
  consent: 'Instemmen met een besluit op late stukken',
  consentHint: (on: string) =>
    `U stemt in voor het overleg van ${on}, met deze stukken. Komt er een stuk bij of wordt het overleg eerder, dan vervalt uw instemming.`,
  consentAgain: 'Opnieuw instemmen',
  withdraw: 'Instemming intrekken',
  lateTag: (shortBy: number) =>
    shortBy > 0 ? `Stukken ${workingDayWords(shortBy)} te laat` : 'Stukken te laat',
  consentedTag: 'Stukken te laat, huurders stemmen in',
}

const wordWords: Readonly<Record<Word, string>> = {
  given: 'Stemt in',
  stale: 'Stemde in, voor een andere dag of andere stukken',
  withdrawn: 'Trok de instemming in',
  none: 'Geen antwoord',
}

/** “maandag 23 november” of the day on which a paper came, or that it has not come. */
export const cameWords = ({ cameOn }: Timing): string =>
  cameOn ? `${weekdayWords(cameOn)} ${cameOn.slice(0, 4)}` : leadTimeWords.notThere

/** Whether a paper came in time, and else by how much it was late. */
export function timingWords({ state, shortBy }: Timing): string {
  if (state === 'in_time') return 'Op tijd'
  if (state === 'missing') return 'Nog niet ontvangen'
  return shortBy > 0 ? `${workingDayWords(shortBy)} te laat` : 'Na het overleg'
}

/** “Stemt in, 23 november 2026”. */
export const wordOn = (word: Word, on: Parameters<typeof dayWords>[0] | undefined): string =>
  on && word !== 'none' ? `${wordWords[word]}, gegeven op ${dayWords(on)}` : wordWords[word]

const refusals: Readonly<Record<LeadTimeRefusal['code'], string>> = {
  'no-such-document': 'Dit stuk ligt niet op tafel in dit traject. Kies een ander.',
  'no-such-paper': 'Dit stuk hoort niet (meer) bij dit punt.',
  'document-withdrawn': 'Dit stuk is teruggenomen. Kies een ander.',
  'attached-before': 'Dit stuk staat al bij dit punt.',
  decided: 'Over dit punt is al besloten. Daarom verandert het niet meer.',
  'meeting-day-came':
    'De dag van het overleg is er al, of is voorbij. Daarom blijven de stukken zoals ze zijn.',
  'not-yours-to-change': 'Dit kan alleen de partij die het erop zette, of de coördinator.',
  'not-consulted':
    'Alleen huurdersorganisaties die over dit onderwerp meedoen, geven deze instemming.',
  'nothing-late': 'De stukken zijn op tijd. Instemming is niet nodig.',
  'judged-otherwise':
    'De dag of de stukken zijn veranderd terwijl u keek. Kijk opnieuw en stem dan in.',
  'not-received': 'U hebt nog niet alle stukken ontvangen. Bevestig eerst de ontvangst.',
  'consented-before': 'Uw organisatie stemde al in.',
  'no-consent-given': 'Uw organisatie heeft niet ingestemd.',
}

/** Says a refusal about the papers of an item to a person. */
export function leadTimeRefusalWords(
  refusal: LeadTimeRefusal | MeetingRefusal | StandingRefusal,
): string {
  return isAboutPapers(refusal) ? refusals[refusal.code] : meetingRefusalWords(refusal)
}

const isAboutPapers = (
  refusal: LeadTimeRefusal | MeetingRefusal | StandingRefusal,
): refusal is LeadTimeRefusal => Object.hasOwn(refusals, refusal.code)
