import { homeWords } from './home.words.ts'

const { agreements, noAgreements } = homeWords

export const municipalitiesWords = {
  title: 'Afspraken per gemeente',
  lead: (withOnes: number, all: number) =>
    withOnes === 0
      ? `Van de ${all} gemeenten heeft er nog geen openbare afspraken.`
      : `${withOnes} van de ${all} gemeenten ${withOnes === 1 ? 'heeft' : 'hebben'} openbare afspraken.`,
  withOnes: 'Gemeenten met openbare afspraken',
  rest: 'Alle andere gemeenten',
  restSummary: (count: number) => `Toon de ${count} andere gemeenten`,
  map: 'Op de kaart',
  mapName: 'Kaart met een vakje voor elke gemeente',
  mapText:
    'Elk vakje is een gemeente, ongeveer op zijn plaats. Een donker vakje heeft openbare afspraken. De lijst erboven zegt hetzelfde.',
  source: 'Gebieden: CBS / Kadaster.',
  agreements,
  noAgreements,
  none: (name: string) => `In ${name} zijn nog geen afspraken openbaar.`,
  noneText:
    'Wilt u weten of er afspraken komen? Vraag het uw gemeente, uw verhuurder of de huurdersorganisatie.',
  agreementsIn: (name: string) => `Afspraken over wonen in ${name}`,
  ended: (name: string, until: string) => `${name} was een gemeente tot en met ${until}.`,
  wentInto: 'Daarna hoorde haar gebied bij',
  nowIn: 'Nu hoort haar gebied bij',
  earlier: 'Afspraken van gemeenten van vroeger',
  earlierText: (name: string) =>
    `Zij gingen op in ${name}. Hun afspraken staan hier zoals zij waren.`,
  ofFormer: (names: string) => `Van de vroegere gemeente ${names}.`,
  before: 'Gemeenten van vroeger',
  until: (day: string) => `tot en met ${day}`,
  with: (names: string) => `Met ${names}.`,
  demo: 'Deze gemeente bestaat niet. Zij is verzonnen voor de demo.',
  counted: (counts: string) =>
    counts === ''
      ? 'Er zijn nog geen cijfers gepubliceerd.'
      : `Van de beloften met een meting: ${counts}.`,
}
