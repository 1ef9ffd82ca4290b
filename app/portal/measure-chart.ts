import { dayInWords } from '#documents/agreement-document.words.ts'
import type { PublishedIndicator } from '#documents/published-progress.ts'
import { addDays, type Day, day, daysBetween } from '#kernel/day.ts'
import type { ChartPoint } from '#ui/path-drawing.tsx'

/** The end of a year is that year: the end of 2027 stands at 2027, the middle of it halfway from 2026. */
function momentOf(on: Day): number {
  const year = Number(on.slice(0, 4))
  const [start, end] = [day(`${year - 1}-12-31`), day(`${year}-12-31`)]
  return year - 1 + daysBetween(start, on) / daysBetween(start, end)
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
    const at = momentOf(on)
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
    nameOf: (at) => names.get(at) ?? `eind ${at}`,
  }
}
