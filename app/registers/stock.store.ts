import { sql } from 'kysely'
import type { Id } from '#kernel/id.ts'
import type { Db } from '#platform/db.ts'
import { type Dwelling, type StockRow, stockKey } from './stock.ts'

/** What an edition says now, by key: of several imports the last one that was applied and not dropped. */
export async function knownStock(db: Db, edition: number): Promise<Map<string, StockRow>> {
  const rows = await db
    .selectFrom('housingStock')
    .distinctOn(['kvk', 'year', 'code', 'isDaeb', 'dwelling'])
    .select(['kvk', 'year', 'code', 'isDaeb', 'dwelling', 'homes'])
    .where('edition', '=', edition)
    .where('droppedAt', 'is', null)
    .orderBy('kvk')
    .orderBy('year')
    .orderBy('code')
    .orderBy('isDaeb')
    .orderBy('dwelling')
    .orderBy('nth', 'desc')
    .execute()
  return new Map(rows.map((row) => [stockKey(row), row]))
}

type Saving = { importId: Id<'RegisterImport'>; edition: number }

/** Adds what an import says that wasn't known yet. */
export async function saveStock(
  db: Db,
  rows: readonly StockRow[],
  { importId, edition }: Saving,
): Promise<void> {
  for (let n = 0; n < rows.length; n += atOnce) {
    const some = rows.slice(n, n + atOnce)
    // One array per column: thousands of parameters take the driver longer than the database.
    await sql`
      insert into housing_stock (register_import_id, edition, kvk, year, code, is_daeb, dwelling, homes)
      select ${importId}, ${edition}, kvk, year, code, is_daeb, dwelling::dwelling_kind, homes
      from unnest(${some.map(({ kvk }) => kvk)}::text[], ${some.map(({ year }) => year)}::integer[],
        ${some.map(({ code }) => code)}::text[], ${some.map(({ isDaeb }) => isDaeb)}::boolean[],
        ${some.map(({ dwelling }) => dwelling)}::text[], ${some.map(({ homes }) => homes)}::integer[])
        as stock (kvk, year, code, is_daeb, dwelling, homes)`.execute(db)
  }
}

const atOnce = 5000

/** Which editions are known, and how many corporations and municipalities each is about; the newest first. */
export async function editionsKnown(
  db: Db,
): Promise<{ edition: number; corporations: number; municipalities: number }[]> {
  const { rows } = await sql<{ edition: number; corporations: number; municipalities: number }>`
    select edition, count(distinct kvk)::integer as corporations, count(distinct code)::integer as municipalities
    from housing_stock where dropped_at is null group by edition order by edition desc`.execute(db)
  return rows
}

/** Of these KvK numbers those that no organisation has. */
export async function strangersAmong(db: Db, kvks: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{ kvk: string }>`
    select kvk from unnest(${[...kvks]}::text[]) as kvk
    where kvk not in (select kvk from organisations where kvk is not null) order by kvk`.execute(db)
  return rows.map(({ kvk }) => kvk)
}

/** Homes of a corporation in a round's municipalities; no organisation where its KvK number isn't known. */
export type StockHere = {
  organisationId: Id<'Organisation'> | null
  name: string | null
  kvk: string
  edition: number
  year: number
  dwelling: Dwelling
  homes: number
}

/**
 * Who has homes in these municipalities by the newest edition, in its first year: with DAEB and
 * without it together, homes of their own and shared ones apart.
 */
export async function stockIn(db: Db, codes: readonly string[]): Promise<StockHere[]> {
  const { rows } = await sql<StockHere>`
    with here as (
      select distinct on (kvk, year, code, is_daeb, dwelling) edition, kvk, year, code, is_daeb, dwelling, homes
      from housing_stock
      where code = any (${[...codes]}::text[]) and dropped_at is null
        and edition = (select max(edition) from housing_stock where dropped_at is null)
      order by kvk, year, code, is_daeb, dwelling, nth desc)
    select o.id as "organisationId", o.name, here.kvk, here.edition, here.year, here.dwelling,
      sum(here.homes)::integer as homes
    from here left join organisations o on o.kvk = here.kvk
    where here.year = (select min(year) from here)
    group by o.id, o.name, here.kvk, here.edition, here.year, here.dwelling
    having sum(here.homes) > 0
    order by sum(here.homes) desc, here.kvk, here.dwelling limit 200`.execute(db)
  return rows
}
