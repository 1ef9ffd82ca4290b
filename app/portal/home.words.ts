export const homeWords = {
  title: 'Wat is er afgesproken over uw huurhuis?',
  lead: 'Gemeenten, corporaties en huurders maken samen afspraken over huur, isolatie en nieuwe huizen. Hier leest u welke, en of iedereen zich eraan houdt.',
  label: 'Uw gemeente of verhuurder',
  hint: 'Bijvoorbeeld Voorbeeldstad of Voorbeeldwonen',
  find: 'Zoek',
  found: (words: string) => `Gevonden voor ‘${words}’`,
  nothingFound: (words: string) =>
    `Wij vonden geen gemeente of verhuurder met ‘${words}’ in de naam. Kijk of de naam goed is geschreven.`,
  allMunicipalities: 'Bekijk alle gemeenten',
  municipalities: 'Gemeenten',
  landlords: 'Afspraken met deze verhuurder of partij',
  nowIn: (names: readonly string[]) => `nu ${names.join(', ')}`,
  noAgreements: 'nog geen openbare afspraken',
  agreements: (count: number) =>
    count === 1 ? '1 openbare afspraak' : `${count} openbare afspraken`,
  promises: 'Beloften uit de nieuwste afspraken',
  from: 'Uit:',
  empty:
    'Er zijn nog geen afspraken openbaar. Zodra partijen hun afspraken publiceren, staan ze hier.',
  follow: 'Blijf op de hoogte',
  followText: 'Wij mailen u als er iets verandert. U hoeft niet in te loggen.',
  followButton: 'Vraag om mail',
  questions: 'Vragen',
}

/** The questions that people have, with their answers. */
export const questions = [
  {
    title: 'Wat is een prestatieafspraak?',
    text: 'Een belofte van de gemeente, een corporatie of een huurdersorganisatie. Bijvoorbeeld: hoeveel nieuwe huurhuizen er komen.',
  },
  {
    title: 'Wie controleert de afspraken?',
    text: 'De partij die iets belooft, levert de cijfers. Een andere partij controleert ze. Bij elke afspraak staat wie dat is.',
  },
  {
    title: 'Mijn huis staat er niet bij. Wat nu?',
    text: 'De afspraken gaan over huizen van corporaties. Vraag uw verhuurder of de huurdersorganisatie wat er voor uw huis geldt.',
  },
] as const
