import { sql } from 'kysely'
import { type Id, newId } from '#kernel/id.ts'
import type { Db } from '#platform/db.ts'
import type { OverviewPlace } from './overviews.store.ts'
import type { StockOf } from './stock.ts'

type VersionStock = StockOf & { versionId: Id<'OverviewVersion'> }

/** What the versions of a bod say of the stock, as far as the reader may see them. */
export async function stocksOf(
  db: Db,
  roundId: Id<'Round'>,
  overviewId: Id<'ActivityOverview'>,
): Promise<VersionStock[]> {
  const rows = await db
    .selectFrom('overviewStock')
    .innerJoin('overviewVersions', 'overviewVersions.id', 'overviewStock.overviewVersionId')
    .selectAll('overviewStock')
    .where('overviewStock.roundId', '=', roundId)
    .where('overviewStock.roundId', 'in', sql<Id<'Round'>>`(select actor_table())`)
    .where('overviewStock.overviewId', '=', overviewId)
    .where('overviewStock.replacedAt', 'is', null)
    .where(
      sql<boolean>`(overview_versions.lane = 'table' or overview_versions.party_id in (select actor_parties()))`,
    )
    .orderBy('part')
    .execute()
  return rows.map((row) => ({
    versionId: row.overviewVersionId,
    part: row.part,
    from: row.fromYear,
    until: row.untilYear,
    at_start: row.atStart,
    new_build: row.newBuild,
    purchase: row.purchase,
    transformation: row.transformation,
    sale: row.sale,
    demolition: row.demolition,
    liberalisation: row.liberalisation,
    growth: row.growth,
    at_end: row.atEnd,
  }))
}

type Saving = { versionId: Id<'OverviewVersion'>; stock: StockOf; by: Id<'Person'>; at: Date }

/** Keeps what a version says of one part of the stock; what stood there before stays, as replaced. */
export async function saveStock(
  db: Db,
  place: OverviewPlace,
  { versionId, stock, by, at }: Saving,
): Promise<void> {
  const { part, from, until, at_start, at_end, new_build, ...flows } = stock
  await db
    .updateTable('overviewStock')
    .set({ replacedAt: at })
    .where('overviewVersionId', '=', versionId)
    .where('part', '=', part)
    .where('replacedAt', 'is', null)
    .execute()
  await db
    .insertInto('overviewStock')
    .values({
      id: newId<'OverviewStock'>(at),
      overviewVersionId: versionId,
      ...place,
      part,
      fromYear: from,
      untilYear: until,
      atStart: at_start,
      atEnd: at_end,
      newBuild: new_build,
      ...flows,
      madeBy: by,
      madeAt: at,
    })
    .execute()
}
