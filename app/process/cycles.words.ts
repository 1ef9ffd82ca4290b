import type { CycleCounts, CycleStage } from './cycles.ts'

/** Where a round is in its life, in a word. */
export const stageWords: Record<CycleStage, string> = {
  negotiated: 'Wordt over onderhandeld',
  agreed: 'Getekend',
  running: 'Loopt',
  evaluated: 'Wordt geëvalueerd',
  closed: 'Afgerond',
}

const afspraken = (count: number) => (count === 1 ? '1 afspraak' : `${count} afspraken`)

const inForce = ({ agreed, late }: CycleCounts): string =>
  late === 0
    ? `${afspraken(agreed)} van kracht. Geen cijfer is te laat.`
    : `${afspraken(agreed)} van kracht. ${late === 1 ? '1 cijfer is' : `${late} cijfers zijn`} te laat.`

const lookedBack = ({ promises, disposed }: CycleCounts): string =>
  `Van ${disposed} van de ${afspraken(promises)} is bekend wat ervan komt.`

/** The figures of one round that count in its stage, as a sentence. */
export const countsWords: Record<CycleStage, (counts: CycleCounts) => string> = {
  negotiated: ({ promises, agreed }) =>
    promises === 0
      ? 'Er ligt nog niets op tafel.'
      : `Over ${agreed} van de ${afspraken(promises)} is iedereen het eens.`,
  agreed: ({ agreed }) => `${afspraken(agreed)} getekend.`,
  running: inForce,
  evaluated: lookedBack,
  closed: lookedBack,
}

/** “2027”, or “2025–2028” for a term of several years. */
export function yearsWords(termFrom: string, termUntil: string): string {
  const [from, until] = [termFrom.slice(0, 4), termUntil.slice(0, 4)]
  return from === until ? from : `${from}–${until}`
}

export const cyclesWords = {
  title: 'Jaren naast elkaar',
  hint: 'Elk traject heeft zijn eigen stand. De cijfers van jaren worden nooit opgeteld.',
  closed: (count: number) => (count === 1 ? '1 afgerond traject' : `${count} afgeronde trajecten`),
  here: 'Dit traject',
  next: 'Eerstvolgende datum',
  noNext: 'Er staat geen datum meer open in de planning.',
}
