import { day } from '#kernel/day.ts'
import type { Direction, PlannedValue } from './indicators.ts'
import type { Evidence, LightInput } from './light.ts'

type Given = Partial<LightInput['measure']> &
  Partial<Omit<LightInput, 'measure'>> & {
    /** The figure that counts, or only its value, on the last day of June 2027. */
    realised?: number
  }

/** An indicator over 2027 that counts 240 homes from nothing, quarterly. Name only what the test is about. */
export function aLightInput({ realised, ...given }: Given = {}): LightInput {
  const { unit = 'woningen', direction = 'up', isCumulative = true, baseline = 0 } = given
  const { path = aPath([2027, 240]) } = given
  const evidence = realised === undefined ? null : aFigure(realised, '2027-06-30', unit)
  return {
    formula: 'light-1',
    frequency: 'quarter',
    span: { from: day('2027-01-01'), until: day('2027-12-31') },
    evidence,
    ...given,
    measure: { unit, direction, isCumulative, baseline, path },
  }
}

/** A planned path by year and value; with a third number the upper edge of a band. */
export const aPath = (...points: [year: number, value: number, max?: number][]): PlannedValue[] =>
  points.map(([year, value, max]) => ({ year, value, max: max ?? null }))

export const aFigure = (value: number, on: string, unit = 'woningen'): Evidence => ({
  value,
  unit,
  on: day(on),
})

/** An indicator of a level, such as a share of the stock, that should go or stay one way. */
export const aLevel = (direction: Direction, given: Given = {}): LightInput =>
  aLightInput({ unit: '%', direction, isCumulative: false, ...given })
