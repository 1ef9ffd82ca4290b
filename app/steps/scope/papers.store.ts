import { sql } from 'kysely'
import { addDays, type Day, momentAt } from '#kernel/day.ts'
import type { Id } from '#kernel/id.ts'
import { type Db, lockOn } from '#platform/db.ts'
import {
  type Alternative,
  type Direction,
  directions,
  type Paper,
  type PaperVersion,
} from './papers.ts'

const atTable = sql<Id<'Round'>>`(select actor_table())`

/**
 * Every paper of the information room with its versions, the newest first, and who got which. The file and the
 * amounts come only with a version that was given to the asker.
 */
export async function papersOf(db: Db, roundId: Id<'Round'>): Promise<Paper[]> {
  const papers = await db
    .selectFrom('papers')
    .select(['id', 'kind', 'title', 'partyId', 'withdrawnAt', 'withdrawReason'])
    .where('roundId', '=', roundId)
    .where('roundId', 'in', atTable)
    .orderBy('addedAt', 'desc')
    .orderBy('id')
    .execute()
  const versions = Map.groupBy(await versionsOf(db, roundId), ({ paperId }) => paperId)
  const exemptions = Map.groupBy(await exemptionsOf(db, roundId), ({ paperId }) => paperId)
  return papers.map(({ withdrawnAt, withdrawReason, ...paper }) => ({
    ...paper,
    withdrawn:
      withdrawnAt && withdrawReason ? { at: withdrawnAt, reason: withdrawReason } : undefined,
    exemptions: (exemptions.get(paper.id) ?? []).map(({ paperId: _, ...exemption }) => exemption),
    versions: (versions.get(paper.id) ?? []).map(({ paperId: _, ...version }) => version),
  }))
}

async function versionsOf(
  db: Db,
  roundId: Id<'Round'>,
): Promise<(PaperVersion & { paperId: Id<'Paper'> })[]> {
  const rows = await db
    .selectFrom('paperVersions as v')
    .innerJoin('people', 'people.id', 'v.addedBy')
    .leftJoin('files', (join) =>
      join
        .onRef('files.id', '=', 'v.fileId')
        .on('files.id', 'in', sql<Id<'File'>>`(select files_in_hand())`),
    )
    .select([
      'v.id',
      'v.paperId',
      'v.number',
      'v.documentOn',
      'v.addedAt',
      'people.name as addedBy',
      'v.readingMinutes',
      'files.id as fileId',
      'files.name as fileName',
      'files.sizeBytes',
      sql<string | null>`case when v.id in (select versions_in_hand()) then v.url end`.as('url'),
    ])
    .where('v.roundId', '=', roundId)
    .where('v.roundId', 'in', atTable)
    .orderBy('v.number', 'desc')
    .execute()
  const amounts = Map.groupBy(await amountsOf(db, roundId), ({ versionId }) => versionId)
  const deliveries = Map.groupBy(await deliveriesOf(db, roundId), ({ versionId }) => versionId)
  return rows.map(({ fileId, fileName, sizeBytes, ...version }) => ({
    ...version,
    file: fileId && fileName && sizeBytes ? { id: fileId, name: fileName, sizeBytes } : undefined,
    amounts: inOrder((amounts.get(version.id) ?? []).map(alternativeIn)),
    deliveries: (deliveries.get(version.id) ?? []).map(({ versionId: _, ...delivery }) => delivery),
  }))
}

const inOrder = (amounts: readonly Alternative[]): Alternative[] =>
  amounts.toSorted((a, b) => directions.indexOf(a.direction) - directions.indexOf(b.direction))

const alternativeIn = ({
  direction,
  amount,
}: {
  direction: Direction
  amount: string
}): Alternative => ({
  direction,
  amount: { inEuros: amount },
})

const amountsOf = (db: Db, roundId: Id<'Round'>) =>
  db
    .selectFrom('spendingRooms')
    .select([
      'paperVersionId as versionId',
      sql<Direction>`direction`.as('direction'),
      sql<string>`amount::text`.as('amount'),
    ])
    .where('roundId', '=', roundId)
    .where('paperVersionId', 'in', sql<Id<'PaperVersion'>>`(select versions_in_hand())`)
    .orderBy('direction')
    .execute()

const deliveriesOf = (db: Db, roundId: Id<'Round'>) =>
  db
    .selectFrom('paperDeliveries as d')
    .leftJoin('paperReceipts as r', (join) =>
      join.onRef('r.paperVersionId', '=', 'd.paperVersionId').onRef('r.partyId', '=', 'd.partyId'),
    )
    .select([
      'd.paperVersionId as versionId',
      'd.partyId',
      'd.channel',
      'd.deliveredAt',
      'd.despite',
      'r.confirmedAt',
    ])
    .where('d.roundId', '=', roundId)
    .where('d.roundId', 'in', atTable)
    .orderBy('d.deliveredAt')
    .orderBy('d.partyId')
    .execute()

/** For whom papers are not meant, without those to whom they were given after all. */
const exemptionsOf = (db: Db, roundId: Id<'Round'>) =>
  db
    .selectFrom('paperExemptions as e')
    .select(['e.paperId', 'e.partyId', 'e.reason'])
    .where('e.roundId', '=', roundId)
    .where('e.roundId', 'in', atTable)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('paperDeliveries as d')
            .innerJoin('paperVersions as v', 'v.id', 'd.paperVersionId')
            .select('d.partyId')
            .whereRef('d.partyId', '=', 'e.partyId')
            .whereRef('v.paperId', '=', 'e.paperId'),
        ),
      ),
    )
    .orderBy('e.exemptedAt')
    .orderBy('e.partyId')
    .execute()

/** The papers of a round wait for this transaction: nobody gives or confirms beside it. */
export async function lockPapers(db: Db, roundId: Id<'Round'>): Promise<Paper[]> {
  await lockOn(db, `papers ${roundId}`)
  return papersOf(db, roundId)
}

/** Minutes of reading that were given to each party in the week that begins on this Monday. */
export async function loadInWeek(
  db: Db,
  roundId: Id<'Round'>,
  monday: Day,
): Promise<Map<Id<'Party'>, number>> {
  const rows = await db
    .selectFrom('paperDeliveries as d')
    .innerJoin('paperVersions as v', 'v.id', 'd.paperVersionId')
    .select(['d.partyId', (eb) => eb.fn.sum<number>('v.readingMinutes').as('minutes')])
    .where('d.roundId', '=', roundId)
    .where('d.roundId', 'in', atTable)
    .where('d.deliveredAt', '>=', momentAt(monday, '00:00'))
    .where('d.deliveredAt', '<', momentAt(addDays(monday, 7), '00:00'))
    .groupBy('d.partyId')
    .execute()
  return new Map(rows.map(({ partyId, minutes }) => [partyId, Number(minutes)]))
}
