import type { ImportMoveRefusal, RegisterName } from './imports.ts'
import { spreadsheetRefusalWords } from './spreadsheet.words.ts'
import type { Dwelling } from './stock.ts'

const count = new Intl.NumberFormat('nl-NL')

/** A number of things: “1 rij”, “1.250 rijen”. */
const counted = (many: number, one: string, more: string): string =>
  `${count.format(many)} ${many === 1 ? one : more}`

export const registerWords: Record<RegisterName, string> = {
  corporations: 'Register van corporaties',
  stock: 'Woningen per gemeente (dPi)',
}

export const dwellingWords: Record<Dwelling, string> = {
  self_contained: 'zelfstandig',
  shared: 'onzelfstandig',
}

export const registersWords = {
  title: 'Registers',
  lead: 'Wie de corporaties zijn, en waar zij woningen hebben. U leest ze in uit een bestand.',
  toRegisters: 'Lees registers in',
  registersCard: 'Registers',
  registersCardText: 'Corporaties, woningen per gemeente en gemeenten.',
  known: 'Wat er nu in staat',
  municipalities: 'gemeenten van nu',
  former: 'gemeenten van vroeger',
  corporations: 'corporaties',
  editions: 'dPi',
  editionOf: (edition: number, corporations: number, municipalities: number) =>
    `dPi ${edition}: ${counted(corporations, 'corporatie', 'corporaties')} in ${counted(municipalities, 'gemeente', 'gemeenten')}.`,
  noStock: 'Er zijn nog geen woningen ingelezen.',
  bring: 'Lees een bestand in',
  bringText: 'U ziet eerst wat er verandert. Pas daarna beslist u.',
  register: 'Welk register?',
  registerHints: {
    corporations: 'Kolommen: L-nummer, KvK-nummer, Naam en Werkgebied.',
    stock: 'De open data van de dPi. Kolommen: kvk, jaar, gemeente, daeb, omschrijving en waarde.',
  } satisfies Record<RegisterName, string>,
  file: 'Bestand',
  fileHint: 'CSV of XLSX, zonder formules en macro’s.',
  edition: 'Jaar van de dPi',
  editionHint: 'Alleen bij woningen per gemeente. Bijvoorbeeld 2026.',
  sheet: 'Tabblad',
  sheetHint: 'Alleen bij XLSX. Leeg is het eerste tabblad.',
  bringButton: 'Bekijk wat er verandert',
  examples: 'Voorbeelden om in te vullen',
  example: {
    'corporaties.csv': 'Voorbeeld van corporaties (CSV)',
    'woningen.csv': 'Voorbeeld van woningen (CSV)',
  },
  examplesText: 'De corporaties in de voorbeelden zijn verzonnen.',
  brought: 'Ingelezen bestanden',
  noneBrought: 'Er is nog geen bestand ingelezen. Begin met de corporaties.',
  when: 'Wanneer',
  what: 'Wat',
  state: 'Stand',
  waits: 'Wacht op u',
  applied: 'Verwerkt',
  dropped: 'Weggegooid',
  open: (name: string) => `Bekijk ${name}`,
  // One import
  importLead: (file: string, by: string, at: string) => `${file}. Gebracht door ${by}, ${at}.`,
  ofEdition: (edition: number) => `Dit is de dPi van ${edition}.`,
  outcome: 'Wat er verandert',
  cameTo: 'Wat het werd',
  fresh: 'nieuw',
  changed: 'anders',
  same: 'al bekend',
  wrong: 'met een fout',
  wrongRows: 'Regels met een fout',
  others: 'over iets anders',
  othersText: 'Deze regels gaan over andere cijfers. Wij slaan ze over.',
  nothing: 'Alles in dit bestand staat er al zo in. Er valt niets te verwerken.',
  wrongTitle: (rows: number) => counted(rows, 'regel gaat niet mee', 'regels gaan niet mee'),
  wrongText: 'Verbeter ze in het bestand en breng het opnieuw. Of verwerk alleen de rest.',
  mostShown: (most: number) => `U ziet de eerste ${most} fouten.`,
  place: 'Waar',
  column: 'Kolom',
  given: 'Er staat',
  problem: 'Wat is er mis?',
  empty: 'niets',
  strangers: (many: number) =>
    `${counted(many, 'KvK-nummer kennen', 'KvK-nummers kennen')} wij niet`,
  strangersText:
    'De woningen worden bewaard, maar nog zonder naam. Lees eerst het register van corporaties in.',
  freshRows: 'Nieuw',
  changedRows: 'Anders',
  andMore: (many: number) => `En nog ${counted(many, 'regel', 'regels')}.`,
  line: 'Rij',
  number: 'L-nummer',
  kvk: 'KvK',
  name: 'Naam',
  area: 'Werkgebied',
  municipality: 'Gemeente',
  year: 'Jaar',
  kind: 'Soort',
  homes: 'Woningen',
  was: (text: string) => `was: ${text}`,
  apply: 'Verwerk dit',
  applyText: 'Wat er nu staat, blijft in de geschiedenis staan.',
  drop: 'Gooi dit bestand weg',
  takeBack: 'Neem deze cijfers terug',
  takeBackText: 'Daarna geldt weer wat er voor dit bestand stond.',
  reason: 'Waarom?',
  reasonHint: 'Dit blijft hier te lezen.',
  appliedBy: (by: string, at: string) => `Verwerkt door ${by}, ${at}.`,
  droppedFor: (reason: string, at: string) => `Weggegooid, ${at}: “${reason}”.`,
  before: 'Wat er stond',
  nameNow: 'Nu',
  namesStay: 'Fout ingelezen? Verbeter het bestand en lees het opnieuw in.',
  unreadable: 'Dit bestand is niet meer te lezen',
}

/** Says to a person why something with a register could not be done. */
export function importRefusalWords(refusal: ImportMoveRefusal): string {
  switch (refusal.code) {
    case 'not-the-administrator':
      return 'Alleen wie deze installatie beheert, leest registers in.'
    case 'edition-missing':
      return 'Vul in van welk jaar de dPi is.'
    case 'no-room-for-file':
      return 'Er is geen ruimte meer voor bestanden. Het bestand is niet bewaard. Meld dit aan de beheerder.'
    case 'no-such-import':
      return 'Dit bestand is er niet.'
    case 'import-applied':
      return 'Dit bestand is al verwerkt.'
    case 'import-dropped':
      return 'Dit bestand is weggegooid. Breng het opnieuw als u het toch wilt inlezen.'
    case 'nothing-to-apply':
      return 'Alles in dit bestand staat er al zo in. Er valt niets te verwerken.'
    case 'changed-since':
      return 'Er is iets veranderd sinds u keek. Hieronder staat wat het nu wordt. Kijk het na en verwerk het dan.'
    case 'names-stay':
      return 'Namen van corporaties neemt u niet terug: trajecten gebruiken ze. Verbeter het bestand en lees het opnieuw in.'
    default:
      return spreadsheetRefusalWords(refusal)
  }
}
