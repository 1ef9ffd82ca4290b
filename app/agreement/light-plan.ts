import { addDays, type Day, day, daysBetween } from '#kernel/day.ts'
import type { Measure, PlannedValue } from './indicators.ts'
import type { Span } from './indicators-path.ts'

/** What is planned: one number, or the two edges of a band. */
export type Edges = { low: number; high: number }

type PlanPoint = { on: Day; at: Edges }

/** What was planned on a day, and between which two points of the path it lies. */
export type PlanOnDay = { planned: Edges; from: PlanPoint; to: PlanPoint }

type PlannedMeasure = Pick<Measure, 'direction' | 'isCumulative' | 'path'> & { baseline: number }

/**
 * The points of a path: the baseline on the eve of the term, then the planned value at the end of
 * each year; of the last year at the end of the term.
 */
export function pointsOf({ baseline, path }: PlannedMeasure, { from, until }: Span): PlanPoint[] {
  const start = { on: addDays(from, -1), at: { low: baseline, high: baseline } }
  const ends = path.map((planned) => {
    const end = day(`${planned.year}-12-31`)
    return { on: end < until ? end : until, at: edgesOf(planned) ?? start.at }
  })
  return [start, ...ends]
}

/** A planned value as edges; both the same where it is no band. */
export const edgesOf = (planned: PlannedValue | undefined): Edges | undefined =>
  planned && { low: planned.value, high: planned.max ?? planned.value }

/**
 * What was planned on a day: in a straight line between two points. After the last point its value
 * holds. A band of levels is not drawn out: the whole year it is the band of that year.
 */
export function plannedOn(measure: PlannedMeasure, span: Span, on: Day): PlanOnDay {
  const points = pointsOf(measure, span)
  const nth = points.findIndex((point) => point.on >= on)
  const to = points.at(nth) ?? { on, at: { low: measure.baseline, high: measure.baseline } }
  const from = points[nth - 1] ?? to
  const isFlat = measure.direction === 'band' && !measure.isCumulative
  if (nth <= 0 || isFlat) return { planned: to.at, from: to, to }

  const share = daysBetween(from.on, on) / daysBetween(from.on, to.on)
  const between = (start: number, end: number) => start + (end - start) * share
  const low = between(from.at.low, to.at.low)
  return { planned: { low, high: between(from.at.high, to.at.high) }, from, to }
}
