import type { Measured } from '#agreement/light-of-commitment.ts'
import { type Report, type ReportState, stateOfReport } from '#agreement/reports.ts'
import { periodTitle, reportStateWords } from '#agreement/reports.words.ts'
import { amount } from '#documents/agreement-document.words.ts'
import { dayOf } from '#kernel/day.ts'
import type { Id } from '#kernel/id.ts'
import { dayWords } from '#parties/days.words.ts'
import { href } from '#routes.ts'
import { type Column, Table } from '#ui/table.tsx'
import { type Status, Tag } from '#ui/tag.tsx'
import { detailWords as words } from './monitoring.words.ts'

const statusOf: Record<ReportState, Status> = {
  unchecked: 'wait',
  confirmed: 'ok',
  disputed: 'warn',
}

type TableProps = {
  measured: Measured
  roundId: string
  nameOf: (party: Id<'Party'>) => string
}

/** Everything that was reported on an indicator, the newest first; what was corrected stays in sight. */
export function ReportsTable({ measured, roundId, nameOf }: TableProps) {
  const { indicator, reports } = measured
  if (reports.length === 0) return <p className="muted">{words.noReports}</p>
  const corrected = new Set(reports.map(({ correctsId }) => correctsId))
  const columns: [Column<Report>, ...Column<Report>[]] = [
    {
      key: 'period',
      name: words.period,
      cell: ({ periodFrom, periodUntil }) =>
        periodTitle({ from: periodFrom, until: periodUntil }, indicator.frequency),
    },
    {
      key: 'value',
      name: words.value,
      numeric: true,
      cell: ({ id, value, unit }) => {
        const figure = `${amount(value)} ${unit}`
        return corrected.has(id) ? <del>{figure}</del> : figure
      },
    },
    { key: 'on', name: words.on, cell: ({ referenceOn }) => dayWords(referenceOn) },
    {
      key: 'evidence',
      name: words.evidence,
      cell: ({ evidence: { fileId, name }, note }) => (
        <>
          <a href={href('/trajecten/:roundId/bestanden/:fileId', { roundId, fileId })}>{name}</a>
          {note && <p className="muted">{note}</p>}
        </>
      ),
    },
    {
      key: 'state',
      name: words.state,
      cell: (report) =>
        corrected.has(report.id) ? (
          <span className="muted">{words.corrected}</span>
        ) : (
          <Checked report={report} checker={nameOf(indicator.checkerPartyId)} />
        ),
    },
  ]
  return (
    <Table
      caption={words.reports}
      rows={reports.toReversed()}
      keyOf={({ id }) => id}
      columns={columns}
      compact
    />
  )
}

/** What the checker said last; what she said before that stays readable under it. */
function Checked({ report, checker }: { report: Report; checker: string }) {
  const state = stateOfReport(report)
  return (
    <>
      <Tag status={statusOf[state]}>{reportStateWords[state]}</Tag>
      {state === 'unchecked' && <p className="muted">{words.unchecked(checker)}</p>}
      {report.reason && <p className="muted">{words.correction(report.reason)}</p>}
      {report.reviews.toReversed().map(({ id, reason, reviewedAt }) => (
        <p key={id} className="muted">
          {words.said(checker, dayWords(dayOf(reviewedAt)))}
          {reason && `: ${reason}`}
        </p>
      ))}
    </>
  )
}
