import { sql } from 'kysely'
import type { Db } from '#platform/db.ts'

/**
 * A column of one row, as the owner of the tables reads it: the first by id that fits. A test names
 * the row that it means by what is special about it.
 */
export async function one(
  db: Db,
  table: string,
  where: Record<string, unknown> = {},
  column = 'id',
): Promise<string> {
  const fits = Object.entries(where).map(([name, value]) =>
    value === null ? sql`${sql.ref(name)} is null` : sql`${sql.ref(name)}::text = ${value}::text`,
  )
  const condition = fits.length > 0 ? sql`where ${sql.join(fits, sql` and `)}` : sql``
  const { rows } = await sql<{ value: string }>`
    select ${sql.ref(column)}::text as value from ${sql.table(table)} ${condition}
    order by 1 limit 1`.execute(db)
  const value = rows[0]?.value
  if (value === undefined) throw new Error(`No ${table} with ${JSON.stringify(where)}`)
  return value
}

/** The text that is on the table for a commitment now: what somebody saw who answers it. */
export const seen = (db: Db, code: string): Promise<string> => tabled(db, code, 'content_hash')

/** A column of the text on the table. */
async function tabled(db: Db, code: string, column: string): Promise<string> {
  const id = await one(db, 'commitments', { code }, 'tabled_version_id')
  return one(db, 'commitment_versions', { id }, column)
}
