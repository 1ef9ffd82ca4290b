import { Details } from './form.tsx'
import { type ChartPoint, narrow, type PathChartProps, PathDrawing, wide } from './path-drawing.tsx'
import { figure } from './scale.ts'
import { type Column, Table } from './table.tsx'
import { uiWords as words } from './ui.words.ts'

/**
 * A planned path with what was measured: wide, narrow for a phone, and as a table.
 * Lines are straight between their points: what lies between was not measured. Nothing without points.
 */
export function PathChart(props: PathChartProps) {
  const { id, title, planned, measured, baseline } = props
  if (planned.length + measured.length === 0) return null
  const moments = [...planned, ...measured, ...(baseline ? [baseline] : [])].map(({ at }) => at)
  const rows = [...new Set(moments)].sort((a, b) => a - b)
  return (
    <div className="chart">
      <PathDrawing {...props} id={`${id}-wide`} size={wide} />
      <PathDrawing {...props} id={`${id}-narrow`} size={narrow} />
      <Details summary={words.inTable}>
        <Table caption={title} columns={columnsOf(props)} rows={rows} keyOf={String} />
      </Details>
    </div>
  )
}

function columnsOf(props: PathChartProps): [Column<number>, ...Column<number>[]] {
  const { names, planned, measured, baseline, nameOf = String } = props
  const column = (key: keyof typeof names, points: readonly ChartPoint[]) => ({
    key,
    name: names[key],
    numeric: true,
    cell: (moment: number) => {
      const point = points.find(({ at }) => at === moment)
      return point ? figure(point.value) : words.nothing
    },
  })
  return [
    { key: 'at', name: names.at, cell: nameOf },
    ...(baseline ? [column('baseline', [baseline])] : []),
    column('planned', planned),
    column('measured', measured),
  ]
}
