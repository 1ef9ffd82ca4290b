import { z } from 'zod'
import { dayOf } from '#kernel/day.ts'
import { type Id, newId } from '#kernel/id.ts'
import { ok, type Result, refuse } from '#kernel/result.ts'
import { roundById } from '#parties/rounds.store.ts'
import { ownParty } from '#parties/standing.ts'
import { commitmentByCode } from './commitments.store.ts'
import { placeFields } from './content.commands.ts'
import { keepFile } from './files.commands.ts'
import { fileOf } from './files.store.ts'
import type { FileRefusal } from './files.ts'
import { indicatorById } from './indicators.store.ts'
import type { Indicator } from './indicators.ts'
import { type Span, spanOf } from './indicators-path.ts'
import { addReport, addReview, reportsOn } from './reports.store.ts'
import { checkFigure, type Period, periodsOf, type Report, type ReportRefusal } from './reports.ts'
import { dayField, figureField, idField, roundCommand, type Turn } from './turn.commands.ts'

const reportIdField = idField<'Report'>(z.uuid())

/** What stands behind a figure: a file sent along with it, or one that was put on the table before. */
const evidenceFields = {
  file: z.file().optional(),
  evidence: idField<'File'>(z.uuid()).optional(),
}

const figureFields = {
  indicator: idField<'Indicator'>(z.uuid()),
  value: figureField,
  unit: z.string().trim().min(1).max(40),
  /** The day on which the value was so. */
  measured: dayField,
  note: z.string().trim().max(2000).default(''),
  ...evidenceFields,
}

type No = ReportRefusal | FileRefusal

/** The supplier reports the value of an indicator over a period, with what shows it. Once per period: after that it corrects. */
const reportValue = roundCommand({
  by: 'party',
  act: 'report',
  fields: z.object({
    ...placeFields,
    ...figureFields,
    /** The first day of the period. */
    period: dayField,
  }),
  run: async (turn, { code, period: from, ...given }) => {
    const measured = await measuredFor(turn, code, given.indicator)
    if (!measured.ok) return measured
    const { indicator, span } = measured.value
    const period = periodsOf(span, indicator.frequency).find((one) => one.from === from)
    if (!period) return refuse({ code: 'not-a-period', basis: 'planned-path' })
    const figure = { ...given, period, indicator, corrects: null, reason: '' }
    return writeReport(turn, figure, 'reportValue')
  },
})

/** The supplier corrects a report by another one, with the reason; the old figure stays readable. */
const correctReport = roundCommand({
  by: 'party',
  act: 'report',
  fields: z.object({
    ...placeFields,
    ...figureFields,
    report: reportIdField,
    reason: z.string().trim().min(1).max(1000),
  }),
  run: async (turn, { code, report, reason, ...given }) => {
    const measured = await measuredFor(turn, code, given.indicator)
    if (!measured.ok) return measured
    const { indicator, reports } = measured.value
    const old = reports.find(({ id }) => id === report)
    if (!old) return refuse({ code: 'no-such-report', basis: 'lanes' })
    const period = { from: old.periodFrom, until: old.periodUntil }
    const figure = { ...given, period, indicator, corrects: old, reason }
    return writeReport(turn, figure, 'correctReport')
  },
})

const reviewed = {
  ...placeFields,
  indicator: idField<'Indicator'>(z.uuid()),
  report: reportIdField,
}

/** The checker says that a reported figure is right. Only then it counts. */
const confirmReport = roundCommand({
  by: 'party',
  act: 'report',
  fields: z.object({ ...reviewed, remark: z.string().trim().max(1000).default('') }),
  run: (turn, { code, indicator, report, remark }) =>
    review(
      turn,
      { code, indicator, report },
      { verdict: 'confirm', reason: remark, ownValue: null },
    ),
})

/** The checker says that a figure is not right, why, and where she knows it what it should be. Both stand side by side. */
const disputeReport = roundCommand({
  by: 'party',
  act: 'report',
  fields: z.object({
    ...reviewed,
    reason: z.string().trim().min(1).max(1000),
    own: figureField.nullish(),
  }),
  run: (turn, { code, indicator, report, reason, own }) =>
    review(
      turn,
      { code, indicator, report },
      { verdict: 'dispute', reason, ownValue: own ?? null },
    ),
})

/** What can be done with reports: the page and the API read this table. */
export const reportMoves = { reportValue, correctReport, confirmReport, disputeReport }

type Measured = { indicator: Indicator; span: Span; reports: Report[] }

async function measuredFor(
  { db, standing: { roundId } }: Turn,
  code: string,
  indicatorId: Id<'Indicator'>,
): Promise<Result<Measured, ReportRefusal>> {
  const commitment = await commitmentByCode(db, roundId, code)
  const indicator = await indicatorById(db, roundId, indicatorId)
  if (!commitment || indicator?.commitmentId !== commitment.id)
    return refuse({ code: 'no-such-indicator', basis: 'lanes' })
  const span = spanOf(commitment, await roundById(db, roundId))
  return ok({ indicator, span, reports: await reportsOn(db, roundId, indicatorId) })
}

type Figure = {
  indicator: Indicator
  period: Period
  value: number
  unit: string
  measured: Report['referenceOn']
  note: string
  file?: File | undefined
  evidence?: Id<'File'> | undefined
  corrects: Report | null
  reason: string
}

type Written = {
  value: { id: Id<'Report'> }
  event: {
    subject: string
    subjectId: string
    move: string
    payload: Record<string, string | number>
  }
}

async function writeReport(turn: Turn, figure: Figure, move: string): Promise<Result<Written, No>> {
  const { indicator, period, value, unit, measured: referenceOn, corrects, reason, note } = figure
  const { db, now, actor, standing } = turn
  if (indicator.supplierPartyId !== ownParty(standing).id)
    return refuse({ code: 'not-the-supplier', basis: 'two-voices' })
  const asked = { period, asked: indicator.unit, today: dayOf(now) }
  const checked = checkFigure({ unit, referenceOn }, asked)
  if (!checked.ok) return checked
  const evidence = await evidenceOf(turn, figure)
  if (!evidence.ok) return evidence

  const id = newId<'Report'>(now)
  const added = await addReport(db, {
    id,
    indicatorId: indicator.id,
    roundId: standing.roundId,
    partyId: indicator.supplierPartyId,
    periodFrom: period.from,
    periodUntil: period.until,
    referenceOn,
    value,
    unit: indicator.unit,
    evidenceFileId: evidence.value,
    note,
    correctsId: corrects?.id ?? null,
    reason,
    reportedBy: actor.personId,
    reportedAt: now,
  })
  if (!added) return refuse(corrects ? tooLate.corrected : tooLate.reported)
  const payload = { indicator: indicator.id, period: period.from, value, unit, referenceOn, reason }
  const event = { subject: 'report', subjectId: id, move, payload }
  return ok({
    value: { id },
    event: { ...event, payload: { ...payload, evidence: evidence.value } },
  })
}

const tooLate = {
  reported: { code: 'already-reported', basis: 'nothing-vanishes' },
  corrected: { code: 'already-corrected', basis: 'nothing-vanishes' },
} as const

/** The file that comes along; else the one that is named; else, for a correction, that of the old report. */
async function evidenceOf(
  turn: Turn,
  { file, evidence, corrects }: Pick<Figure, 'file' | 'evidence' | 'corrects'>,
): Promise<Result<Id<'File'>, No>> {
  if (file) {
    const bytes = new Uint8Array(await file.arrayBuffer())
    const kept = await keepFile(turn, { name: file.name, bytes, lane: 'table' })
    return kept.ok ? ok(kept.value.id) : kept
  }
  const named = evidence && (await fileOf(turn.db, turn.standing.roundId, evidence))
  if (named) return ok(named.id)
  if (corrects) return ok(corrects.evidence.fileId)
  return refuse({ code: 'evidence-missing', basis: 'two-voices' })
}

type Place = { code: string; indicator: Id<'Indicator'>; report: Id<'Report'> }

type Verdict = { verdict: 'confirm' | 'dispute'; reason: string; ownValue: number | null }

async function review(turn: Turn, place: Place, verdict: Verdict): Promise<Result<Written, No>> {
  const { db, now, actor, standing } = turn
  const measured = await measuredFor(turn, place.code, place.indicator)
  if (!measured.ok) return measured
  const { indicator, reports } = measured.value
  const report = reports.find(({ id }) => id === place.report)
  if (!report) return refuse({ code: 'no-such-report', basis: 'lanes' })
  if (indicator.checkerPartyId !== ownParty(standing).id)
    return refuse({ code: 'not-the-checker', basis: 'two-voices' })
  if (reports.some(({ correctsId }) => correctsId === report.id)) return refuse(tooLate.corrected)

  await addReview(db, {
    id: newId<'ReportReview'>(now),
    reportId: report.id,
    roundId: standing.roundId,
    partyId: indicator.checkerPartyId,
    ...verdict,
    reviewedBy: actor.personId,
    reviewedAt: now,
  })
  const { verdict: said, reason, ownValue } = verdict
  const payload = { said, reason, ...(ownValue !== null && { ownValue }) }
  const event = { subject: 'report', subjectId: report.id, move: `${said}Report`, payload }
  return ok({ value: { id: report.id }, event })
}
