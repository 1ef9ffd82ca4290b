import { type Scale, scale } from './scale.ts'

/** A stretch in a lane, with a dot at its end. `from` and `until` are days, counted from any first one. */
type LaneSpan = { from: number; until: number; label: string; isLate: boolean }

type Lane = { name: string; spans: readonly LaneSpan[] }

/** A moment that matters to every lane. */
type LaneMark = { at: number; label: string }

export type LaneChartProps = {
  /** Unique on the page. */
  id: string
  /** Says what the chart shows, best as a conclusion. */
  title: string
  /** The same in words, for who cannot see it. */
  description: string
  from: number
  until: number
  lanes: readonly Lane[]
  marks: readonly LaneMark[]
}

/** Text keeps its size, so a phone gets a drawing of its own. */
const sizes = [
  { name: 'wide', width: 640 },
  { name: 'narrow', width: 340 },
] as const

const head = 34
const rowHeight = 44
const [left, right] = [10, 14]

/** Lanes under each other on one line of time, each with its stretches. Nothing without lanes. */
export function LaneChart(props: LaneChartProps) {
  if (props.lanes.length === 0) return null
  return (
    <div className="chart">
      {sizes.map((size) => (
        <Drawing key={size.name} {...props} size={size} />
      ))}
    </div>
  )
}

function Drawing({ size, ...props }: LaneChartProps & { size: (typeof sizes)[number] }) {
  const { title, description, lanes, marks, from, until } = props
  const id = `${props.id}-${size.name}`
  const rows = rowsOf(lanes)
  const height = head + rows.reduce((sum, { lines }) => sum + rowOf(lines), 0) + 4
  const x = scale([from, until], [left, size.width - right])
  return (
    <svg
      className={`chart__svg chart__svg--${size.name}`}
      viewBox={`0 0 ${size.width} ${height}`}
      role="img"
      aria-labelledby={`${id}-title ${id}-text`}
    >
      <title id={`${id}-title`}>{title}</title>
      <desc id={`${id}-text`}>{description}</desc>
      {marks.map((mark, nth) => (
        <Mark key={mark.label} mark={mark} x={x} low={height - 4} high={12 + (nth % 2) * 16} />
      ))}
      {rows.map(({ lane, top }) => (
        <Row key={lane.name} lane={lane} top={top} x={x} width={size.width} />
      ))}
    </svg>
  )
}

const rowOf = (lines: number) => rowHeight + Math.max(0, lines - 1) * 22

/** Each lane with where it begins: every stretch of it has a line of its own. */
function rowsOf(lanes: readonly Lane[]): { lane: Lane; lines: number; top: number }[] {
  let top = head
  return lanes.map((lane) => {
    const row = { lane, lines: lane.spans.length, top }
    top += rowOf(row.lines)
    return row
  })
}

type MarkProps = { mark: LaneMark; x: Scale; low: number; high: number }

const Mark = ({ mark: { at, label }, x, low, high }: MarkProps) => (
  <>
    <line className="chart__baseline" x1={x(at)} x2={x(at)} y1={high + 4} y2={low} />
    <text x={x(at)} y={high} textAnchor={x(at) < 120 ? 'start' : 'end'}>
      {label}
    </text>
  </>
)

type RowProps = { lane: Lane; top: number; x: Scale; width: number }

const Row = ({ lane: { name, spans }, top, x, width }: RowProps) => (
  <>
    <text className="chart__label" x={left} y={top + 14}>
      {name}
    </text>
    {spans.map((span, nth) => (
      <Stretch
        key={`${span.label} ${span.until}`}
        span={span}
        y={top + 28 + nth * 22}
        {...{ x, width }}
      />
    ))}
  </>
)

type StretchProps = { span: LaneSpan; y: number; x: Scale; width: number }

function Stretch({ span: { from, until, label, isLate }, y, x, width }: StretchProps) {
  // Its words stand on the side where there is more room.
  const isLeft = width - x(until) > x(from)
  return (
    <>
      <line
        className={isLate ? 'chart__span chart__span--late' : 'chart__span'}
        x1={x(from)}
        x2={x(until)}
        y1={y}
        y2={y}
      />
      <circle className="chart__dot" cx={x(until)} cy={y} r="4.5" />
      <text
        x={isLeft ? x(until) + 12 : x(from) - 12}
        y={y + 4}
        textAnchor={isLeft ? 'start' : 'end'}
      >
        {label}
      </text>
    </>
  )
}
