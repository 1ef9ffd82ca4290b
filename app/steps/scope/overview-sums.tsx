import type { PlacedGoal } from '#agreement/goal-cascade.ts'
import { thousands } from '#agreement/goals.words.ts'
import { lineKindNames } from '#agreement/line-names.ts'
import type { Overview } from '#agreement/overviews.ts'
import type { Id } from '#kernel/id.ts'
import { href } from '#routes.ts'
import { Card } from '#ui/card.tsx'
import { Details } from '#ui/form.tsx'
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
  const sums = sumsOf(lines)
  const { rows, growth, unadded } = sums
  const euros = rows.filter(({ measure }) => measure === 'euros')
  const counts = [...rows.filter((row) => !euros.includes(row)), ...(growth ? [growth] : [])]
  const years = sums.years.map(
    (year): Axis => ({
      name: String(year),
      of: (row) => row.byYear.get(year),
    }),
  )
  return (
    <>
      <Card title={words.title} id="samen" foot={words.newest}>
        <p className="muted">{words.hint}</p>
        {rows.length === 0 && <p>{words.empty}</p>}
        <SumTable caption={words.byYear} rows={counts} columns={years} />
        <Folded caption={words.euros} rows={euros} columns={years} />
        <Folded
          caption={words.byParty}
          rows={[...counts, ...euros]}
          columns={associationsIn(overviews, rows)}
        />
        {unadded > 0 && <p className="muted">{words.unadded(unadded)}</p>}
      </Card>
      <BesideGoals roundId={roundId} beside={besideGoals(goals, lines)} />
    </>
  )
}

/** The associations of which a row has a number; none where there is only one, for that says nothing new. */
function associationsIn(overviews: SumsProps['overviews'], rows: readonly SumRow[]): Axis[] {
  const names = new Map(overviews.map(({ partyId, party }) => [partyId, party]))
  const parties = [...names].filter(([id]) => rows.some(({ byParty }) => byParty.has(id)))
  if (parties.length < 2) return []
  return parties.map(([id, name]) => ({ name, of: (row) => row.byParty.get(id) }))
}

type Row = SumRow | LineSum

const nameOf = (row: Row): string => ('kind' in row ? rowName(row) : words.growth)

type Axis = { name: string; of: (row: Row) => number | undefined }

type SumTableProps = { caption: string; rows: readonly Row[]; columns: readonly Axis[] }

/** A table that not everybody needs at once. */
const Folded = (props: SumTableProps) =>
  props.rows.length > 0 &&
  props.columns.length > 0 && (
    <Details summary={props.caption}>
      <SumTable {...props} />
    </Details>
  )

function SumTable({ caption, rows, columns }: SumTableProps) {
  if (rows.length === 0) return null
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

/** The total, and how much of it was dropped; growth is a difference, of which no part is dropped. */
const Total = (row: Row) => (
  <>
    <strong>{thousands(row.total)}</strong>
    {'kind' in row && row.dropped > 0 && (
      <p className="under muted">{words.dropped(thousands(row.dropped))}</p>
    )}
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
