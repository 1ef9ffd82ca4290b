import { sql } from 'kysely'
import { expect, it } from 'vitest'
import { stopTypesetting } from '#documents/typst.ts'
import { testInstallation } from '#parties/acting.example.ts'
import { now } from '#parties/parties.example.ts'
import type { Db } from '#platform/db.ts'
import { inOwnDatabase } from '#platform/testing.ts'
import { seedIfEmpty } from './seed.ts'

/** How many rows each table has. */
async function rowsIn(db: Db): Promise<Record<string, number>> {
  const { rows } = await sql<{ name: string; count: number }>`
    select format('%I.%I', schemaname, tablename) as name, (xpath('/row/c/text()',
      query_to_xml(format('select count(*) as c from %I.%I', schemaname, tablename), false, true, '')))[1]::text::integer as count
    from pg_tables where schemaname in ('public', 'snapshot') order by 1`.execute(db)
  return Object.fromEntries(rows.map(({ name, count }) => [name, count]))
}

const starting = (db: Db, isDemo: boolean, at = now): Promise<boolean> =>
  seedIfEmpty({ db, installation: { ...testInstallation(), isDemo }, now: () => at }, () => {})

it('fills an empty demo once: a later start changes nothing, also not in another year', () =>
  inOwnDatabase(async (db) => {
    expect(await starting(db, true)).toBe(true)
    const before = await rowsIn(db)
    expect(before['public.rounds']).toBe(3)
    expect(before['snapshot.snapshots']).toBeGreaterThanOrEqual(4)
    expect(await starting(db, true)).toBe(false)
    expect(await starting(db, true, new Date('2028-03-01T09:00:00Z'))).toBe(false)
    expect(await rowsIn(db)).toEqual(before)
    await tellsNobodyReal(db)
  }).finally(stopTypesetting))

/** No mail of the story goes to an address that somebody could have. */
async function tellsNobodyReal(db: Db): Promise<void> {
  const mails = await db.selectFrom('mails').select('toEmail').distinct().execute()
  for (const { toEmail } of mails) expect(toEmail).toMatch(/\.example$/)
}

it('fills a real installation with the register of municipalities and with nobody', () =>
  inOwnDatabase(async (db) => {
    expect(await starting(db, false)).toBe(false)
    const filled = Object.entries(await rowsIn(db)).filter(([, count]) => count > 0)
    expect(
      filled.map(([name]) => name).filter((name) => name !== 'public.municipalities'),
    ).not.toContain('public.people')
    expect(Object.fromEntries(filled)['public.municipalities']).toBe(606)
    expect(Object.fromEntries(filled)['public.rounds']).toBeUndefined()
  }))
