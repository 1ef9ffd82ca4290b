import type { PlacedGoal } from '#agreement/goal-cascade.ts'
import { thousands } from '#agreement/goals.words.ts'
import { lineKindNames } from '#agreement/line-names.ts'
import type { Overview } from '#agreement/overviews.ts'
import type { Id } from '#kernel/id.ts'
import { href } from '#routes.ts'
import { Card } from '#ui/card.tsx'
import { type Column, Table } from '#ui/table.tsx'
import {
  besideGoals,
  type GoalBeside,
  type HeldLine,
  type LineSum,
  type SumRow,
  sumsOf,
} from './overview-sums.ts'
import { rowName, sumsWords as words } from './overview-sums.words.ts'

type SumsProps = {
  roundId: Id<'Round'>
  overviews: readonly Pick<Overview, 'partyId' | 'party'>[]
  lines: readonly HeldLine[]
  goals: readonly PlacedGoal[]
}

/** What all bods on the table come to, by year and by association, and beside the goals. Nothing before one is sent. */
export function OverviewSums({ roundId, overviews, lines, goals }: SumsProps) {
  if (lines.length === 0) return null
  const { years, rows, growth, unnumbered } = sumsOf(lines)
  const all: Row[] = [...rows, ...(growth ? [growth] : [])]
  const names = new Map(overviews.map(({ partyId, party }) => [partyId, party]))
  const parties = [...names].filter(([id]) => rows.some(({ byParty }) => byParty.has(id)))
  return (
    <>
      <Card title={words.title} id="samen" foot={words.newest}>
        <p className="muted">{words.hint}</p>
        {all.length === 0 && <p>{words.empty}</p>}
        {all.length > 0 && (
          <SumTable
            caption={words.byYear}
            rows={all}
            columns={years.map((year) => ({
              name: String(year),
              of: (row) => row.byYear.get(year),
            }))}
          />
        )}
        {parties.length > 1 && (
          <SumTable
            caption={words.byParty}
            rows={all}
            columns={parties.map(([id, name]) => ({ name, of: (row) => row.byParty.get(id) }))}
          />
        )}
        {unnumbered > 0 && <p className="muted">{words.unnumbered(unnumbered)}</p>}
      </Card>
      <BesideGoals roundId={roundId} beside={besideGoals(goals, lines)} />
    </>
  )
}

type Row = SumRow | LineSum

const nameOf = (row: Row): string => ('kind' in row ? rowName(row) : words.growth)

type SumTableProps = {
  caption: string
  rows: readonly Row[]
  columns: readonly { name: string; of: (row: Row) => number | undefined }[]
}

function SumTable({ caption, rows, columns }: SumTableProps) {
  const heads: [Column<Row>, ...Column<Row>[]] = [
    { key: 'kind', name: words.kind, cell: nameOf },
    ...columns.map(({ name, of }) => ({
      key: name,
      name,
      numeric: true,
      cell: (row: Row) => figure(of(row)),
    })),
    { key: 'sum', name: words.sum, numeric: true, cell: (row) => <Total {...row} /> },
  ]
  return (
    <div className="scroll">
      <Table caption={caption} captionShown columns={heads} rows={rows} keyOf={nameOf} compact />
    </div>
  )
}

const figure = (of: number | undefined) =>
  of === undefined ? <span className="muted">–</span> : thousands(of)

const Total = ({ total, dropped }: LineSum) => (
  <>
    <strong>{thousands(total)}</strong>
    {dropped !== 0 && <p className="under muted">{words.dropped(thousands(dropped))}</p>}
  </>
)

type BesideProps = { roundId: Id<'Round'>; beside: readonly GoalBeside[] }

function BesideGoals({ roundId, beside }: BesideProps) {
  if (beside.length === 0) return null
  return (
    <Card title={words.goals} id="naast-de-doelen">
      <p className="muted">{words.goalsHint}</p>
      <Table
        caption={words.goals}
        rows={beside}
        keyOf={({ goal }) => goal.id}
        columns={[
          {
            key: 'goal',
            name: words.goal,
            cell: ({ goal }) => (
              <a
                href={href('/trajecten/:roundId/scope/doelen/:goalId', {
                  roundId,
                  goalId: goal.id,
                })}
              >
                {goal.text}
              </a>
            ),
          },
          {
            key: 'aim',
            name: words.aim,
            cell: ({ goal, aim }) => `${thousands(aim)} ${goal.unit ?? ''}`.trim(),
          },
          { key: 'bods', name: words.bods, cell: Said },
        ]}
      />
    </Card>
  )
}

/** What the bods say under a goal, a line for each kind. */
function Said({ growth, kinds }: GoalBeside) {
  if (growth !== undefined) return words.growthOf(thousands(growth))
  if (kinds.length === 0) return <span className="muted">{words.none}</span>
  return kinds.map(({ kind, total }) => (
    <p key={kind} className="under">
      {words.ofKind(lineKindNames[kind], thousands(total))}
    </p>
  ))
}
