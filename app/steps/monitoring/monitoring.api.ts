import { fileTooBigProblem } from '#agreement/files.api.ts'
import { maxRequestBytes } from '#agreement/files.ts'
import { monitoredIn } from '#agreement/light.store.ts'
import { lightOf, type Measured, type Monitored } from '#agreement/light-of-commitment.ts'
import { reportMoves } from '#agreement/reports.commands.ts'
import { dueReports, type Report, stateOfReport } from '#agreement/reports.ts'
import { reportRefusalWords } from '#agreement/reports.words.ts'
import { type Day, dayOf } from '#kernel/day.ts'
import { id } from '#kernel/id.ts'
import { bases } from '#law/bases.ts'
import type { Handler } from '#parties/handler.ts'
import { standingIn } from '#parties/rounds.store.ts'
import { answering, asked } from '#platform/answering.ts'
import { notThereProblem } from '#platform/problem.ts'
import { readUpload } from '#platform/upload.ts'
import { followed } from './monitoring.ts'

const path = '/api/v1/trajecten/:roundId/monitoring'

/** How everything stands today: per commitment and indicator the light with its inputs and its working, and all reports. */
export const get: Handler<typeof path> = async ({ params, context: { db, now } }) => {
  const roundId = id<'Round'>(params.roundId)
  const standing = await standingIn(db, roundId)
  if (!standing?.party && !standing?.coordinates) return notThereProblem()
  const today = dayOf(now)
  const all = await monitoredIn(db, roundId)
  return Response.json({ day: today, commitments: all.map((one) => jsonOf(one, today)) })
}

const jsonOf = (monitored: Monitored, today: Day) => ({
  code: monitored.commitment.code,
  title: monitored.commitment.title,
  course: followed(monitored, today).course,
  indicators: monitored.measured.map((measured) => measuredJson(measured, today)),
})

const measuredJson = (measured: Measured, today: Day) => ({
  id: measured.indicator.id,
  name: measured.indicator.name,
  light: lightOf(measured, today),
  input: measured.input,
  due: dueReports(measured.indicator, measured, today).map(({ from, until, dueOn, isLate }) => ({
    from,
    until,
    due_on: dueOn,
    late: isLate,
  })),
  reports: measured.reports.map(reportJson),
})

const reportJson = (report: Report) => ({
  id: report.id,
  period: { from: report.periodFrom, until: report.periodUntil },
  measured: report.referenceOn,
  value: report.value,
  unit: report.unit,
  evidence: report.evidence.fileId,
  note: report.note,
  corrects: report.correctsId,
  reason: report.reason,
  state: stateOfReport(report),
  reviews: report.reviews.map(({ verdict, reason, ownValue, reviewedAt }) => ({
    verdict,
    reason,
    own: ownValue,
    at: reviewedAt,
  })),
})

const idJson = ({ id }: { id: string }) => ({ id })

export const moves = {
  reportValue: asked(reportMoves.reportValue, idJson),
  correctReport: asked(reportMoves.correctReport, idJson),
  confirmReport: asked(reportMoves.confirmReport),
  disputeReport: asked(reportMoves.disputeReport),
}

/** What can be done with figures; the evidence comes along as a form, or is named by the file's id. */
export const post: Handler<typeof path> = async (ask) => {
  const request = await readUpload(ask.request, maxRequestBytes)
  return request ? change({ ...ask, request }) : fileTooBigProblem()
}

const change: Handler<typeof path> = answering({
  moves,
  words: reportRefusalWords,
  cite: (basis) => bases[basis].cite,
})
