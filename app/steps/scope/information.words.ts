import type { FileRefusal } from '#agreement/files.ts'
import { fileRefusalWords } from '#agreement/files.words.ts'
import { dayOf } from '#kernel/day.ts'
import { dayWords } from '#parties/days.words.ts'
import type { StandingRefusal } from '#parties/standing.ts'
import type { Holding } from './information-position.ts'
import type { InformationRequest, RequestRefusal } from './information-requests.ts'
import type { Channel, Direction, Euros, PaperKind, PaperRefusal } from './papers.ts'

const euros = new Intl.NumberFormat('nl-NL', {
  style: 'currency',
  currency: 'EUR',
  maximumFractionDigits: 0,
})

/** One amount of the spending room: “€ 1.250.000”. */
export const eurosWords = ({ inEuros }: Euros): string => euros.format(Number(inEuros))

export const informationWords = {
  title: 'Informatiekamer',
  lead: 'Elke partij begint met dezelfde stukken. U ziet wie welk stuk heeft, en sinds wanneer.',
  empty: 'Er ligt nog niets in de informatiekamer. Begin met de woonvisie, de dPi en de dVi.',
  report: 'Gelijke informatiepositie',
  toReport: 'Bekijk het rapport',
  noGaps: 'Alle partijen hebben dezelfde stukken.',
  gaps: (count: number) =>
    count === 1
      ? 'Er is 1 verschil tussen partijen.'
      : `Er zijn ${count} verschillen tussen partijen.`,
  addPaper: 'Stuk toevoegen',
  addVersion: 'Nieuwe versie toevoegen',
  kind: 'Soort stuk',
  name: 'Titel',
  documentOn: 'Datum van deze versie',
  file: 'Bestand',
  fileHint: 'PDF, DOCX, XLSX, ODT, PNG, JPEG, CSV of TXT.',
  tooBig: 'Vul het formulier daarna opnieuw in.',
  url: 'Adres op internet',
  amounts: 'Alleen bij de IBW: drie bedragen in euro',
  amountsHint: 'Dit zijn keuzes naast elkaar. U kunt ze niet bij elkaar optellen.',
  minutes: 'Leestijd',
  minutesHint: 'Laat leeg, dan schatten wij de tijd.',
  minutesUnit: 'minuten',
  to: 'Aan wie geeft u dit stuk?',
  toHint: 'Wie u niet kiest, staat in het rapport als “niet ontvangen”.',
  channel: 'Hoe geeft u het?',
  despite: 'Waarom toch zo veel leeswerk?',
  despiteHint: 'Alleen nodig als het meer is dan in de spelregels staat.',
  gaveDespite: (parties: string, why: string) =>
    `Toch gegeven aan ${parties}, al was het veel leeswerk: “${why}”`,
  give: 'Geef ook aan',
  giveMore: 'Aan meer partijen geven',
  receive: 'Ontvangen',
  receiveOf: (title: string) => `Ontvangen: ${title}`,
  receiveWhy:
    'Dit stuk ligt voor u klaar. Kies “Ontvangen”, dan kunt u het openen. Iedereen ziet dat uw organisatie het heeft.',
  handedWhy:
    'Dit stuk is u buiten Handslag om gegeven. Kies “Ontvangen” als uw organisatie het heeft.',
  received: (when: string) => `Uw organisatie heeft dit stuk sinds ${when}.`,
  exempt: 'Niet voor een partij',
  exemptOf: (title: string) => `Niet voor een partij: ${title}`,
  exemptWhom: 'Voor welke partij is dit niet?',
  exemptWhy: 'Waarom niet?',
  exempted: (party: string, reason: string) => `Niet voor ${party}: “${reason}”`,
  has: (parties: string) => `Ontvangen door ${parties}.`,
  waits: (parties: string) => `Nog niet ontvangen door ${parties}.`,
  nobodyHas: 'Nog door niemand ontvangen.',
  loadHint: (before: number, after: number) =>
    before === after
      ? `deze week al ${before} minuten`
      : `deze week ${after} minuten, met dit stuk`,
  alternatives: 'Drie keuzes naast elkaar. Tel ze niet op.',
  party: 'Partij',
  forYou: 'Voor u',
  toRequests: 'Vragen om informatie',
  openRequests: (count: number) => (count === 1 ? '1 open vraag' : `${count} open vragen`),
  manage: 'Dit stuk beheren',
  withdraw: 'Terugnemen',
  withdrawOf: (title: string) => `Terugnemen: ${title}`,
  reason: 'Waarom?',
  withdrawn: 'Teruggenomen stukken',
  withdrawnWhy: (reason: string, when: string) => `Teruggenomen ${when}: “${reason}”`,
  version: (number: number, on: string) => `Versie ${number}, ${on}`,
  reads: (minutes: number) => `ongeveer ${minutes} ${minutes === 1 ? 'minuut' : 'minuten'} lezen`,
  by: (name: string, when: string) => `Toegevoegd door ${name}, ${when}.`,
  notForYou: 'Uw organisatie heeft deze versie niet gekregen. Vraag ernaar.',
  older: 'Oudere versies',
  who: 'Wie heeft de nieuwste versie?',
  from: (party: string) => `van ${party}`,
  fromCoordinator: 'van de coördinator',
  load: 'Leeswerk deze week',
  loadLead: (limit: number) => `Volgens de spelregels hoogstens ${limit} minuten per persoon.`,
  loadOf: (minutes: number) => `${minutes} minuten`,
  loadNone: 'niets',
  requests: 'Vragen om informatie',
  requestsLead: 'Vraag een andere partij om een stuk of een getal. Iedereen aan tafel leest mee.',
  noRequests: 'Er is nog niets gevraagd.',
  ask: 'Vraag om informatie',
  askWhom: 'Aan wie?',
  askWhat: 'Wat wilt u weten, of welk stuk wilt u hebben?',
  askHint: (days: number) => `De ander heeft ${days} werkdagen om te antwoorden.`,
  asks: (asker: string, asked: string) => `${asker} vraagt ${asked}`,
  due: (on: string) => `antwoord uiterlijk ${on}`,
  late: (on: string) => `te laat: het antwoord moest er ${on} zijn`,
  answer: 'Antwoorden',
  answerText: 'Uw antwoord',
  withPaper: 'Stuk dat erbij hoort',
  noPaper: 'geen stuk',
  refuse: 'Niet geven',
  refuseWhy: 'Waarom geeft u dit niet?',
  takeBack: 'Vraag intrekken',
  takeBackWhy: 'Waarom trekt u de vraag in?',
  askedBy: (name: string, when: string) => `Gevraagd door ${name}, ${when}.`,
  closedBy: (name: string, when: string) => `Antwoord van ${name}, ${when}.`,
  takenBackBy: (name: string, when: string) => `Ingetrokken door ${name}, ${when}.`,
  paper: 'Stuk',
}

export const reportWords = {
  title: 'Gelijke informatiepositie',
  lead: 'Wie heeft welk stuk, sinds wanneer? Het telt zodra een partij het stuk zelf ontvangt. Een verstuurde mail telt niet.',
  empty: 'Er ligt nog niets in de informatiekamer.',
  caption: 'Stukken per partij',
  paper: 'Stuk',
  gaps: 'Verschillen',
  toRoom: 'Naar de informatiekamer',
  missing: (party: string, paper: string) => `${party} heeft “${paper}” niet ontvangen.`,
  unreceived: (party: string, paper: string) =>
    `${party} heeft “${paper}” niet ontvangen. Het ligt klaar.`,
  older: (party: string, paper: string) =>
    `${party} heeft van “${paper}” de nieuwste versie niet ontvangen.`,
  'late-answer': (asked: string, asker: string) =>
    `${asked} antwoordde niet op tijd op een vraag van ${asker}.`,
  version: (number: number, documentOn: string) => `versie ${number}, ${documentOn}`,
  again: 'Dit rapport volgt uit de geschiedenis alleen. Iedereen kan het narekenen.',
  printed: (on: string) => `Stand van ${on}.`,
}

export const paperKindWords: Readonly<Record<PaperKind, string>> = {
  housing_vision: 'Woonvisie',
  housing_programme: 'Volkshuisvestingsprogramma',
  forecast_report: 'Vooruitblik van de corporatie (dPi)',
  accountability_report: 'Verantwoording van de corporatie (dVi)',
  indicative_spending_room: 'Bestedingsruimte (IBW)',
  activity_overview: 'Bod (overzicht van werkzaamheden)',
  benchmark: 'Aedes-benchmark',
  other: 'Ander stuk',
}

export const directionWords: Readonly<Record<Direction, string>> = {
  new_build: 'Nieuwbouw',
  improvement: 'Verbetering',
  rent_moderation: 'Huurmatiging',
}

export const channelWords: Readonly<Record<Channel, string>> = {
  room: 'Hier, in de informatiekamer',
  by_hand: 'Buiten Handslag om, bijvoorbeeld op papier',
}

export const outcomeWords: Readonly<
  Record<NonNullable<InformationRequest['closed']>['outcome'], string>
> = { answered: 'beantwoord', refused: 'niet gegeven', withdrawn: 'ingetrokken' }

/** How a party stands to the newest version of a paper, in a cell of the report. */
export function holdingWords(holding: Holding): string {
  switch (holding.state) {
    case 'own':
      return 'eigen stuk'
    case 'received':
      return receivedWords(holding.at)
    case 'older':
      return `niet ontvangen, heeft versie ${holding.number}`
    case 'unreceived':
      return `niet ontvangen, ligt klaar sinds ${dayOfMoment(holding.at)}`
    case 'exempted':
      return 'niet voor deze partij'
    case 'missing':
      return notReceived
  }
}

export const notReceived = 'niet ontvangen'

/** “ontvangen op 25 november 2026”, of a moment in ISO 8601. */
export const receivedWords = (at: string): string => `ontvangen op ${dayOfMoment(at)}`

const dayOfMoment = (at: string): string => dayWords(dayOf(new Date(at)))

/** Says to a person why a paper can't be added, given, confirmed or taken back. */
export function paperRefusalWords(refusal: PaperRefusal | FileRefusal | StandingRefusal): string {
  switch (refusal.code) {
    case 'no-such-paper':
      return 'Dit stuk bestaat niet, of is niet voor u zichtbaar.'
    case 'no-such-file':
      return 'Dit bestand bestaat niet, of is niet voor u zichtbaar.'
    case 'paper-withdrawn':
      return 'Dit stuk is teruggenomen.'
    case 'not-your-paper':
      return 'Dit stuk is van een andere partij. Alleen die partij of de coördinator kan dit doen.'
    case 'nothing-to-read':
      return 'Voeg een bestand, een adres of bij de IBW een bedrag toe.'
    case 'nobody-named':
      return 'Kies aan wie u het stuk geeft.'
    case 'not-at-this-table':
      return 'Een van de gekozen partijen doet niet mee aan dit traject.'
    case 'already-given':
      return 'Een van de gekozen partijen heeft deze versie al.'
    case 'not-given-to-you':
      return 'Deze versie is niet aan uw organisatie gegeven.'
    case 'already-confirmed':
      return 'Uw organisatie heeft deze versie al ontvangen.'
    case 'already-exempted':
      return 'Er staat al dat dit stuk niet voor deze partij is.'
    case 'much-to-read':
      return `Dit is veel leeswerk: tot ${Math.max(...refusal.load.map(({ minutes }) => minutes))} minuten deze week. In de spelregels staat hoogstens ${refusal.limit}. Zeg waarom het toch moet.`
    default:
      return fileRefusalWords(refusal)
  }
}

/** Says to a person why a request can't be put, answered or taken back. */
export function requestRefusalWords(refusal: RequestRefusal | StandingRefusal): string {
  switch (refusal.code) {
    case 'no-such-request':
      return 'Deze vraag bestaat niet, of is niet voor u zichtbaar.'
    case 'no-such-paper':
      return 'Dit stuk bestaat niet, of is niet voor u zichtbaar.'
    case 'not-at-this-table':
      return 'Deze partij spreekt niet mee af in dit traject.'
    case 'asks-itself':
      return 'U kunt uw eigen organisatie niets vragen. Kies een andere partij.'
    case 'request-closed':
      return 'Deze vraag is al afgerond.'
    case 'not-asked-of-you':
      return 'Deze vraag is aan een andere partij gesteld.'
    case 'not-your-request':
      return 'Deze vraag is van een andere partij.'
    default:
      return fileRefusalWords(refusal)
  }
}
