import type { Id } from '#kernel/id.ts'
import { together } from '#kernel/text.ts'
import { dayWords } from '#parties/days.words.ts'
import type { StandingRefusal } from '#parties/standing.ts'
import { standingRefusalWords } from '#parties/standing.words.ts'
import type { FactRefusal, FactStatus, FactText } from './facts.ts'
import { thousands } from './goals.words.ts'

type NameOf = (party: Id<'Party'>) => string

/** How a fact stands, in words: “Betwist door Modelwonen”. */
export function factStatusWords(status: FactStatus, nameOf: NameOf): string {
  switch (status.kind) {
    case 'agreed':
      return 'Alle partijen zijn het eens'
    case 'disputed':
      return `Betwist door ${together(status.by.map(({ partyId }) => nameOf(partyId)))}`
    case 'withdrawn':
      return 'Ingetrokken'
    case 'open':
      return `Nog niet eens: wacht op ${together(status.waiting.map(nameOf))}`
  }
}

/** Why a fact is disputed, by each who does so, or why it was withdrawn; empty for others. */
export function factReasonWords(status: FactStatus, nameOf: NameOf): string {
  if (status.kind === 'withdrawn') return `Ingetrokken: “${status.reason}”`
  if (status.kind !== 'disputed') return ''
  return status.by.map(({ partyId, reason }) => `${nameOf(partyId)}: “${reason}”`).join(' ')
}

/** Where a fact comes from and when it was so: “Bron: CBS. Peildatum: 1 januari 2026.” */
export const factSourceWords = ({ source, onDay }: Pick<FactText, 'source' | 'onDay'>): string =>
  `Bron: ${source}. Peildatum: ${dayWords(onDay)}.`

/** “1.240 woningen”; empty for a fact without a number. */
export const factValueWords = ({ value, unit }: Pick<FactText, 'value' | 'unit'>): string =>
  value === null ? '' : [thousands(value), unit].filter(Boolean).join(' ')

export const flagWords = {
  used: 'Feiten onder deze afspraak',
  usedByGoal: 'Feiten onder dit doel',
  flagged: (count: number) =>
    count === 1 ? '1 feit staat ter discussie' : `${count} feiten staan ter discussie`,
  overview: 'Dit rust op een feit dat ter discussie staat',
  overviewHint: 'Bespreek deze feiten voordat u de tekst vaststelt.',
  toFacts: 'Bekijk de feiten',
}

/** Says to a person why something can't be done with a fact. */
export function factRefusalWords(refusal: FactRefusal | StandingRefusal): string {
  return isOfFact(refusal) ? refusals[refusal.code] : standingRefusalWords(refusal)
}

const isOfFact = (refusal: FactRefusal | StandingRefusal): refusal is FactRefusal =>
  Object.hasOwn(refusals, refusal.code)

const refusals: Record<FactRefusal['code'], string> = {
  'no-such-fact': 'Dit feit bestaat niet, of is niet voor u zichtbaar.',
  'no-such-commitment': 'Deze afspraak ligt niet op tafel, of is niet voor u zichtbaar.',
  'fact-changed': 'Dit feit is intussen verbeterd. Lees het opnieuw en geef dan uw antwoord.',
  'fact-unchanged': 'Er is niets veranderd.',
  'fact-withdrawn': 'Dit feit is ingetrokken.',
  'dispute-without-reason': 'Zeg waarom u dit feit betwist.',
  'nothing-said': 'U had over dit feit nog niets gezegd.',
  'not-its-bringer': 'Alleen wie dit feit inbracht of de coördinator past het aan.',
  'not-its-owner':
    'Alleen wie de afspraak inbracht of uitvoert, of de coördinator, koppelt een feit.',
  'no-such-goal': 'Dit doel bestaat niet meer, of is niet voor u zichtbaar.',
  'goal-of-another': 'Alleen wie dit doel inbracht, of de coördinator, koppelt een feit.',
  'used-already': 'Dit feit is hier al aan gekoppeld.',
  'not-used': 'Dit feit is hier niet aan gekoppeld.',
}
