import { sql } from 'kysely'
import { type Id, newId } from '#kernel/id.ts'
import type { Db } from '#platform/db.ts'
import { insertVersion, type NewVersion, type OverviewPlace } from './overviews.store.ts'

const own = sql<Id<'Party'>>`(select actor_parties())`

/** Begins the next version of a bod with all that stands in the former one; what was withdrawn stays withdrawn. */
export async function copyVersion(
  db: Db,
  place: OverviewPlace,
  { from, ...making }: NewVersion & { from: Id<'OverviewVersion'> },
): Promise<Id<'OverviewVersion'>> {
  const versionId = await insertVersion(db, place, making)
  const texts = await db
    .selectFrom('overviewLineTexts')
    .selectAll()
    .where('overviewVersionId', '=', from)
    .where('lane', '=', 'table')
    .where('partyId', 'in', own)
    .orderBy('id')
    .execute()
  const copies = texts.map((text) => ({
    ...text,
    id: newId<'OverviewLineText'>(making.at),
    overviewVersionId: versionId,
    lane: 'room' as const,
    why: '',
  }))
  for (const some of chunks(copies)) await db.insertInto('overviewLineTexts').values(some).execute()
  await copyStock(db, from, { versionId, at: making.at })
  return versionId
}

async function copyStock(
  db: Db,
  from: Id<'OverviewVersion'>,
  { versionId, at }: { versionId: Id<'OverviewVersion'>; at: Date },
): Promise<void> {
  const stocks = await db
    .selectFrom('overviewStock')
    .selectAll()
    .where('overviewVersionId', '=', from)
    .where('partyId', 'in', own)
    .where('replacedAt', 'is', null)
    .execute()
  for (const stock of stocks)
    await db
      .insertInto('overviewStock')
      .values({ ...stock, id: newId<'OverviewStock'>(at), overviewVersionId: versionId })
      .execute()
}

/** As many rows as one query can carry with all their values. */
function chunks<Row>(rows: readonly Row[]): Row[][] {
  const count = Math.ceil(rows.length / 1000)
  return Array.from({ length: count }, (_, nth) => rows.slice(nth * 1000, (nth + 1) * 1000))
}
