import { amount, dayInWords } from '#documents/agreement-document.words.ts'
import { type Day, day as dayOfText, daysBetween } from '#kernel/day.ts'
import { PathChart } from '#ui/path-chart.tsx'
import type { Indicator } from './indicators.ts'
import type { Span } from './indicators-path.ts'
import { pointsOf } from './light-plan.ts'
import type { Report } from './reports.ts'

type ChartProps = {
  indicator: Indicator
  span: Span
  /** The figures to show; none before the term. */
  reports?: readonly Pick<Report, 'referenceOn' | 'value'>[]
  /** Says what the chart shows, best as a conclusion. */
  title: string
}

/** The planned path of an indicator from its baseline, with what was reported: as a drawing and as a table. */
export function IndicatorChart({ indicator, span, reports = [], title }: ChartProps) {
  const { id, baseline, path } = indicator
  const points = pointsOf({ ...indicator, baseline: baseline.value }, span)
  const planned = points.map(({ on, at }) => ({ at: momentOf(on), value: at.low }))
  const measured = reports.map(({ referenceOn, value }) => ({ at: momentOf(referenceOn), value }))
  const days = [...points.map(({ on }) => on), ...reports.map(({ referenceOn }) => referenceOn)]
  const names = new Map(days.map((on) => [momentOf(on), dayInWords(on)]))
  if (path.length + reports.length === 0) return null
  return (
    <PathChart
      id={`pad-${id}`}
      title={title}
      description={descriptionOf(indicator)}
      names={{ at: 'Op', planned: 'Plan', measured: 'Gemeten', baseline: 'Nulmeting' }}
      planned={planned}
      measured={measured}
      baseline={planned[0]}
      nameOf={(at) => (Number.isInteger(at) ? `eind ${at}` : (names.get(at) ?? amount(at)))}
    />
  )
}

/** The end of a year is that year: the end of 2027 stands at 2027, the middle of it halfway from 2026. */
function momentOf(on: Day): number {
  const year = Number(on.slice(0, 4))
  const [start, end] = [dayOfText(`${year - 1}-12-31`), dayOfText(`${year}-12-31`)]
  return year - 1 + daysBetween(start, on) / daysBetween(start, end)
}

/** The path in words, for who cannot see the drawing: both edges of a band. */
export const descriptionOf = ({ baseline, path, unit }: Indicator): string =>
  [
    `Nulmeting ${amount(baseline.value)} ${unit}.`,
    ...path.map(({ year, value, max }) => `Eind ${year}: ${plannedWords({ value, max })} ${unit}.`),
  ].join(' ')

/** “240”, or the two edges of a band: “2 tot 3”. */
export const plannedWords = ({ value, max }: { value: number; max: number | null }): string =>
  max === null ? amount(value) : `${amount(value)} tot ${amount(max)}`
