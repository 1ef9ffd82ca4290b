import type { Id } from '#kernel/id.ts'
import type { Db } from '#platform/db.ts'
import type { Exemption, Paper, PaperVersion } from './papers.ts'

type NewPaper = Pick<Paper, 'id' | 'kind' | 'title' | 'partyId'> & {
  roundId: Id<'Round'>
  addedBy: Id<'Person'>
  addedAt: Date
}

export async function insertPaper(db: Db, paper: NewPaper): Promise<void> {
  await db.insertInto('papers').values(paper).execute()
}

type NewVersion = Pick<
  PaperVersion,
  'id' | 'number' | 'documentOn' | 'addedAt' | 'readingMinutes' | 'url' | 'amounts'
> & {
  roundId: Id<'Round'>
  paperId: Id<'Paper'>
  fileId: Id<'File'> | null
  addedBy: Id<'Person'>
}

export async function insertPaperVersion(db: Db, version: NewVersion): Promise<void> {
  const { amounts, ...row } = version
  await db.insertInto('paperVersions').values(row).execute()
  if (amounts.length === 0) return
  const { id: paperVersionId, roundId } = row
  await db
    .insertInto('spendingRooms')
    .values(
      amounts.map(({ direction, amount }) => ({
        direction,
        amount: amount.inEuros,
        paperVersionId,
        roundId,
      })),
    )
    .execute()
}

type NewDeliveries = {
  roundId: Id<'Round'>
  versionId: Id<'PaperVersion'>
  partyIds: readonly Id<'Party'>[]
  channel: 'room' | 'by_hand'
  despite: string | null
  deliveredBy: Id<'Person'>
  deliveredAt: Date
}

export async function insertDeliveries(db: Db, given: NewDeliveries): Promise<void> {
  const { partyIds, versionId: paperVersionId, ...row } = given
  if (partyIds.length === 0) return
  await db
    .insertInto('paperDeliveries')
    .values(partyIds.map((partyId) => ({ ...row, paperVersionId, partyId })))
    .execute()
}

type NewReceipt = {
  roundId: Id<'Round'>
  paperVersionId: Id<'PaperVersion'>
  partyId: Id<'Party'>
  confirmedBy: Id<'Person'>
  confirmedAt: Date
}

export async function insertReceipt(db: Db, receipt: NewReceipt): Promise<void> {
  await db.insertInto('paperReceipts').values(receipt).execute()
}

type NewExemption = Exemption & {
  paperId: Id<'Paper'>
  roundId: Id<'Round'>
  exemptedBy: Id<'Person'>
  exemptedAt: Date
}

export async function insertExemption(db: Db, exemption: NewExemption): Promise<void> {
  await db.insertInto('paperExemptions').values(exemption).execute()
}

/** Takes a paper back, with when and why. */
export async function withdrawPaper(
  db: Db,
  paperId: Id<'Paper'>,
  withdrawal: { withdrawnAt: Date; withdrawReason: string },
): Promise<void> {
  await db.updateTable('papers').set(withdrawal).where('id', '=', paperId).execute()
}
