import { day } from '#kernel/day.ts'
import { id } from '#kernel/id.ts'
import type { OrganisationName } from '#parties/cast.example.ts'
import { partyId } from '#parties/parties.example.ts'
import type { Fact, FactAnswer } from './facts.ts'

/** A fact of the example round, with what was said of it. Name only what the test is about. */
export const aFact = (answers: readonly FactAnswer[] = [], given: Partial<Fact> = {}): Fact => ({
  id: id('feit'),
  number: 1,
  partyId: null,
  text: 'Er staan 4.120 sociale huurwoningen.',
  source: 'Lokale Monitor Wonen',
  onDay: day('2026-01-01'),
  value: 4120,
  unit: 'woningen',
  withdrawn: null,
  answers,
  ...given,
})

/** An organisation that disputes it. */
export const disputes = (name: OrganisationName): FactAnswer => ({
  partyId: partyId(name),
  stance: 'disputed',
  reason: 'Wij tellen anders.',
})

/** An organisation that agrees with it. */
export const agrees = (name: OrganisationName): FactAnswer => ({
  partyId: partyId(name),
  stance: 'agreed',
  reason: '',
})
