import type { Facts } from './steps.ts'

/** What a step still waits for, as long as its fact is not there. */
export const waitsFor: Record<keyof Facts, string> = {
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
export const runsLater = 'Begint als alle partijen hebben geantwoord.'
