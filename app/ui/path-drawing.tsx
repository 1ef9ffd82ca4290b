import { figure, roundFigures, type Scale, scale } from './scale.ts'

/** What was, or should be, at a moment. `at` is a year, or a part of one: 2027.5. */
export type ChartPoint = { at: number; value: number }

export type PathChartProps = {
  /** Unique on the page. */
  id: string
  /** Says what the chart shows, best as a conclusion. */
  title: string
  /** The same in figures, for who cannot see it. */
  description: string
  /** The names of the moments and of the lines. */
  names: { at: string; planned: string; measured: string; baseline: string }
  planned: readonly ChartPoint[]
  measured: readonly ChartPoint[]
  /** Where it began. */
  baseline?: ChartPoint | undefined
  /** How a moment is written; by default as its year. */
  nameOf?: (at: number) => string
}

/** How large a chart is drawn. Text in it keeps its size, so a phone gets a drawing of its own. */
type Size = { name: 'wide' | 'narrow'; width: number; height: number; left: number; right: number }

export const wide: Size = { name: 'wide', width: 640, height: 260, left: 52, right: 132 }
export const narrow: Size = { name: 'narrow', width: 340, height: 230, left: 44, right: 10 }

const top = 24
const bottom = 30

type DrawingProps = PathChartProps & { size: Size }

/** The drawing of a planned path, the figures measured, and the line they began at. */
export function PathDrawing({ id, title, description, size, ...props }: DrawingProps) {
  const { planned, measured, baseline, nameOf = String } = props
  const { x, y, figures, years } = scalesOf(props, size)
  const [left, right] = [size.left, size.width - size.right]
  return (
    <svg
      className={`chart__svg chart__svg--${size.name}`}
      viewBox={`0 0 ${size.width} ${size.height}`}
      role="img"
      aria-labelledby={`${id}-title ${id}-text`}
    >
      <title id={`${id}-title`}>{title}</title>
      <desc id={`${id}-text`}>{description}</desc>
      {figures.map((value) => (
        <g key={value}>
          <line className="chart__grid" x1={left} x2={right} y1={y(value)} y2={y(value)} />
          <text x={left - 8} y={y(value) + 4} textAnchor="end">
            {figure(value)}
          </text>
        </g>
      ))}
      {years.map((at) => (
        <text key={at} x={x(at)} y={size.height - 8} textAnchor="middle">
          {nameOf(at)}
        </text>
      ))}
      {baseline && (
        <line
          className="chart__baseline"
          x1={left}
          x2={right}
          y1={y(baseline.value)}
          y2={y(baseline.value)}
        />
      )}
      <path className="chart__plan" d={lineThrough(planned, x, y)} />
      <path className="chart__value" d={lineThrough(measured, x, y)} />
      {planned.map(({ at, value }) => (
        <circle key={at} className="chart__plan-dot" cx={x(at)} cy={y(value)} r="2.5" />
      ))}
      {measured.map(({ at, value }) => (
        <circle key={at} className="chart__dot" cx={x(at)} cy={y(value)} r="4.5" />
      ))}
      <Labels {...props} {...{ x, y, size }} />
    </svg>
  )
}

type Points = Pick<PathChartProps, 'planned' | 'measured' | 'baseline'>

function scalesOf({ planned, measured, baseline }: Points, size: Size) {
  const all = [...planned, ...measured, ...(baseline ? [baseline] : [])]
  const moments = all.map(({ at }) => at)
  const [first, last] = [Math.min(...moments), Math.max(...moments)]
  const figures = roundFigures(all.map(({ value }) => value))
  return {
    figures,
    years: yearsWithin(first, last, size.name === 'wide' ? 8 : 5),
    x: scale([first, last], [size.left + 16, size.width - size.right - 16]),
    y: scale([figures[0] ?? 0, figures.at(-1) ?? 1], [size.height - bottom, top]),
  }
}

/** Whole years from first to last, as many as there is room for. */
function yearsWithin(first: number, last: number, room: number): number[] {
  const [from, until] = [Math.ceil(first), Math.floor(last)]
  const step = Math.max(1, Math.ceil((until - from + 1) / room))
  const count = Math.max(0, Math.floor((until - from) / step) + 1)
  return Array.from({ length: count }, (_, nth) => from + nth * step)
}

const lineThrough = (points: readonly ChartPoint[], x: Scale, y: Scale): string =>
  points
    .map(({ at, value }, nth) => `${nth ? 'L' : 'M'}${x(at).toFixed(1)} ${y(value).toFixed(1)}`)
    .join('')

type Placed = Points & Pick<PathChartProps, 'names'> & { x: Scale; y: Scale; size: Size }

/** The last figure of each line stands at its end, so that no legend is needed. */
function Labels({ size, ...placed }: Placed) {
  const { names, planned, measured, baseline, x, y } = placed
  const [goal, now] = [planned.at(-1), measured.at(-1)]
  const edge = size.width - size.right
  const end =
    size.name === 'wide'
      ? ({ x: edge + 4, textAnchor: 'start' } as const)
      : ({ x: edge, textAnchor: 'end' } as const)
  const rise = risesOf({ ...placed, size })
  return (
    <>
      {goal && (
        <text {...end} y={y(goal.value) + rise.goal}>
          {names.planned}: {figure(goal.value)}
        </text>
      )}
      {baseline && (
        <text {...end} y={y(baseline.value) + rise.baseline}>
          {names.baseline}: {figure(baseline.value)}
        </text>
      )}
      {now && (
        <text
          className="chart__label"
          x={x(now.at)}
          y={y(now.value) + rise.now}
          textAnchor={x(now.at) > size.width / 3 ? 'end' : 'start'}
        >
          {names.measured}: {figure(now.value)}
        </text>
      )}
    </>
  )
}

/** How far below its point each label stands, so that no two are on top of each other. */
function risesOf({ planned, measured, baseline, x, y, size }: Placed) {
  const [goal, now] = [planned.at(-1), measured.at(-1)]
  const isAhead = isAheadOf(planned, now)
  const isNear = areWithin(90, now && x(now.at), goal && x(goal.at))
  const isCrowded = areWithin(16, baseline && y(baseline.value), goal && y(goal.value))
  const inLine = size.name === 'wide' ? 4 : undefined
  return {
    now: isAhead ? -14 : 24,
    goal: inLine ?? (isNear && isAhead ? 24 : -12),
    baseline: (inLine ?? -6) + (isCrowded ? 16 : 0),
  }
}

/** Level with the path is ahead, and so is what lies beyond it. */
function isAheadOf(planned: readonly ChartPoint[], now: ChartPoint | undefined): boolean {
  const plan = now && valueAt(planned, now.at)
  return plan === undefined || now === undefined || now.value >= plan
}

const areWithin = (distance: number, one?: number, other?: number): boolean =>
  one !== undefined && other !== undefined && Math.abs(one - other) < distance

/** Where a path is at a moment between two of its points. */
function valueAt(points: readonly ChartPoint[], moment: number): number | undefined {
  const after = points.find(({ at }) => at >= moment)
  const before = points.findLast(({ at }) => at <= moment)
  if (!after || !before) return undefined
  return scale([before.at, after.at], [before.value, after.value])(moment)
}
