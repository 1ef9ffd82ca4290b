import { day } from '#kernel/day.ts'
import { type Id, id } from '#kernel/id.ts'
import { addRound, layerId, now, partyId, personId, roundId } from '#parties/parties.example.ts'
import type { Db } from '#platform/db.ts'
import { asOwner } from '#platform/testing.ts'
import { indicatorId } from './indicators.example.ts'
import { addReport, addReview } from './reports.store.ts'
import type { Report, Review } from './reports.ts'

const exampleId = <Kind extends string>(group: string, nth: number) =>
  id<Kind>(`00000000-0000-7000-9000-${group}${String(nth).padStart(11, '0')}`)

/** The file that stands behind every figure of the example. */
export const evidenceId: Id<'File'> = exampleId('f', 1)

export const reportId = (nth: number): Id<'Report'> => exampleId('e', nth)

type Given = Partial<Omit<Report, 'id' | 'indicatorId'>> & {
  nth?: number
  /** Which of the indicators of the example it is about. */
  of?: number
}

/** 60 homes in the first quarter of 2027, as Voorbeeldwonen reports it; nobody checked it. Name only what the test is about. */
export const aReport = ({ nth = 1, of = 1, ...given }: Given = {}): Report => ({
  id: reportId(nth),
  indicatorId: indicatorId(of),
  partyId: partyId('voorbeeldwonen'),
  periodFrom: day('2027-01-01'),
  periodUntil: day('2027-03-31'),
  referenceOn: day('2027-03-31'),
  value: 60,
  unit: 'woningen',
  evidence: { fileId: evidenceId, name: 'opleverlijst.pdf' },
  note: '',
  correctsId: null,
  reason: '',
  reportedAt: now,
  reviews: [],
  ...given,
})

/** What the tenants of Voorbeeldwonen say of the first report (or the nth): it is right, unless said otherwise. */
export const aReview = (given: Partial<Review> & { nth?: number } = {}): Review => {
  const { nth = 1, ...rest } = given
  return {
    id: exampleId('1', nth),
    reportId: reportId(nth),
    partyId: partyId('hvVoorbeeldwonen'),
    verdict: 'confirm',
    reason: '',
    ownValue: null,
    reviewedAt: now,
    ...rest,
  }
}

/** Puts a file on the table of the example round that a figure can lean on. */
export async function addEvidence(db: Db): Promise<void> {
  await asOwner(db)
  const file = { name: 'opleverlijst.pdf', mediaType: 'application/pdf', sizeBytes: 3 }
  const sha256 = 'ab'.repeat(32)
  await db
    .insertInto('files')
    .values({ id: evidenceId, roundId, lane: 'table', sha256, ...file, uploadedAt: now })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** Puts a report with its reviews in the example round; from here on the test works as the owner of the tables. */
export async function addReported(db: Db, given: Given = {}): Promise<Report> {
  await addEvidence(db)
  const report = aReport(given)
  const { evidence, reviews, ...row } = report
  const reportedBy = personId('strateeg')
  await addReport(db, { ...row, roundId, evidenceFileId: evidence.fileId, reportedBy })
  for (const review of reviews)
    await addReview(db, { ...review, roundId, reviewedBy: personId('voorzitter') })
  return report
}

/** The example round in the last weeks of its year, 2026: it was measured all year long. From here on the test works as the owner of the tables. */
export async function addRunningRound(db: Db): Promise<void> {
  await addRound(db)
  const year = { termFrom: day('2026-01-01'), termUntil: day('2026-12-31') }
  await db.updateTable('rounds').set(year).where('id', '=', roundId).execute()
  await db.updateTable('layers').set({ year: 2026 }).where('id', '=', layerId).execute()
}

/** A quarter of 2026, as a report is over it. */
export function quarter(
  nth: 1 | 2 | 3 | 4,
): Pick<Report, 'periodFrom' | 'periodUntil' | 'referenceOn'> {
  const [from, until] = quarters[nth]
  return { periodFrom: day(from), periodUntil: day(until), referenceOn: day(until) }
}

const quarters = {
  1: ['2026-01-01', '2026-03-31'],
  2: ['2026-04-01', '2026-06-30'],
  3: ['2026-07-01', '2026-09-30'],
  4: ['2026-10-01', '2026-12-31'],
} as const
