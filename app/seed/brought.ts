import type { Obligation } from '#agreement/commitments.ts'
import type { Direction, Frequency } from '#agreement/indicators.ts'
import type { ThemeCode } from '#law/themes.ts'
import type { Contracting } from './casting.ts'

/** What a party brings to the table, before it is a commitment. */
export type Brought = {
  title: string
  text: string
  theme: ThemeCode
  obligation: Obligation
  owners: readonly Contracting[]
  by: Contracting
  /** For whom it holds; for every party where it is left out. */
  appliesTo?: readonly Contracting[]
  quantity: number | null
  quantityMax: number | null
  unit: string | null
  deadline: string | null
  /** How it will be followed; for an intention there is nothing to follow. */
  measure: Measured | null
}

/** How a promise is measured: where it stands, and where it is to be at the end of each year of the term. */
export type Measured = {
  name: string
  definition: string
  unit: string
  direction: Direction
  isCumulative: boolean
  baseline: number
  /** What is to be reached in the last year. */
  target: number
  source: string
  frequency: Frequency
  supplier: Contracting
  checker: Contracting
  dependsOn: string
  confidence: 'sure' | 'likely' | 'uncertain'
  catalogue: string
}

/**
 * The values at the end of each year, in even steps from the baseline to the target; in the year in which it is to
 * be reached, and after it, the target itself.
 */
export function pathOf(
  { baseline, target }: Pick<Measured, 'baseline' | 'target'>,
  years: readonly number[],
  reachedIn = years.at(-1) ?? 0,
): number[] {
  const steps = Math.max(1, years.filter((year) => year <= reachedIn).length)
  return years.map((_, nth) =>
    nth + 1 >= steps ? target : hundredths(baseline + ((target - baseline) * (nth + 1)) / steps),
  )
}

/** The year that a deadline names first, `2027-12-31` or `2027`; `undefined` where it names none. */
export const yearIn = (deadline: string | null): number | undefined => {
  const year = Number(/^\d{4}/.exec(deadline ?? '')?.[0])
  return Number.isNaN(year) ? undefined : year
}

const hundredths = (value: number) => Math.round(value * 100) / 100

/** Somebody who checks what another reports: those who live there where they can, else the municipality. */
export function checkerOf(supplier: Contracting): Contracting {
  if (supplier === 'voorbeeldwonen') return 'hvVoorbeeldwonen'
  if (supplier === 'modelwonen') return 'hrModelwonen'
  if (supplier === 'gemeente') return 'hvVoorbeeldwonen'
  return 'gemeente'
}

/** The beginning of a text, never with half a sign at its end. */
export const beginningOf = (text: string, most: number): string =>
  text.slice(0, most).replace(/[\ud800-\udbff]$/, '')
