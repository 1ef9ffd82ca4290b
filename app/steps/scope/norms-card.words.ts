export const normsCardWords = {
  title: (year: number) => `Normbedragen ${year}`,
  lead: 'Voor afspraken over betaalbaarheid.',
  late: (year: number, on: string) =>
    `De bedragen van ${year} ontbreken nog. Ze zijn meestal bekend vanaf ${on}. Reken er nog niet mee.`,
  soon: (year: number, on: string) => `De bedragen van ${year} worden meestal bekend rond ${on}.`,
  sources: (found: string) => `Bron: ${found}.`,
  unread: 'Niet alles is nagelezen in de officiële tekst.',
  all: 'Alle normbedragen',
}
