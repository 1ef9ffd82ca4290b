import { sql } from 'kysely'
import type { Id } from '#kernel/id.ts'
import { oneOf } from '#law/data-row.ts'
import { type NormId, normIds } from '#law/norm-amounts.ts'
import type { Db } from '#platform/db.ts'
import type { NormVersion } from './norm-entries.ts'

/** Every version of the amounts of a year, the last first. Only for who runs the installation. */
export async function normVersionsOf(db: Db, year: number): Promise<NormVersion[]> {
  const rows = await db
    .selectFrom('normAmounts')
    .innerJoin('people', 'people.id', 'normAmounts.enteredBy')
    .select(['norm', 'year', 'number', 'value', 'publishedOn', 'found', 'verified', 'reason'])
    .select(['people.name as by', 'enteredAt as at'])
    .where('year', '=', year)
    .orderBy('norm')
    .orderBy('number', 'desc')
    .execute()
  return rows.map((row) => ({ ...row, norm: oneOf(normIds, row.norm) }))
}

type NewVersion = Pick<NormVersion, 'norm' | 'value'>

type Entry = Pick<NormVersion, 'year' | 'publishedOn' | 'found' | 'verified' | 'reason'> & {
  entryId: Id<'Entry'>
  enteredBy: Id<'Person'>
  enteredAt: Date
}

/** Keeps amounts that are entered at once, and tells those who keep public pages in memory. */
export async function saveNormAmounts(
  db: Db,
  amounts: readonly NewVersion[],
  entry: Entry,
): Promise<void> {
  const next = (norm: NormId) => sql<number>`(select coalesce(max(number), 0) + 1
    from norm_amounts where norm = ${norm} and year = ${entry.year})`
  await db
    .insertInto('normAmounts')
    .values(amounts.map((one) => ({ ...entry, ...one, number: next(one.norm) })))
    .execute()
  await sql`select pg_notify('published', '')`.execute(db)
}
