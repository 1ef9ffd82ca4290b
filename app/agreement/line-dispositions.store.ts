import { sql } from 'kysely'
import { type Id, newId } from '#kernel/id.ts'
import { type Db, lockOn } from '#platform/db.ts'
import type { LineOutcome } from './line-dispositions.ts'

const ownRooms = sql<Id<'Party'>>`(select actor_parties())`

/** Makes others who decide about this line wait until the transaction ends. */
export const lockLine = (db: Db, lineId: Id<'OverviewLine'>): Promise<void> =>
  lockOn(db, `line ${lineId}`)

type Decision = {
  lineId: Id<'OverviewLine'>
  overviewId: Id<'ActivityOverview'>
  roundId: Id<'Round'>
  partyId: Id<'Party'>
  outcome: LineOutcome
  reason: string
  contentHash: string
  personId: Id<'Person'>
  decidedAt: Date
}

/** Keeps what became of a line, with the commitments that came from it. A former decision ends. */
export async function saveDisposition(
  db: Db,
  decision: Decision,
  commitments: readonly Id<'Commitment'>[],
): Promise<Id<'LineDisposition'>> {
  const { lineId, roundId, decidedAt } = decision
  await endDisposition(db, lineId, { at: decidedAt, reason: '' })
  const id = newId<'LineDisposition'>(decidedAt)
  await db
    .insertInto('lineDispositions')
    .values({ id, ...decision })
    .execute()
  if (commitments.length > 0)
    await db
      .insertInto('lineDispositionCommitments')
      .values(commitments.map((commitmentId) => ({ dispositionId: id, commitmentId, roundId })))
      .execute()
  return id
}

/** Ends what was decided about a line: it is open again. */
export async function endDisposition(
  db: Db,
  lineId: Id<'OverviewLine'>,
  { at, reason }: { at: Date; reason: string },
): Promise<void> {
  await db
    .updateTable('lineDispositions')
    .set({ endedAt: at, endReason: reason })
    .where('lineId', '=', lineId)
    .where('endedAt', 'is', null)
    .execute()
}

type Link = {
  lineId: Id<'OverviewLine'>
  commitmentId: Id<'Commitment'>
  roundId: Id<'Round'>
  partyId: Id<'Party'>
}

/** Keeps that a party prepares a commitment from a line; nobody else knows. */
export async function linkDraft(db: Db, link: Link): Promise<void> {
  await db.insertInto('lineDrafts').values(link).execute()
}

/** What the reader's own party prepares, or brought to the table, from the lines of a round. */
export const draftsFromLines = (
  db: Db,
  roundId: Id<'Round'>,
): Promise<
  {
    lineId: Id<'OverviewLine'>
    commitmentId: Id<'Commitment'>
    title: string
    code: string | null
  }[]
> =>
  db
    .selectFrom('lineDrafts')
    .innerJoin('commitments', 'commitments.id', 'lineDrafts.commitmentId')
    .select(['lineDrafts.lineId', 'lineDrafts.commitmentId', 'commitments.title'])
    .select('commitments.code')
    .where('lineDrafts.roundId', '=', roundId)
    .where('lineDrafts.partyId', 'in', ownRooms)
    .where('commitments.droppedAt', 'is', null)
    .where('commitments.state', '!=', 'withdrawn')
    .orderBy('lineDrafts.commitmentId')
    .execute()

/** A decision about a line that ended: by another one, or because the line was opened again. */
export type FormerDisposition = {
  id: Id<'LineDisposition'>
  outcome: LineOutcome
  reason: string
  by: string
  at: Date
  endReason: string
}

/** What was decided about a line before, the latest first. */
export const formerDispositions = (
  db: Db,
  roundId: Id<'Round'>,
  lineId: Id<'OverviewLine'>,
): Promise<FormerDisposition[]> =>
  db
    .selectFrom('lineDispositions as d')
    .innerJoin('parties', 'parties.id', 'd.partyId')
    .innerJoin('organisations', 'organisations.id', 'parties.organisationId')
    .select(['d.id', 'd.outcome', 'd.reason', 'organisations.name as by', 'd.decidedAt as at'])
    .select(sql<string>`coalesce(d.end_reason, '')`.as('endReason'))
    .where('d.lineId', '=', lineId)
    .where('d.roundId', '=', roundId)
    .where('d.roundId', 'in', sql<Id<'Round'>>`(select actor_table())`)
    .where('d.endedAt', 'is not', null)
    .orderBy('d.decidedAt', 'desc')
    .orderBy('d.id')
    .execute()
