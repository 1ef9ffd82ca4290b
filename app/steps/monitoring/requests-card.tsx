import { graceDays } from '#agreement/light.ts'
import { periodWords } from '#agreement/reports.words.ts'
import { addDays, type Day, dayOf } from '#kernel/day.ts'
import type { Id } from '#kernel/id.ts'
import { daysLeftWords, dayWords } from '#parties/days.words.ts'
import { href } from '#routes.ts'
import { Card } from '#ui/card.tsx'
import { type Column, Table } from '#ui/table.tsx'
import { Tag } from '#ui/tag.tsx'
import type { Request } from './monitoring.ts'
import { monitoringWords as words } from './monitoring.words.ts'

type CardProps = {
  roundId: string
  requests: readonly Request[]
  today: Day
  nameOf: (party: Id<'Party'>) => string
  /** The reader's own party comes first, and is marked. */
  own: Id<'Party'> | undefined
}

/** What is asked of the parties now: figures, checks and actions; the reader's own first, then what is latest. */
export function RequestsCard({ roundId, requests, today, nameOf, own }: CardProps) {
  const rows = requests.toSorted(
    (a, b) => Number(b.of === own) - Number(a.of === own) || untilOf(a).localeCompare(untilOf(b)),
  )
  const columns: [Column<Request>, ...Column<Request>[]] = [
    {
      key: 'figure',
      name: words.figure,
      cell: (request) => (
        <a href={href('/trajecten/:roundId/monitoring/:code', { roundId, code: request.code })}>
          {whatOf(request)}
        </a>
      ),
    },
    {
      key: 'from',
      name: words.from,
      cell: ({ of }) => (of === own ? <strong>{nameOf(of)} (u)</strong> : nameOf(of)),
    },
    {
      key: 'until',
      name: words.until,
      cell: (request) => <Until until={untilOf(request)} today={today} />,
    },
  ]
  return (
    <Card title={words.asked} id="gevraagd" flush={rows.length > 0}>
      {rows.length === 0 ? (
        <p>{words.nothingAsked}</p>
      ) : (
        <Table caption={words.asked} rows={rows} keyOf={keyOf} columns={columns} />
      )}
    </Card>
  )
}

const Until = ({ until, today }: { until: Day; today: Day }) => (
  <>
    {dayWords(until)}{' '}
    <Tag status={until < today ? 'bad' : 'wait'}>{daysLeftWords(until, today)}</Tag>
  </>
)

function whatOf(request: Request): string {
  if (request.kind === 'action') return request.action.text
  if (request.kind === 'check') return words.check(request.indicator.name)
  const { indicator, due } = request
  return words.report(indicator.name, periodWords(due, indicator.frequency))
}

/** A check is asked for as long after the report as a report after its period. */
function untilOf(request: Request): Day {
  if (request.kind === 'action') return request.action.dueOn
  if (request.kind === 'report') return request.due.dueOn
  return addDays(dayOf(request.report.reportedAt), graceDays)
}

function keyOf(request: Request): string {
  if (request.kind === 'action') return request.action.id
  if (request.kind === 'check') return request.report.id
  return `${request.indicator.id} ${request.due.from}`
}
