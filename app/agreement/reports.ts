import { addDays, addMonths, type Day } from '#kernel/day.ts'
import type { Id } from '#kernel/id.ts'
import { ok, type Result, refuse } from '#kernel/result.ts'
import type { BasisId } from '#law/bases.ts'
import type { Frequency, Indicator } from './indicators.ts'
import type { Span } from './indicators-path.ts'
import { type Evidence, graceDays, type LightInput, monthsOf, newestFormula } from './light.ts'

/** What the checker said of a report. */
export type Review = {
  id: Id<'ReportReview'>
  reportId: Id<'Report'>
  partyId: Id<'Party'>
  verdict: 'confirm' | 'dispute'
  /** Why it is disputed; a confirmation may have a remark. */
  reason: string
  /** The value as the checker sees it, where she knows one. */
  ownValue: number | null
  reviewedAt: Date
}

/** What the supplier reported over a period. It never changes: a correction is a report of its own. */
export type Report = {
  id: Id<'Report'>
  indicatorId: Id<'Indicator'>
  partyId: Id<'Party'>
  periodFrom: Day
  periodUntil: Day
  /** The day on which the value was so. */
  referenceOn: Day
  value: number
  unit: string
  evidence: { fileId: Id<'File'>; name: string }
  note: string
  correctsId: Id<'Report'> | null
  /** Why it corrects the earlier one; empty for a first report. */
  reason: string
  reportedAt: Date
  /** Oldest first; the last one counts. */
  reviews: readonly Review[]
}

/** Whether the checker has looked at a report, and what she said last. */
export type ReportState = 'unchecked' | 'confirmed' | 'disputed'

/** How a report stands by its last review. */
export function stateOfReport({ reviews }: Pick<Report, 'reviews'>): ReportState {
  const last = reviews.at(-1)
  if (!last) return 'unchecked'
  return last.verdict === 'confirm' ? 'confirmed' : 'disputed'
}

/** The reports that no later one took the place of, by their day. */
export function standingReports(reports: readonly Report[]): Report[] {
  const corrected = new Set(reports.map(({ correctsId }) => correctsId))
  return reports
    .filter(({ id }) => !corrected.has(id))
    .toSorted((a, b) => a.referenceOn.localeCompare(b.referenceOn))
}

/** The figure that a light is given from: the newest one that its checker confirmed. */
export function evidenceIn(reports: readonly Report[]): Evidence | null {
  const confirmed = standingReports(reports).filter((one) => stateOfReport(one) === 'confirmed')
  const newest = confirmed.at(-1)
  return newest ? figureOf(newest) : null
}

const figureOf = ({ value, unit, referenceOn }: Report): Evidence => ({
  value,
  unit,
  on: referenceOn,
})

type Judged = Pick<Indicator, 'unit' | 'direction' | 'isCumulative' | 'path' | 'frequency'> & {
  baseline: { value: number }
}

/** What the light of an indicator is computed from: what is published, so that anyone can do the sum. */
export const lightInputOf = (
  { unit, direction, isCumulative, path, baseline, frequency }: Judged,
  span: Span,
  evidence: Evidence | null,
): LightInput => ({
  formula: newestFormula,
  measure: { unit, direction, isCumulative, path, baseline: baseline.value },
  frequency,
  span,
  evidence,
})

/** Two parties that see a figure differently: each with its own value, and why. */
export type TwoVoices = {
  report: Report
  reason: string
  supplier: Evidence
  checker: Evidence | null
}

/** The newest report, where its checker disputes it. */
export function twoVoicesIn(reports: readonly Report[]): TwoVoices | undefined {
  const report = standingReports(reports).at(-1)
  const review = report?.reviews.at(-1)
  if (!report || review?.verdict !== 'dispute') return undefined
  const supplier = figureOf(report)
  const checker = review.ownValue === null ? null : { ...supplier, value: review.ownValue }
  return { report, reason: review.reason, supplier, checker }
}

/** What is reported over, both days included. */
export type Period = { from: Day; until: Day }

/** The periods of a term by the frequency of an indicator, counted from its first day; the last may be shorter. */
export function periodsOf({ from, until }: Span, frequency: Frequency): Period[] {
  const periods: Period[] = []
  for (let start = from; start <= until; ) {
    const next = addMonths(from, monthsOf[frequency] * (periods.length + 1))
    const end = addDays(next, -1)
    periods.push({ from: start, until: end < until ? end : until })
    start = next
  }
  return periods
}

/** A period that is over and over which nobody reported yet. It is late from the day after `dueOn`. */
export type DueReport = Period & { dueOn: Day; isLate: boolean }

/** The reports that are asked for on a day: four weeks long as due, after that as late. */
export function dueReports(
  { frequency }: Pick<Indicator, 'frequency'>,
  { span, reports }: { span: Span; reports: readonly Pick<Report, 'periodFrom'>[] },
  today: Day,
): DueReport[] {
  const reported = new Set(reports.map(({ periodFrom }) => periodFrom))
  return periodsOf(span, frequency)
    .filter(({ from, until }) => until < today && !reported.has(from))
    .map((period) => {
      const dueOn = addDays(period.until, graceDays)
      return { ...period, dueOn, isLate: today > dueOn }
    })
}

export type ReportRefusal =
  | { code: 'no-such-indicator'; basis: BasisId }
  | { code: 'no-such-report'; basis: BasisId }
  | { code: 'not-the-supplier'; basis: BasisId }
  | { code: 'not-the-checker'; basis: BasisId }
  | { code: 'not-a-period'; basis: BasisId }
  | { code: 'period-not-begun'; from: Day; basis: BasisId }
  | { code: 'day-outside-period'; period: Period; basis: BasisId }
  | { code: 'day-in-future'; basis: BasisId }
  | { code: 'unit-mismatch'; asked: string; given: string; basis: BasisId }
  | { code: 'already-reported'; basis: BasisId }
  | { code: 'already-corrected'; basis: BasisId }
  | { code: 'evidence-missing'; basis: BasisId }

type Given = { unit: string; referenceOn: Day }

/** Whether a figure can be reported over a period: in the indicator's unit, of a day in it that has come. */
export function checkFigure(
  { unit, referenceOn }: Given,
  { period, asked, today }: { period: Period; asked: string; today: Day },
): Result<undefined, ReportRefusal> {
  if (period.from > today)
    return refuse({ code: 'period-not-begun', from: period.from, basis: 'reachable-date' })
  if (unit.normalize('NFC').trim() !== asked.normalize('NFC').trim())
    return refuse({ code: 'unit-mismatch', asked, given: unit, basis: 'planned-path' })
  if (referenceOn < period.from || referenceOn > period.until)
    return refuse({ code: 'day-outside-period', period, basis: 'planned-path' })
  if (referenceOn > today) return refuse({ code: 'day-in-future', basis: 'reachable-date' })
  return ok(undefined)
}
