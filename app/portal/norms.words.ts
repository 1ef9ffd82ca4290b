export const normsWords = {
  title: 'Normbedragen',
  lead: 'De grenzen en bedragen per jaar. Wat wij niet vonden, staat er ook bij. Wij schatten niets.',
  year: (year: number) => `Bedragen van ${year}`,
  norm: 'Norm',
  amount: 'Bedrag',
  period: 'Geldt',
  until: (from: string, to: string) => `${from} tot en met ${to}`,
  from: (from: string) => `vanaf ${from}`,
  source: 'Gevonden in',
  published: (on: string) => `Bekendgemaakt op ${on}.`,
  none: 'Van dit jaar kennen wij nog geen bedrag.',
  allExpected: (count: number, on: string) =>
    `${count} ${count === 1 ? 'bedrag wordt' : 'bedragen worden'} meestal bekend rond ${on}.`,
  allLate: (count: number, on: string) =>
    `${count} ${count === 1 ? 'bedrag was' : 'bedragen waren'} meestal bekend rond ${on}. Wij hebben ze nog niet.`,
  missing: 'Niet gevonden',
  notYet: 'Nog niet bekend',
  expected: (on: string) => `Wordt meestal bekend rond ${on}.`,
  late: (on: string) => `Was meestal bekend rond ${on}. Wij hebben het nog niet.`,
  toRules: 'De regels over datums',
}
