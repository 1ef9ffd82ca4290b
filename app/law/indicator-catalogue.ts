import rows from '../../db/data/indicators.json' with { type: 'json' }
import { oneOf } from './data-row.ts'

const frequencies = ['quarter', 'half_year', 'year', 'two_years', 'project', 'version'] as const

const directions = ['up', 'down', 'band', 'info'] as const

/** An indicator to choose from: a proposal in our own words, which parties may change. */
export type CatalogueIndicator = {
  /** `I01` to `I65`. */
  id: string
  name: string
  definition: string
  unit: string
  numerator: string
  /** Absent for a count, a median or a single value. */
  denominator: string | null
  /** Where the figure comes from. */
  source: string
  frequency: (typeof frequencies)[number]
  /** Whether more is better (`up`), less is, neither outside a band, or no judgement is given. */
  direction: (typeof directions)[number]
  /** Whether the values of periods add up, as completed homes do and a percentage doesn't. */
  isCumulative: boolean
  /** Whether the source or norm was found in a text (`secondary`); the definition is always ours. */
  verified: 'secondary' | 'no'
}

/** The 65 indicators, by number. */
export const indicatorCatalogue: readonly CatalogueIndicator[] = rows.map((row) => ({
  ...row,
  frequency: oneOf(frequencies, row.frequency),
  direction: oneOf(directions, row.direction),
  verified: oneOf(['secondary', 'no'], row.verified),
}))

/** The indicator of the catalogue with this number, `I01`. */
export const catalogueIndicator = (id: string): CatalogueIndicator | undefined =>
  indicatorCatalogue.find((indicator) => indicator.id === id)
