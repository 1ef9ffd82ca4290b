import { type Day, day } from '#kernel/day.ts'
import type { Commitment } from './commitments.ts'
import type { Measure, PlannedValue } from './indicators.ts'

/** The days over which a commitment is measured, both included. */
export type Span = { from: Day; until: Day }

type Term = { termFrom: Day; termUntil: Day }

/** The term of the round; of a commitment that belongs to one year of a longer term, that year. */
export function spanOf({ year }: Pick<Commitment, 'year'>, { termFrom, termUntil }: Term): Span {
  if (year === null) return { from: termFrom, until: termUntil }
  const from = `${year}-01-01`
  const until = `${year}-12-31`
  const isInside = from <= termUntil && until >= termFrom
  if (!isInside) return { from: termFrom, until: termUntil }
  return { from: laterOf(termFrom, from), until: earlierOf(termUntil, until) }
}

const laterOf = (one: Day, other: string): Day => (one >= other ? one : day(other))
const earlierOf = (one: Day, other: string): Day => (one <= other ? one : day(other))

/** The calendar years that a span touches: for each of them a value is planned. */
export const yearsOf = ({ from, until }: Span): number[] => {
  const first = yearOf(from)
  return Array.from({ length: yearOf(until) - first + 1 }, (_, nth) => first + nth)
}

const yearOf = (of: Day): number => Number(of.slice(0, 4))

/** Something in a path that the parties should look at. It never stops them. */
export type PathWarning =
  | { code: 'step-larger-than-ever'; year: number; step: number; best: number }
  | { code: 'path-worse-than-baseline'; year: number; value: number }
  | { code: 'total-falls'; year: number }
  | { code: 'most-comes-last'; year: number; share: number }
  | { code: 'baseline-is-old'; on: Day }

type Judged = Measure & { bestStep: number | null }

/**
 * What is striking about a path against its baseline. A step is what has to come about in one year, in the
 * direction of the indicator.
 *
 * @param span where it begins the baseline should be at most two years old
 */
export function warningsOf(indicator: Judged, span: Span): PathWarning[] {
  const steps = stepsOf(indicator)
  return [
    ...largeSteps(steps, indicator.bestStep),
    ...worsePoints(indicator),
    ...falls(indicator),
    ...lateSteps(steps),
    ...oldBaseline(indicator, span),
  ]
}

type Step = { year: number; step: number }

/** What has to come about in each year, in the good direction; nothing for a band and for what is not judged. */
function stepsOf({ direction, baseline, path }: Measure): Step[] {
  if (direction === 'band' || direction === 'info') return []
  const sign = direction === 'up' ? 1 : -1
  return path.map(({ year, value }, nth) => {
    const before = path[nth - 1]?.value ?? baseline.value
    return { year, step: sign * (value - before) }
  })
}

const largeSteps = (steps: readonly Step[], best: number | null): PathWarning[] =>
  best === null
    ? []
    : steps
        .filter(({ step }) => step > best)
        .map(({ year, step }) => ({ code: 'step-larger-than-ever', year, step, best }))

/** A total of what should be little can only rise: that is no path that gets worse. */
function worsePoints({ direction, isCumulative, baseline, path }: Measure): PathWarning[] {
  const isWorse = ({ value }: PlannedValue) =>
    (direction === 'up' && value < baseline.value) ||
    (direction === 'down' && !isCumulative && value > baseline.value)
  return path
    .filter(isWorse)
    .map(({ year, value }) => ({ code: 'path-worse-than-baseline', year, value }))
}

const falls = ({ isCumulative, baseline, path }: Measure): PathWarning[] =>
  path
    .filter(({ value }, nth) => isCumulative && value < (path[nth - 1]?.value ?? baseline.value))
    .map(({ year }) => ({ code: 'total-falls', year }))

/** More than half in the last of at least three years: then it shows too late that it won't work. */
function lateSteps(steps: readonly Step[]): PathWarning[] {
  const last = steps.at(-1)
  const whole = steps.reduce((sum, { step }) => sum + step, 0)
  if (!last || steps.length < 3 || whole <= 0 || last.step / whole <= 0.5) return []
  return [{ code: 'most-comes-last', year: last.year, share: last.step / whole }]
}

const oldBaseline = ({ baseline: { on } }: Measure, { from }: Span): PathWarning[] =>
  yearOf(from) - yearOf(on) > 2 ? [{ code: 'baseline-is-old', on }] : []
