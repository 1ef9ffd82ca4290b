import type { BaseDocumentKind, BaseDocumentRefusal } from '#agreement/base-documents.ts'
import type { ExclusionRefusal } from '#agreement/exclusions.ts'
import type { FileRefusal } from '#agreement/files.ts'
import { fileRefusalWords } from '#agreement/files.words.ts'
import { together } from '#kernel/text.ts'
import type { StandingRefusal } from '#parties/standing.ts'
import { standingRefusalWords } from '#parties/standing.words.ts'

export const scopeWords = {
  lead: 'Kies de thema’s, bouw op één versie van het beleid en zeg wat u wilt bereiken. Zeg ook wat u niet bespreekt.',
  base: 'Hierop bouwen wij',
  noBase: 'Er is nog geen basisdocument. Zonder vaste versie leest iedereen iets anders.',
  toBase: 'Basisdocumenten beheren',
  information: 'Informatiekamer',
  informationWhat: 'Wie heeft welk stuk, en wie wacht nog op een antwoord?',
  toInformation: 'Naar de informatiekamer',
  overviews: 'Het bod van de corporaties',
  overviewsWhat: 'Wat elke corporatie van plan is, per regel, en wat daarvan in de afspraken komt.',
  toOverviews: 'Bekijk het bod',
  excluded: 'Hierover praten wij niet',
  noExcluded: 'Er is nog niets buiten de afspraken gehouden.',
  toExcluded: 'Buiten scope beheren',
  themes: 'Thema’s',
  toThemes: 'Thema’s beheren',
  noThemes: 'Er zijn nog geen thema’s. Kies ze eerst; daarna kunt u doelstellingen toevoegen.',
  chooseThemes: 'Kies thema’s',
  newGoal: 'Doelstelling toevoegen',
  withoutGoals: (themes: readonly string[]) => `Nog zonder doelstelling: ${together(themes)}.`,
  commitments: (count: number) => (count === 1 ? '1 afspraak' : `${count} afspraken`),
  noCommitment: 'nog geen afspraak',
  source: (source: string) => `Bron: ${source}`,
  theme: 'Thema',
  text: 'Wat wilt u bereiken?',
  textHint: 'Eén doel in één of twee zinnen.',
  quantity: 'Aantal',
  unit: 'Eenheid',
  unitHint: 'Bijvoorbeeld woningen, procent of euro.',
  year: 'In welk jaar?',
  sourceLabel: 'Bron',
  sourceHint: 'Bijvoorbeeld: Woonvisie 2024, pagina 12.',
  addGoal: 'Doelstelling toevoegen',
  correct: 'Verbeter de woorden',
  correctGoal: (text: string) => `Verbeter: ${text}`,
  correctHint: 'Wat er eerst stond blijft leesbaar. Dit kan tot de tekst is bevroren.',
  before: 'Wat er eerst stond',
  correctedBy: (name: string, when: string) => `Verbeterd door ${name}, ${when}`,
  drop: 'Loslaten',
  dropGoal: (text: string) => `Loslaten: ${text}`,
  dropReason: 'Waarom laat u deze doelstelling los?',
  dropHint: 'De doelstelling en de reden blijven leesbaar.',
  dropped: 'Losgelaten doelstellingen',
  droppedWhy: (reason: string, when: string) => `Losgelaten ${when}: “${reason}”`,
}

export const documentWords = {
  title: 'Basisdocumenten',
  lead: 'Met versie en datum weet iedereen zeker dat u dezelfde tekst leest.',
  empty: 'Er is nog geen basisdocument. Begin met de woonvisie of het volkshuisvestingsprogramma.',
  add: 'Basisdocument toevoegen',
  kind: 'Soort',
  name: 'Titel',
  version: 'Versie',
  versionHint: 'Bijvoorbeeld: vastgesteld, concept 2 of 1.0.',
  documentOn: 'Datum van deze versie',
  source: 'Van wie komt het?',
  sourceHint: 'Wie stelde het vast, of waar staat het?',
  url: 'Webadres',
  file: 'Bestand',
  fileHint: 'PDF, DOCX, XLSX, ODT, PNG, JPEG, CSV of TXT.',
  versionOf: (version: string, day: string) => `Versie: ${version}, ${day}`,
  visit: 'Bekijk op het web',
  download: (name: string, size: string) => `Download ${name} (${size})`,
  by: (name: string, when: string) => `Toegevoegd door ${name}, ${when}.`,
  withdraw: 'Terugnemen',
  withdrawOf: (title: string) => `Terugnemen: ${title}`,
  reason: 'Waarom bouwt u hier niet meer op?',
  reasonHint: 'Het document en de reden blijven leesbaar.',
  withdrawn: 'Niet meer in gebruik',
  withdrawnWhy: (reason: string, when: string) => `Teruggenomen ${when}: “${reason}”`,
  tooBig: 'Vul het formulier daarna opnieuw in.',
}

export const documentKindWords: Record<BaseDocumentKind, string> = {
  housing_vision: 'Woonvisie',
  housing_programme: 'Volkshuisvestingsprogramma',
  housing_care_vision: 'Woonzorgvisie',
  framework_agreement: 'Raamovereenkomst',
  regional_deal: 'Woondeal of regionale afspraak',
  national_agreement: 'Nationale prestatieafspraken',
  activity_overview: 'Bod (overzicht van voorgenomen werkzaamheden)',
  evaluation: 'Evaluatie van de vorige afspraken',
  other: 'Ander document',
}

export const exclusionWords = {
  title: 'Buiten scope',
  lead: 'Wat u nu niet bespreekt, staat hier met de reden. Bij de volgende ronde komt het weer langs.',
  empty:
    'Er is nog niets buiten de afspraken gehouden. Zeg het hier als u ergens bewust niet over praat.',
  add: 'Onderwerp buiten scope zetten',
  text: 'Wat bespreekt u niet?',
  why: 'Waarom niet?',
  theme: 'Thema',
  allThemes: 'Geen of meer thema’s',
  kind: 'Voor altijd, of nu even niet?',
  kinds: {
    out_of_scope: { label: 'Buiten scope', hint: 'Dit hoort niet bij deze afspraken.' },
    not_now: { label: 'Niet nu', hint: 'Dit komt bij het volgende traject vanzelf terug.' },
  },
  untilYear: 'Tot welk jaar?',
  untilHint: 'Alleen bij ‘niet nu’. Laat leeg voor het volgende traject.',
  notNow: (untilYear: number | null) =>
    untilYear === null ? 'Niet nu: tot het volgende traject' : `Niet nu: tot ${untilYear}`,
  putOff: 'Vorige keer uitgesteld',
  putOffLead: (round: string) => `Uit ${round}. Zeg wat u er nu mee doet.`,
  notDue: (year: number) => `Uitgesteld tot ${year}.`,
  takeUp: 'Nu bespreken',
  takeUpOf: (text: string) => `Nu bespreken: ${text}`,
  postpone: 'Opnieuw uitstellen',
  postponeOf: (text: string) => `Opnieuw uitstellen: ${text}`,
  postponeWhy: 'Waarom nu weer niet?',
  by: (name: string, when: string) => `${name}, ${when}`,
  takeBack: 'Toch bespreken',
  takeBackOf: (text: string) => `Toch bespreken: ${text}`,
  returned: 'Later toch meegenomen',
  returnedOn: (when: string) => `Hoort sinds ${when} weer bij de afspraken.`,
}

export const themePageWords = {
  title: 'Thema’s',
  lead: 'De afspraken krijgen deze hoofdstukken, in deze volgorde.',
  empty: 'Er zijn nog geen thema’s. Kies hieronder de gebruikelijke, of voeg er zelf een toe.',
  theme: 'Thema',
  code: 'Code',
  order: 'Volgorde',
  change: 'Wijzigen',
  up: 'Omhoog',
  down: 'Omlaag',
  upOf: (name: string) => `${name} een plaats omhoog`,
  downOf: (name: string) => `${name} een plaats omlaag`,
  rename: 'Andere naam',
  renameOf: (name: string) => `Andere naam voor ${name}`,
  save: 'Naam opslaan',
  usual: 'Gebruikelijke thema’s',
  usualHint: 'Deze thema’s komen in veel prestatieafspraken voor.',
  choose: 'Gekozen thema’s toevoegen',
  add: 'Eigen thema toevoegen',
  name: 'Naam',
  codeLabel: 'Code',
  codeHint:
    'Drie hoofdletters. Laat leeg, dan kiezen wij er een. De code verandert daarna niet meer.',
}

/** Says to a person why a base document can't be linked or taken back. */
export function documentRefusalWords(
  refusal: BaseDocumentRefusal | FileRefusal | StandingRefusal,
): string {
  switch (refusal.code) {
    case 'no-such-document':
      return 'Dit document bestaat niet, of is niet voor u zichtbaar.'
    case 'no-such-file':
      return 'Dit bestand bestaat niet, of is niet voor u zichtbaar.'
    case 'document-withdrawn':
      return 'Dit document was al teruggenomen.'
    default:
      return fileRefusalWords(refusal)
  }
}

/** Says to a person why something can't be left out or taken back into the talks. */
export function exclusionRefusalWords(refusal: ExclusionRefusal | StandingRefusal): string {
  switch (refusal.code) {
    case 'no-such-exclusion':
      return 'Dit onderwerp bestaat niet, of is niet voor u zichtbaar.'
    case 'no-such-theme':
      return 'Dit thema bestaat niet, of is niet voor u zichtbaar.'
    case 'already-returned':
      return 'Dit onderwerp hoort al weer bij de afspraken.'
    default:
      return standingRefusalWords(refusal)
  }
}
