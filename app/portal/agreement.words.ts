export const agreementWords = {
  all: 'Alle gemeenten',
  between: (names: string) => `Afspraken tussen ${names}.`,
  former: (name: string) => `Deze afspraken zijn van de vroegere gemeente ${name}.`,
  nowIn: 'Haar gebied hoort nu bij',
  counted: (all: number, counts: string) =>
    counts === ''
      ? `${all} beloften. Er zijn nog geen cijfers gepubliceerd.`
      : `${all} beloften: ${counts}.`,
  asOf: (day: string) => `Berekend op ${day}.`,
  progressFrom: (day: string) => `De cijfers zijn gepubliceerd op ${day}.`,
  promises: 'De beloften',
  goals: 'Doelen bij dit thema',
  signed: 'Wie heeft getekend?',
  party: 'Partij',
  answer: 'Antwoord',
  by: 'Door',
  on: 'Op',
  reservation: 'Voorbehoud:',
  reason: 'Reden:',
  level: 'Soort handtekening',
  noLevel: 'Geen',
  dates: 'Belangrijke dagen',
  start: 'De afspraken gaan in',
  end: 'De afspraken lopen af',
  decisions: 'Wat is er veranderd of besloten?',
  decided: (party: string, day: string) => `${party}, ${day}`,
  bod: (party: string, year: number) => `Wat gebeurde er met het bod van ${party} voor ${year}?`,
  bodCount: (count: { lines: number; adopted: number; changed: number; dropped: number }) =>
    `Van de ${count.lines} regels zijn er ${count.adopted} overgenomen, ${count.changed} gewijzigd en ${count.dropped} vervallen.`,
  bodLines: 'Bekijk alle regels',
  bodLine: 'Voornemen in het bod',
  bodHowMuch: 'Hoeveel',
  bodNumber: ({
    quantity,
    unit,
    year,
  }: {
    quantity: number | null
    unit: string | null
    year: number
  }) =>
    quantity === null ? `In ${year}` : `${quantity.toLocaleString('nl-NL')} ${unit} in ${year}`,
  bodOutcome: 'Wat ermee gebeurde',
  bodOutcomes: {
    adopted: 'Overgenomen',
    changed: 'Gewijzigd overgenomen',
    dropped: 'Vervallen',
  },
  downloads: 'Downloaden',
  follow: 'Mail bij verandering',
  followText: 'U krijgt mail als deze afspraken of de cijfers veranderen. Inloggen hoeft niet.',
  followButton: 'Vraag om mail',
  versions: 'Eerdere publicaties',
  version: (kind: 'agreement' | 'progress', version: number) =>
    `${kind === 'agreement' ? 'Afspraken' : 'Voortgang'}, publicatie ${version}`,
  hash: 'Controlegetal (SHA-256)',
  documentHash: 'Controlegetal van de tekst (SHA-256)',
  fileHash: 'Controlegetal van het getekende bestand (SHA-256)',
  verify: 'Controleer zelf het getekende document',
  published: 'Gepubliceerd op',
}

/** The forms of an agreement, each with what it is for. */
export const formWords = {
  pdf: 'Getekend document (pdf)',
  docx: 'Tekst voor Word (docx)',
  odt: 'Tekst voor LibreOffice (odt)',
  json: 'Alle gegevens (json)',
  csv: 'Beloften en cijfers (csv)',
  ics: 'Dagen voor uw agenda (ics)',
  atom: 'Nieuws (atom)',
} as const
