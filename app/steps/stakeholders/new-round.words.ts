import type { Day } from '#kernel/day.ts'
import { together } from '#kernel/text.ts'
import { regimeWords } from '#law/calendar.words.ts'
import { dayWords } from '#parties/days.words.ts'
import type { OrganisationKind } from '#parties/organisations.ts'
import { roundKindWords } from '#parties/rounds.words.ts'
import type { StartRefusal } from './new-round.commands.ts'

export const newRoundWords = {
  title: 'Begin een traject',
  placesLead: 'Kies eerst de gemeente. Gaat het om een regio? Kies dan alle gemeenten.',
  search: 'Zoek een gemeente',
  searchHint: 'Een deel van de naam is genoeg.',
  searchButton: 'Zoek',
  chosen: 'Gekozen',
  found: (count: number) => (count === 1 ? '1 gemeente gevonden' : `${count} gemeenten gevonden`),
  notFound: (wanted: string) =>
    `Geen gemeente gevonden met ‘${wanted}’. Zoek op een deel van de naam.`,
  chooseOne: 'Zoek een gemeente, en vink haar aan.',
  mostFound: (shown: number) => `U ziet er ${shown}. Typ iets meer van de naam.`,
  go: 'Verder',
  otherPlaces: 'Kies andere gemeenten',
  detailsLead: (places: string) => `Voor ${places}.`,
  kind: 'Wat voor afspraken?',
  from: 'Eerste dag',
  until: 'Laatste dag',
  untilHint: 'Deze dag telt mee.',
  name: 'Naam',
  nameHint: 'Leeg laten kan: dan heet het naar de gemeente en het jaar.',
  why: 'Waarom doet uw organisatie mee?',
  whyHint: 'De andere partijen lezen dit.',
  again: 'Wie doet er weer mee?',
  againHint: 'Zij deden mee aan het vorige traject. U kunt ze later ook uitnodigen.',
  afterRound: (name: string) => `Dit volgt op ${name}.`,
  previous: 'Volgt dit traject op een ander?',
  framework: 'Valt het onder meerjarige afspraken?',
  none: 'Nee',
  regime: 'Met welke wet rekent dit traject?',
  regimeHint: 'Leeg laten kan: dan kiest Handslag wat bij het eerste jaar gebruikelijk is.',
  usualRegime: 'Wat bij het jaar gebruikelijk is',
  start: 'Begin dit traject',
  after: 'Daarna nodigt u de andere partijen en een coördinator uit.',
}

/** “Brielle was een gemeente tot en met 31 december 2022. Haar gebied hoort nu bij Voorne aan Zee.” */
export const endedWords = (
  name: string,
  { endedOn, successors }: { endedOn: Day; successors: readonly string[] },
): string =>
  `${name} was een gemeente tot en met ${dayWords(endedOn)}. Haar gebied hoort nu bij ${together(successors)}.`

/** What each kind of round is for. */
export const roundKindHints = {
  year: 'De afspraken gelden voor één kalenderjaar.',
  framework: 'Eén kader voor enkele jaren, met afspraken per jaar.',
  regional: 'Voor twee of meer gemeenten samen.',
}

/** Why an organisation of this kind usually takes part: to begin with, and to change. */
export const usualWhy: Partial<Record<OrganisationKind, string>> = {
  municipality: 'De gemeente maakt het woonbeleid.',
  housing_association: 'Wij verhuren woningen in deze gemeente.',
  tenant_organisation: 'Wij spreken voor de huurders.',
  tenant_federation: 'Wij spreken voor de huurders van onze leden.',
}

/** Says to a person why a round can't begin this way. */
export function startRefusalWords(refusal: StartRefusal): string {
  switch (refusal.code) {
    case 'no-organisation-that-starts':
      return 'Een traject begint bij een gemeente, een corporatie of een huurdersorganisatie. U bent nu niet namens zo’n organisatie hier.'
    case 'no-mandate-to-start':
      return 'U heeft van uw organisatie geen mandaat om te onderhandelen. Wie dat wel heeft, kan een traject beginnen.'
    case 'unknown-municipality':
      return `Er is geen gemeente met de code ${refusal.municipality}.`
    case 'municipality-ended':
      return `${endedWords(refusal.municipality, refusal)} Kies ${together(refusal.successors, 'of')}.`
    case 'term-backwards':
      return 'De laatste dag ligt niet na de eerste. Kijk de data na.'
    case 'term-too-long':
      return refusal.years === 1
        ? `${roundKindWords[refusal.kind]} vallen in één kalenderjaar. Kies een kortere looptijd of meerjarige afspraken.`
        : `De looptijd raakt meer dan ${refusal.years} kalenderjaren. Kies een kortere looptijd.`
    case 'too-few-municipalities':
      return `Afspraken voor een regio zijn er voor minstens ${refusal.fewest} gemeenten. Kies er een bij.`
    case 'not-yet-law':
      return `Deze wet geldt nog niet in deze looptijd: ${regimeWords[refusal.regime].name}. Kies een andere.`
    case 'unknown-previous':
      return 'Het vorige traject bestaat niet, of is niet voor u zichtbaar.'
    case 'not-in-previous':
      return 'Een gekozen partij deed niet mee aan het vorige traject. Kies opnieuw.'
    case 'unknown-framework':
      return 'De meerjarige afspraken bestaan niet, of zijn niet voor u zichtbaar.'
  }
}
