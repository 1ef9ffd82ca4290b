import { dayOf } from '#kernel/day.ts'
import { dayWords } from '#parties/days.words.ts'
import type { Reopening } from './reopenings.ts'
import type { Facts, StepId } from './steps.ts'

/** What a step still waits for, as long as its fact is not there. */
export const waitsFor: Record<keyof Facts, string> = {
  partiesAreThere: 'Er zijn nog geen twee partijen die afspraken maken.',
  coordinatorIsThere: 'Er is nu geen coördinator.',
  somethingIsTabled: 'Er ligt nog geen afspraak op tafel.',
  somethingIsAgreed: 'Er is nog geen afspraak waarmee alle partijen instemmen.',
  everyPartyCanSign: 'Nog niet elke partij heeft iemand die mag tekenen.',
  processRulesAccepted: 'Nog niet elke partij ging akkoord met de spelregels.',
  baseDocumentLinked: 'Er is nog geen document waarop het traject bouwt.',
  noPointsOpen: 'Er zijn nog afspraken zonder instemming van iedereen.',
  everyResultHasAnIndicator: 'Nog niet elk resultaat heeft een indicator.',
  textIsFrozen: 'De tekst is nog niet vastgesteld.',
  everyPartyHasAnswered: 'Nog niet elke partij heeft getekend of geantwoord.',
  everyCommitmentIsDisposed: 'Nog niet elke afspraak heeft een uitkomst.',
  published: 'De afspraken zijn nog niet gepubliceerd.',
}

/** What a step without end does once it runs. */
export const runsAllYear = 'Loopt het hele jaar door.'

/** What happened that a step is open again. */
const happened: Partial<Record<StepId, string>> = {
  coordination: 'schreef nieuwe spelregels',
  scope: 'trok een basisdocument in',
  negotiation: 'bracht na het vaststellen iets op tafel',
  signing: 'stelde een nieuwe tekst vast',
}

/** “Noor Haddad schreef nieuwe spelregels op 25 november 2026: Duidelijker over stukken.” */
export function reopenedWords({ step, by, at, why }: Reopening): string {
  const what = `${by} ${happened[step] ?? 'veranderde iets'} op ${dayWords(dayOf(at))}`
  return why ? `${what}: ${why.replace(/\.$/, '')}.` : `${what}.`
}
