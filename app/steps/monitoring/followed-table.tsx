import type { ReactNode } from 'react'
import { plannedWords } from '#agreement/indicator-chart.tsx'
import { courseStatus, LightTag } from '#agreement/light-tag.tsx'
import { amount } from '#documents/agreement-document.words.ts'
import type { Id } from '#kernel/id.ts'
import { href } from '#routes.ts'
import { BulletBar } from '#ui/bullet-bar.tsx'
import { Card, Empty } from '#ui/card.tsx'
import { type Column, Table } from '#ui/table.tsx'
import type { Followed } from './monitoring.ts'
import { monitoringWords as words } from './monitoring.words.ts'

type TableProps = {
  roundId: string
  title: string
  rows: readonly Followed[]
  /** Said where there are no rows. */
  empty: string
  nameOf: (party: Id<'Party'>) => string
  /** A link beside the title. */
  beside?: ReactNode
}

/** How commitments stand: the figure now, the plan to date and the target, each by the indicator that stands worst. */
export const FollowedTable = ({ roundId, title, rows, empty, nameOf, beside }: TableProps) => (
  <Card title={title} id="afspraken" beside={beside} foot={words.legend} flush>
    {rows.length === 0 ? (
      <Empty>{empty}</Empty>
    ) : (
      <Table
        caption={title}
        rows={rows}
        keyOf={({ monitored }) => monitored.commitment.code}
        columns={columnsFor(roundId, nameOf)}
      />
    )}
  </Card>
)

type Columns = [Column<Followed>, ...Column<Followed>[]]

const columnsFor = (roundId: string, nameOf: TableProps['nameOf']): Columns => [
  {
    key: 'commitment',
    name: words.commitment,
    cell: ({ monitored: { commitment } }) => (
      <>
        <a href={href('/trajecten/:roundId/monitoring/:code', { roundId, code: commitment.code })}>
          {commitment.title}
        </a>{' '}
        <span className="muted nowrap">{commitment.code}</span>
      </>
    ),
  },
  {
    key: 'who',
    name: words.who,
    cell: ({ monitored }) => monitored.commitment.tabled.owners.map(nameOf).join(', '),
  },
  { key: 'now', name: words.now, numeric: true, cell: (row) => nowOf(row) },
  {
    key: 'target',
    name: words.target,
    numeric: true,
    cell: (row) => targetOf(row),
  },
  { key: 'progress', name: words.progress, cell: (row) => <Progress {...row} /> },
  { key: 'judgement', name: words.judgement, cell: ({ course }) => <LightTag course={course} /> },
]

const nowOf = ({ worst }: Followed) => {
  const evidence = worst?.measured.input.evidence
  return evidence && amount(evidence.value)
}

function targetOf({ worst }: Followed) {
  const indicator = worst?.measured.indicator
  const last = indicator?.path.at(-1)
  return last && `${plannedWords(last)} ${indicator?.unit ?? ''}`
}

/** Only where there is a judgement: else a bar would say more than anybody knows. */
function Progress({ worst, course }: Followed) {
  if (!worst || !('working' in worst.light)) return null
  const { evidence, planned, target } = worst.light.working
  const of = (value: number) => amount(Math.round(value * 10) / 10)
  return (
    <BulletBar
      value={evidence.value}
      plan={planned.low}
      target={target.high}
      status={courseStatus[course]}
      sentence={words.bar(of(evidence.value), of(target.high), of(planned.low))}
    />
  )
}
