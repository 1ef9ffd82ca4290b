import { sql } from 'kysely'
import type { Id } from '#kernel/id.ts'
import type { Db } from '#platform/db.ts'
import type { Report, Review } from './reports.ts'

const atTable = sql<Id<'Round'>>`(select actor_table())`

const reportsIn = (db: Db, roundId: Id<'Round'>) =>
  db
    .selectFrom('reports')
    .innerJoin('files', 'files.id', 'reports.evidenceFileId')
    .select([
      'reports.id',
      'indicatorId',
      'partyId',
      'periodFrom',
      'periodUntil',
      'referenceOn',
      'value',
      'unit',
      'evidenceFileId',
      'files.name as evidenceName',
      'note',
      'correctsId',
      'reason',
      'reportedAt',
    ])
    .where('reports.roundId', '=', roundId)
    .where('reports.roundId', 'in', atTable)
    .orderBy('reportedAt')
    .orderBy('reports.id')

type Row = Awaited<ReturnType<ReturnType<typeof reportsIn>['execute']>>[number]

/** Every report of a round with what its checker said, the oldest first; corrected ones too. Two queries. */
export async function reportsOf(db: Db, roundId: Id<'Round'>): Promise<Report[]> {
  const rows = await reportsIn(db, roundId).execute()
  const reviews = Map.groupBy(await reviewsIn(db, roundId), ({ reportId }) => reportId)
  return rows.map((row) => reportOf(row, reviews.get(row.id) ?? []))
}

/** The reports on one indicator. */
export async function reportsOn(
  db: Db,
  roundId: Id<'Round'>,
  indicatorId: Id<'Indicator'>,
): Promise<Report[]> {
  const all = await reportsOf(db, roundId)
  return all.filter((report) => report.indicatorId === indicatorId)
}

const reviewsIn = (db: Db, roundId: Id<'Round'>): Promise<Review[]> =>
  db
    .selectFrom('reportReviews')
    .select(['id', 'reportId', 'partyId', 'verdict', 'reason', 'ownValue', 'reviewedAt'])
    .where('roundId', '=', roundId)
    .where('roundId', 'in', atTable)
    .orderBy('reviewedAt')
    .orderBy('id')
    .execute()

const reportOf = ({ evidenceFileId, evidenceName, ...row }: Row, reviews: Review[]): Report => ({
  ...row,
  evidence: { fileId: evidenceFileId, name: evidenceName },
  reviews,
})

type NewReport = Omit<Report, 'evidence' | 'reviews'> & {
  roundId: Id<'Round'>
  evidenceFileId: Id<'File'>
  reportedBy: Id<'Person'>
}

/** Writes a report down, unless somebody just did so for the same period, or corrected the same report. */
export async function addReport(db: Db, report: NewReport): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('reports')
    .values(report)
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirstOrThrow()
  return numInsertedOrUpdatedRows === 1n
}

type NewReview = Review & { roundId: Id<'Round'>; reviewedBy: Id<'Person'> }

export async function addReview(db: Db, review: NewReview): Promise<void> {
  await db.insertInto('reportReviews').values(review).execute()
}
