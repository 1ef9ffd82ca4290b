import type { FeedRefusal } from './calendar-feeds.commands.ts'

export const feedWords = {
  title: 'Uw datums in uw agenda',
  lead: 'Met een geheim adres leest uw agendaprogramma uw datums mee. Verandert er iets, dan ziet u dat vanzelf.',
  make: 'Maak een geheim adres',
  which: 'Welk traject?',
  all: 'Al uw trajecten',
  makeButton: 'Maak het adres',
  hint: 'In de agenda staan de planning, de overleggen en de besluitdata die u mag zien.',
  madeTitle: 'Uw geheime adres',
  madeLead: 'Kopieer dit adres nu. U ziet het maar één keer.',
  madeWhat:
    'Zoek in uw agendaprogramma naar ‘abonneren’ of ‘agenda via internet toevoegen’. Plak daar het adres.',
  secret: 'Wie het adres heeft, leest uw datums. Deel het niet. U kunt het altijd intrekken.',
  back: 'Terug naar uw adressen',
  list: 'Uw adressen',
  none: 'U heeft nog geen adres gemaakt.',
  madeOn: (when: string) => `Gemaakt op ${when}`,
  revokedOn: (when: string) => `Ingetrokken op ${when}`,
  forOrganisation: (name: string) => `namens ${name}`,
  revoke: 'Trek in',
  revokeOf: (what: string) => `Trek in: ${what}`,
}

/** Says to a person why an address can't be made or taken back. */
export function feedRefusalWords(refusal: FeedRefusal): string {
  return refusal.code === 'no-such-round'
    ? 'Dit traject bestaat niet, of u zit daar niet aan tafel.'
    : 'Dit adres bestaat niet, of is al ingetrokken.'
}
