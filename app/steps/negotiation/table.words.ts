import { amountWords } from '#agreement/differences.words.ts'
import { positionWords } from '#agreement/negotiating.words.ts'
import type { Stated } from '#agreement/positions.ts'
import { dayInWords } from '#documents/agreement-document.words.ts'
import type { Laid, PartName, TableRow } from './table.ts'

export const tableWords = {
  lead: 'Per afspraak ziet u wat elke partij ervan vindt. Open een afspraak om te reageren of een andere tekst voor te stellen.',
  caption: 'Afspraken op tafel en wat elke partij ervan vindt',
  subject: 'Afspraak',
  chips: 'Deel van de tafel',
  new: 'Nieuwe afspraak voorbereiden',
  react: 'Geef uw reactie',
  fact: 'Feit:',
  notForParty: 'Geldt niet voor deze partij',
  stale: 'Verouderd: gaat over een eerdere tekst',
  adviser: 'adviseert',
  tabs: 'Onderdelen van deze stap',
  tabTable: 'Afspraken',
  tabPackages: 'Pakketten',
  tabMeetings: 'Overleggen',
  tabPromises: 'Toezeggingen',
  tabRoom: (drafts: number) => (drafts > 0 ? `In onze kamer (${drafts})` : 'In onze kamer'),
  agreedGroup: (theme: string) => `${theme}: iedereen akkoord`,
  staleOnProposal: (party: string) => `Verouderd: gaat over het voorstel van ${party}`,
}

/** The parts of the table; the one that waits is for a party about itself, and for others about the parties. */
export function partWords(part: PartName, hasVoice: boolean): string {
  const words: Record<PartName, string> = {
    alles: 'Alles',
    'nog-open': 'Nog open',
    'wacht-op-u': hasVoice ? 'Wacht op u' : 'Wacht op partijen',
    'in-gesprek': 'In gesprek',
    eens: 'Iedereen akkoord',
    ingetrokken: 'Ingetrokken',
  }
  return words[part]
}

/** The whole table in one sentence, as the bar above it shows. */
export function sentence(counts: Record<PartName, number>, hasVoice: boolean): string {
  const { alles, eens, 'in-gesprek': talking, 'wacht-op-u': waiting } = counts
  if (alles === 0) return 'Er ligt nog geen afspraak op tafel.'
  if (eens === alles)
    return `Over ${alles === 1 ? 'de ene afspraak' : `alle ${alles} afspraken`} bent u het eens.`
  const waits = waiting === 1 ? 'wacht' : 'wachten'
  const who = hasVoice ? 'uw reactie' : 'een of meer partijen'
  const of = alles === 1 ? 'Van de ene afspraak' : `Van de ${alles} afspraken`
  return `${of}: ${eens} eens, ${talking} in gesprek, ${waiting} ${waits} op ${who}.`
}

/** Why a part of the table is empty, and what to do. */
export function emptyWords(part: PartName, hasVoice: boolean): string {
  const words: Record<PartName, string> = {
    alles: hasVoice
      ? 'Er ligt nog geen afspraak op tafel. Bereid er een voor in uw eigen kamer.'
      : 'Er ligt nog geen afspraak op tafel. Partijen bereiden ze voor in hun eigen kamer.',
    'nog-open': 'Er staat niets meer open: iedereen is het eens.',
    'wacht-op-u': hasVoice
      ? 'Niets wacht op u: u heeft overal op gereageerd.'
      : 'Geen afspraak wacht op een reactie.',
    'in-gesprek': 'Er is nu geen afspraak in gesprek.',
    eens: 'Er is nog geen afspraak waar iedereen het over eens is.',
    ingetrokken: 'Er is geen afspraak ingetrokken.',
  }
  return words[part]
}

/** “240 woningen, 2027”: what is promised and when, as far as it is named. */
export const targetWords = (row: TableRow): string =>
  [row.quantity === null ? row.unit : amountWords(row), row.deadline && dayInWords(row.deadline)]
    .filter(Boolean)
    .join(', ')

/** How a commitment stands, in a few words. */
export function standsWords(stands: Laid<Stated>['stands'], hasVoice: boolean): string {
  const words = {
    agreed: 'Iedereen akkoord',
    talking: 'In gesprek',
    waiting: hasVoice ? 'Wacht op u' : 'Wacht op partijen',
    withdrawn: 'Ingetrokken',
  }
  return words[stands]
}

/** “1 voorstel”, “2 zorgen”: what else lies beside a commitment. */
export function besideWords(proposals: number, concerns: number): string {
  const proposed = proposals === 1 ? '1 voorstel' : `${proposals} voorstellen`
  const raised = concerns === 1 ? '1 zorg' : `${concerns} zorgen`
  return [proposals > 0 && proposed, concerns > 0 && raised].filter(Boolean).join(', ')
}

/** A position as its card names it. */
export const stanceWords = ({ code, fulfilledAt }: Pick<Stated, 'code' | 'fulfilledAt'>): string =>
  code === 'agree_if' && fulfilledAt ? 'Akkoord, voorwaarde vervuld' : positionWords[code]

/** The beginning of a reason, with a sign that there is more. */
export const glanceWords = (words: string): string =>
  words.length > 140 ? `${words.slice(0, 139).trimEnd()}…` : words
