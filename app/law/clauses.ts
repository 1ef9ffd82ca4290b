import clauseRows from '../../db/data/clauses.json' with { type: 'json' }
import definitionRows from '../../db/data/definitions.json' with { type: 'json' }
import type { BasisId } from './bases.ts'
import { basisOf } from './data-row.ts'

/** A general provision that stands in most agreements: a default text, in our own words. */
export type Clause = {
  id: string
  heading: string
  paragraphs: readonly string[]
  basis: BasisId
}

/** A word that the agreement explains. */
export type Definition = { id: string; term: string; meaning: string; basis: BasisId }

/** The general provisions, in the order in which an agreement has them. */
export const clauses: readonly Clause[] = clauseRows.map((row) => ({
  ...row,
  basis: basisOf(row.basis),
}))

/** The words that an agreement explains, in an order that can be read from top to bottom. */
export const definitions: readonly Definition[] = definitionRows.map((row) => ({
  ...row,
  basis: basisOf(row.basis),
}))

/** What differs from agreement to agreement, written as it should be read: "1 januari 2027". */
type Term = { start: string; end: string }

/** A provision with the days of this agreement in it. */
export const clauseFor = (clause: Clause, { start, end }: Term): Clause => ({
  ...clause,
  paragraphs: clause.paragraphs.map((text) =>
    text.replaceAll('{start}', start).replaceAll('{end}', end),
  ),
})
