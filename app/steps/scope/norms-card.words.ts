import type { NormSet } from '#law/norm-amounts.ts'

/** What is announced together, as the card names it. */
export const setOfYearWords = (set: NormSet, year: number): string =>
  set === 'grenzen' ? `De grenzen van ${year}` : `De cijfers over huurverhoging in ${year}`

export const normsCardWords = {
  title: (year: number) => `Normbedragen ${year}`,
  lead: 'Voor afspraken over betaalbaarheid.',
  late: (what: string, on: string) =>
    `${what} ontbreken nog. Ze zijn meestal bekend vanaf ${on}. Reken er nog niet mee.`,
  soon: (what: string, on: string) => `${what} worden meestal bekend rond ${on}.`,
  sources: (found: string) => `Bron: ${found}.`,
  unread: 'Niet alles is nagelezen in de officiële tekst.',
  all: 'Alle normbedragen',
}
