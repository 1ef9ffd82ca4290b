import type { LineCounts } from '#agreement/line-dispositions.ts'
import type { LineDifference, OverviewFactKind, OverviewRefusal } from '#agreement/overviews.ts'
import { isOfStanding, type StandingRefusal } from '#parties/standing.ts'
import { standingRefusalWords } from '#parties/standing.words.ts'

export const overviewWords = {
  title: 'Bod',
  titleOf: (party: string, year: number) => `Bod van ${party} voor ${year}`,
  lead: 'Elke corporatie zegt per regel wat zij van plan is. Van elke regel is straks te zien wat ermee gebeurde.',
  empty: 'Er ligt nog geen bod op tafel. Een corporatie begint het bod in haar eigen kamer.',
  begin: (year: number) => `Begin het bod voor ${year}`,
  year: 'Voor welk jaar?',
  yearHint: 'Het bod gaat over dit jaar precies, en over vier jaren erna in grote lijnen.',
  start: 'Bod beginnen',
  read: (party: string, year: number) => `Lees het bod van ${party} voor ${year}`,
  inRoom: 'Alleen uw organisatie ziet dit.',
  notSent: 'nog niet verzonden',
  version: (number: number) => `Versie ${number}`,
  sent: (number: number, when: string) => `Versie ${number}, op tafel sinds ${when}`,
  making: (number: number) => `U werkt aan versie ${number}. Die is nog alleen van u.`,
  onTable: (number: number) => `Lees versie ${number} op tafel`,
  toMaking: (number: number) => `Ga naar versie ${number}, waar u aan werkt`,
  older: (number: number) => `U leest versie ${number}. Er is een nieuwere versie.`,
  count: ({ lines, open, adopted, changed, dropped }: LineCounts) =>
    `${lines === 1 ? '1 regel' : `${lines} regels`}: ${adopted} overgenomen, ${changed} gewijzigd, ${dropped} vervallen, ${open} nog open.`,
  frozenNeedsAll: 'De tekst kan pas worden bevroren als geen regel meer open is.',
  filter: 'Toon regels',
  all: 'Alle',
  themes: 'Toon een thema',
  allThemes: 'Alle thema’s',
  lines: 'Regels',
  noLines: 'Er zijn nog geen regels. Vul er een in, of lees ze in uit een bestand.',
  noneHere: 'Geen regel past bij deze keuze.',
  lineNr: (reference: string) => `Regel ${reference}`,
  line: 'Regel',
  howMuch: 'Hoeveel',
  state: 'Stand',
  withdrawn: 'ingetrokken',
  withdrawnLines: 'Ingetrokken regels',
  withdrawnWhy: (reason: string, when: string) => `Ingetrokken ${when}: “${reason}”`,
  days: 'Dagen',
  notNoted: 'nog niet genoteerd',
  onTime: 'op tijd',
  late: (lastDay: string) => `na de laatste dag, ${lastDay}`,
  noteDay: 'Dag noteren of verbeteren',
  factKind: 'Wat gebeurde er?',
  onDay: 'Op welke dag?',
  note: 'Toelichting',
  noteHint: 'Verbetert u een dag? Zeg dan waarom. De oude dag blijft leesbaar.',
  saveDay: 'Dag noteren',
  takeBack: 'Terugnemen',
  takeBackOf: (what: string) => `Terugnemen: ${what}`,
  reason: 'Waarom?',
  ended: (reason: string) => `Niet meer: “${reason}”`,
  send: 'Bod verzenden',
  sendHint:
    'De gemeente en de huurdersorganisaties lezen het bod vanaf nu. Daarna verandert deze versie niet meer.',
  deliveredOn: 'Bezorgd op',
  deliveredHint: 'De dag waarop de gemeente en de huurders het bod kregen.',
  sendWithout: (missing: string) => `Nog niet genoteerd: ${missing}. Verzenden kan toch.`,
  renew: 'Nieuwe versie maken',
  renewHint: 'De versie op tafel blijft staan tot u de nieuwe verzendt.',
  why: 'Waarom verandert het bod?',
  whyNew: (why: string) => `Reden: ${why}`,
  versions: 'Versies',
  differences: (number: number) => `Anders dan in versie ${number}`,
  noDifferences: 'Er is geen regel anders.',
  responses: 'Reacties op het bod',
  noResponses: 'Er is nog geen reactie.',
  respond: 'Reactie geven',
  response: 'Wat vindt u van dit bod?',
  responseHint: 'Iedereen aan tafel leest uw reactie, met de dag erbij.',
  saidOf: (party: string, when: string, version: number) =>
    `${party}, ${when}, over versie ${version}`,
  csv: 'Download de regels (csv)',
  toImport: 'Lees regels in uit een bestand',
}

export const factWords: Record<OverviewFactKind, string> = {
  tenants_consulted: 'Vooroverleg met huurders',
  board_approved: 'Goedkeuring door de raad van commissarissen',
  delivered: 'Bezorgd bij gemeente en huurders',
}

export const differenceWords: Record<LineDifference['what'], string> = {
  added: 'Nieuw',
  withdrawn: 'Ingetrokken',
  changed: 'Gewijzigd',
}

const plain: Record<Exclude<OverviewRefusal['code'], Detailed>, string> = {
  'no-such-overview': 'Dit bod bestaat niet, of is niet voor u zichtbaar.',
  'no-such-line': 'Deze regel bestaat niet, of is niet voor u zichtbaar.',
  'no-such-fact': 'Deze dag bestaat niet, of is niet terug te nemen.',
  'no-such-response': 'Deze reactie bestaat niet, of is niet van uw organisatie.',
  'no-such-theme': 'Dit thema bestaat niet. Kies eerst thema’s voor dit traject.',
  'not-an-association': 'Een bod is van een corporatie.',
  'overview-there': 'Uw organisatie heeft al een bod voor dit jaar.',
  'overview-of-another': 'Dit bod is van een andere corporatie. Alleen zij kan het veranderen.',
  'overview-sent': 'Deze versie is verzonden en verandert niet meer. Maak een nieuwe versie.',
  'version-in-the-making': 'U werkt al aan een versie. Verzend die eerst.',
  'not-sent-yet': 'Dit bod is nog niet verzonden.',
  'no-lines': 'Er is nog geen regel om te verzenden.',
  'line-withdrawn': 'Deze regel is ingetrokken. Zet de regel eerst terug.',
  'line-not-withdrawn': 'Deze regel is niet ingetrokken.',
  'line-unchanged': 'Er is niets veranderd.',
  'line-open': 'Over deze regel was nog niet besloten.',
  'draft-there': 'Uw organisatie maakte al een conceptafspraak van deze regel.',
  'commitment-missing': 'Kies de afspraak waarin deze regel staat.',
  'commitment-unneeded': 'Een vervallen regel hoort bij geen afspraak. Haal het vinkje weg.',
  'own-overview': 'Dit is uw eigen bod. Een reactie komt van een andere partij.',
  'only-voices': 'Wie meekijkt, geeft geen reactie op het bod.',
  'response-withdrawn': 'Deze reactie was al teruggenomen.',
  'day-ahead': 'Deze dag moet nog komen. Noteer alleen wat is gebeurd.',
}

type Detailed = 'reference-taken' | 'year-outside' | 'no-such-commitment'

/** Says to a person why something cannot be done with a bod. */
export function overviewRefusalWords(refusal: OverviewRefusal | StandingRefusal): string {
  if (isOfStanding(refusal)) return standingRefusalWords(refusal)
  switch (refusal.code) {
    case 'reference-taken':
      return `Nummer ${refusal.reference} staat al in het bod. Kies een ander nummer.`
    case 'year-outside':
      return `Dit bod gaat over ${refusal.first} tot en met ${refusal.last}. Kies een van die jaren.`
    case 'no-such-commitment':
      return `Afspraak ${refusal.commitment} ligt niet op tafel.`
    default:
      return plain[refusal.code]
  }
}
