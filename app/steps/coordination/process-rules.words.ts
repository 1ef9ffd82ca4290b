import type { StandingRefusal } from '#parties/standing.ts'
import { standingRefusalWords } from '#parties/standing.words.ts'
import type { Acceptation, RuleChange, RulesRefusal } from './process-rules.ts'

export const rulesWords = {
  title: 'Spelregels',
  lead: 'Zo werken de partijen samen. De regels gelden als elke partij ze heeft aanvaard.',
  empty: 'Er zijn nog geen spelregels. Begin met de gebruikelijke en pas ze aan.',
  emptyForOthers: 'Er zijn nog geen spelregels. De coördinator schrijft een voorstel.',
  write: 'Schrijf de spelregels',
  change: 'Nieuwe versie schrijven',
  version: (number: number) => `Versie ${number}`,
  by: (name: string, when: string) => `Geschreven door ${name}, ${when}.`,
  who: 'Wie heeft deze versie aanvaard?',
  accept: 'Aanvaarden namens uw organisatie',
  acceptHint: (organisation: string) =>
    `U aanvaardt deze versie voor ${organisation}. Komt er een nieuwe versie, dan vragen wij het opnieuw.`,
  noMandate:
    'Uw organisatie heeft nog niet gereageerd. Iemand met mandaat om te onderhandelen kan de spelregels aanvaarden.',
  changes: (before: number) => `Wat veranderde sinds versie ${before}?`,
  sinceYours: (before: number) => `Wat veranderde sinds versie ${before}, die u aanvaardde?`,
  noChanges: 'De regels zijn hetzelfde; alleen de volgorde veranderde.',
  versions: 'Alle versies',
  older: (number: number, newest: number) =>
    `U leest versie ${number}. De nieuwste is versie ${newest}.`,
  toNewest: 'Naar de nieuwste versie',
  toRules: 'Lees de spelregels',
  writeTitle: 'Spelregels schrijven',
  writeLead:
    'Wat u opslaat wordt een nieuwe versie. Alle partijen krijgen de vraag om haar te aanvaarden.',
  defaults: 'Dit zijn gebruikelijke spelregels. Verander ze, haal ze weg of vul ze aan.',
  ruleTitle: (nth: number) => `Spelregel ${nth}`,
  ruleText: 'Wat spreken partijen af?',
  removeHint: 'Een regel weghalen? Maak de titel en de tekst leeg.',
  note: 'Wat verandert er, en waarom?',
  noteHint: 'Partijen lezen dit voordat zij aanvaarden.',
  save: 'Nieuwe versie opslaan',
  settings: 'Waar Handslag op let',
  settingsHint: 'Deze antwoorden horen bij de spelregels. Handslag rekent ermee.',
  settingsHold: 'Hiermee rekent Handslag nu.',
  settingsWait: (number: number | undefined) =>
    number === undefined
      ? 'Deze antwoorden gelden als alle partijen deze versie aanvaarden. Tot dan rekent Handslag met het gebruikelijke.'
      : `Deze antwoorden gelden niet. Handslag rekent met versie ${number}, die alle partijen aanvaardden.`,
  workingDays: 'werkdagen',
  minutes: 'minuten',
}

export const acceptationWords: Record<Acceptation['kind'], string> = {
  accepted: 'aanvaard',
  stale: 'aanvaardde een oudere versie',
  open: 'nog niet aanvaard',
}

export const changeWords: Record<RuleChange['kind'], string> = {
  kept: 'gelijk',
  added: 'nieuw',
  changed: 'veranderd',
  removed: 'vervallen',
}

/** Says to a person why rules can't be written or accepted. */
export function rulesRefusalWords(refusal: RulesRefusal | StandingRefusal): string {
  switch (refusal.code) {
    case 'no-such-rules':
      return 'Deze spelregels bestaan niet, of zijn niet voor u zichtbaar.'
    case 'rules-changed':
      return `Er is intussen een nieuwe versie: versie ${refusal.newest}. Lees die eerst.`
    case 'already-accepted':
      return 'Uw organisatie heeft deze versie al aanvaard.'
    case 'nothing-changed':
      return 'Er is niets veranderd. Er komt geen nieuwe versie.'
    default:
      return standingRefusalWords(refusal)
  }
}
