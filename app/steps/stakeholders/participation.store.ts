import { sql } from 'kysely'
import type { Id } from '#kernel/id.ts'
import type { Db } from '#platform/db.ts'

/**
 * The codes of commitments on the table that hold for a party, in other themes than these. Nothing
 * where it takes part in all of them.
 */
export async function boundElsewhere(
  db: Db,
  partyId: Id<'Party'>,
  themeIds: readonly Id<'Theme'>[] | null,
): Promise<string[]> {
  if (!themeIds || themeIds.length === 0) return []
  const { rows } = await sql<{ code: string }>`
    select c.code from commitments c
    join applicability a on a.version_id = c.tabled_version_id
    where a.party_id = ${partyId} and c.lane = 'table' and c.state = 'tabled'
      and c.round_id in (select actor_table()) and not c.theme_id = any(${[...themeIds]}::uuid[])
    order by c.code`.execute(db)
  return rows.map(({ code }) => code)
}
