import { dayInWords } from '#documents/agreement-document.words.ts'
import type { PublishedIndicator } from '#documents/published-progress.ts'
import { addDays, type Day, day, daysBetween } from '#kernel/day.ts'
import type { ChartPoint } from '#ui/path-drawing.tsx'

/** A day as a part of its year: 1 July 2027 is about 2027.5. */
const yearsOf = (of: Day): number => {
  const year = Number(of.slice(0, 4))
  const first = day(`${year}-01-01`)
  return year + daysBetween(first, of) / daysBetween(first, day(`${year + 1}-01-01`))
}

/** What a chart of an indicator draws: the plan from the eve of the term, the figures that stand, and the name of each moment. */
export type MeasureChart = {
  planned: ChartPoint[]
  measured: ChartPoint[]
  baseline: ChartPoint
  nameOf: (at: number) => string
}

/** The plan and the standing figures of an indicator as points. Of a band the lower edge is drawn. */
export function chartOf({ light, reports }: PublishedIndicator): MeasureChart {
  const { measure, span } = light
  const names = new Map<number, string>()
  const point = (on: Day, value: number): ChartPoint => {
    const at = yearsOf(on)
    names.set(at, dayInWords(on))
    return { at, value }
  }
  const baseline = point(addDays(span.from, -1), measure.baseline)
  const ends = measure.path.map(({ year, value }) => {
    const end = day(`${year}-12-31`)
    const isAfter = end > span.until
    return point(isAfter ? span.until : end, value)
  })
  const measured = reports
    .filter(({ isCorrected }) => !isCorrected)
    .map(({ on, value }) => point(on, value))
  return {
    planned: [baseline, ...ends],
    measured,
    baseline,
    nameOf: (at) => names.get(at) ?? String(at),
  }
}
