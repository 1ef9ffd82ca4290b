import { sql } from 'kysely'
import { roundId } from '#parties/parties.example.ts'
import type { Db } from '#platform/db.ts'
import { tablesWith } from './locks.example.ts'

/** What a round has one of, or a few: its frame, its parties, and what was frozen of it. */
const frame = [
  'interest_views',
  'activity_overviews',
  'accession_answers',
  'accessions',
  'agreement_versions',
  'agreements',
  'decisions',
  'mandates',
  'overview_facts',
  'overview_stock',
  'overview_versions',
  'parties',
  'round_municipalities',
  'round_roles',
  'signatures',
  'signed_files',
  'themes',
]

/** Values that may not be there twice: each copy gets its own. */
const own: Record<string, Record<string, string>> = {
  calendar_feeds: { token_hash: `t.token_hash || n` },
  commitments: {
    code: `case when t.code is null then null
      else 'VBS-X' || chr(65 + n / 26 % 26) || chr(65 + n % 26) || '-' || right(t.code, 2) end`,
  },
  invitations: { token_hash: `t.token_hash || n`, email: `n || t.email` },
  overview_lines: { reference: `t.reference || '-' || n` },
  process_rule_versions: { number: `t.number + 100 * n` },
  publications: { version: `t.version + 100 * n` },
}

type Reference = { column: string; to: string }

/**
 * Copies everything that people wrote in the example round so many times, each copy whole: its
 * commitments with their texts, positions, proposals, concerns, indicators and reports, and all the rest.
 */
export async function multiply(db: Db, times: number): Promise<void> {
  const tables = (await tablesWith(db, 'round_id')).filter((table) => !frame.includes(table))
  await sql`set session_replication_role = replica`.execute(db)
  for (const table of tables) await copyRows(db, table, { tables, times })
  await sql`set session_replication_role = origin`.execute(db)
  await sql`analyze`.execute(db)
}

type Copying = { tables: readonly string[]; times: number }

async function copyRows(db: Db, table: string, { tables, times }: Copying): Promise<void> {
  const ids = (await referencesOf(db, table))
    .filter(({ to }) => to === table || tables.includes(to))
    .map(({ column }) => `'${column}', md5(t.${column}::text || n)::uuid`)
  const values = Object.entries(own[table] ?? {}).map(([column, value]) => `'${column}', ${value}`)
  await copy(db, table, { changes: [...ids, ...values], times })
}

type Copies = { changes: readonly string[]; times: number; round?: string }

/** Copies the rows of the example round so many times, each copy numbered `n` and changed as said. */
async function copy(db: Db, table: string, { changes, times, round = 'round_id' }: Copies) {
  const columns = (await columnsOf(db, table)).map((column) => sql.ref(column))
  await sql`insert into ${sql.table(table)} (${sql.join(columns)})
    select ${sql.join(columns.map((column) => sql`r.${column}`))}
    from ${sql.table(table)} t cross join generate_series(1, ${sql.lit(times)}) n
    cross join lateral jsonb_populate_record(t, jsonb_build_object(${sql.raw(changes.join(', '))})) r
    where t.${sql.ref(round)} = ${roundId}`.execute(db)
}

/** Its own id, and every column that names a row of another table. */
async function referencesOf(db: Db, table: string): Promise<Reference[]> {
  const { rows } = await sql<Reference>`
    select a.attname as column, c.confrelid::regclass::text as "to"
    from pg_constraint c join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
    where c.contype = 'f' and c.conrelid = ${table}::regclass
    union select 'id', ${table}::text from pg_attribute
      where attrelid = ${table}::regclass and attname = 'id'`.execute(db)
  return rows
}

/** The columns that are written, not those that the database counts itself. */
async function columnsOf(db: Db, table: string): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    select column_name as name from information_schema.columns
    where table_schema = 'public' and table_name = ${table}
      and is_generated = 'NEVER' and identity_generation is null
    order by ordinal_position`.execute(db)
  return rows.map(({ name }) => name)
}

/** Publishes the same agreement under so many other addresses, and gives the actor as many rounds more. */
export async function multiplyRounds(db: Db, times: number): Promise<void> {
  await sql`set session_replication_role = replica`.execute(db)
  await sql`insert into snapshot.snapshots
    select r.* from snapshot.snapshots s cross join generate_series(1, ${sql.lit(times)}) n
    cross join lateral jsonb_populate_record(s, jsonb_build_object('id', md5(s.id::text || n)::uuid,
      'address', s.address || '-' || n)) r`.execute(db)
  for (const table of ['rounds', 'parties', 'agreements', 'round_municipalities', 'round_roles'])
    await copyRound(db, table, times)
  await sql`set session_replication_role = origin`.execute(db)
}

async function copyRound(db: Db, table: string, times: number): Promise<void> {
  const round = table === 'rounds' ? 'id' : 'round_id'
  const ids = (await columnsOf(db, table)).filter((column) => column === 'id' || column === round)
  const changes = ids.map((column) => `'${column}', md5(t.${column}::text || n)::uuid`)
  const address = table === 'agreements' ? [`'address', t.address || '-' || n`] : []
  await copy(db, table, { changes: [...changes, ...address], times, round })
}
