import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import { beforeAll, describe, expect, it } from 'vitest'
import { organisationId, roundId } from '#parties/parties.example.ts'
import type { Db } from '#platform/db.ts'
import { asOwner } from '#platform/testing.ts'
import { addressesOf } from './addresses.example.ts'
import { actingAs, momentOf } from './canonical.example.ts'
import { countOf, dropRowSecurity, tablesWith, withoutWhere } from './locks.example.ts'
import { type Cookies, signInAll, siteOf } from './requests.example.ts'
import type { VisitorName } from './visitors.example.ts'
import { atStage, inWorld, telling, theWorld, undone } from './worlds.example.ts'

beforeAll(() => theWorld('sealed'), telling)

const later = momentOf.sealed

/** Who has no part in the round of the example, whatever she is elsewhere. */
const strangers = [
  'beheerder',
  'vreemde',
  'vreemdeDirecteur',
  'vreemdeVoorzitter',
  'vertrokken',
] as const satisfies readonly VisitorName[]

/** Rows of the example round, by what names the round. */
const ofRound = `round_id = '${roundId}'`

/** What a visitor sees in a table although she may not: nothing, as long as the locks hold. */
async function seesTooMuch(db: Db, name: VisitorName, rows: { table: string; where: string }) {
  await actingAs(db, name, later)
  try {
    return await undone(db, (db) => countOf(db, rows.table, rows.where))
  } catch (error) {
    expect(String(error)).toMatch(/permission denied/)
    return 0
  } finally {
    await asOwner(db)
  }
}

const modelwonen = `'${organisationId('modelwonen')}'`

/** Rows of a table with lanes that are in the room of another than Modelwonen. */
const inOtherRooms: Record<string, string> = {
  events: `chain = '${roundId}' and organisation_id <> ${modelwonen}`,
  // A file of the information room is also for who received it: `private-columns.example.ts` says so of each.
  files: `${ofRound} and organisation_id <> ${modelwonen}
    and id not in (select file_id from paper_versions where file_id is not null)`,
}

const ofOtherParties = `${ofRound} and party_id <>
  (select id from parties where ${ofRound} and organisation_id = ${modelwonen})`

const ofModelwonen = `${ofRound} and party_id =
  (select id from parties where ${ofRound} and organisation_id = ${modelwonen})`

/** Of the bods only that of Modelwonen is still in a room. */
const bodTables = [
  'activity_overviews',
  'overview_facts',
  'overview_line_texts',
  'overview_lines',
  'overview_versions',
]

/** Rows in a room of somebody, and who has no place in it. */
const roomOf = (table: string) =>
  bodTables.includes(table)
    ? {
        rows: ofModelwonen,
        outsiders: ['strateeg', 'coordinator', 'raadslid', 'waarnemer'] as const,
      }
    : {
        rows: inOtherRooms[table] ?? ofOtherParties,
        outsiders: ['directeurModel', 'coordinator', 'raadslid', 'waarnemer'] as const,
      }

describe('row-level security by itself', () => {
  it('shows a stranger no row of the round, in no table', () =>
    atStage('sealed', async (db) => {
      const tables = await tablesWith(db, 'round_id')
      expect(tables.length).toBeGreaterThan(30)
      for (const table of tables)
        for (const name of strangers)
          expect([name, table, await seesTooMuch(db, name, { table, where: ofRound })]).toEqual([
            name,
            table,
            0,
          ])
    }))

  it('shows nobody the room of another', () =>
    atStage('sealed', async (db) => {
      const tables = await tablesWith(db, 'lane')
      expect(tables).toContain('positions')
      for (const table of tables) {
        const { rows, outsiders } = roomOf(table)
        const where = `lane = 'room' and ${rows}`
        if (table !== 'files')
          expect([table, await countOf(db, table, where)]).not.toEqual([table, 0])
        for (const name of outsiders)
          expect([name, table, await seesTooMuch(db, name, { table, where })]).toEqual([
            name,
            table,
            0,
          ])
      }
    }))

  it('rests on each of its policies: without one, somebody sees too much', () =>
    atStage('sealed', async (db) => {
      const policies = await readPolicies(db)
      expect(policies.length).toBeGreaterThan(30)
      for (const { table, policy } of policies) {
        // Mandates of the example hold for every round.
        if ((await countOf(db, table, ofRound)) === 0 && table === 'mandates') continue
        const seen = await undone(db, async (db) => {
          await sql`alter policy ${sql.id(policy)} on ${sql.table(table)} using (true)`.execute(db)
          return seesTooMuch(db, 'vreemde', { table, where: ofRound })
        })
        expect([table, policy, seen]).toEqual([table, policy, expect.toSatisfy((n) => n > 0)])
      }
    }))
})

type Policy = { table: string; policy: string }

/** Every policy by which somebody who is signed in reads rows of a round. */
async function readPolicies(db: Db): Promise<Policy[]> {
  const tables = await tablesWith(db, 'round_id')
  const { rows } = await sql<Policy>`
    select tablename as "table", policyname as policy from pg_policies
    where schemaname = 'public' and cmd in ('SELECT', 'ALL') and 'handslag_actor' = any (roles)
      and tablename in (${sql.join(tables)}) order by 1, 2`.execute(db)
  return rows
}

const lookers = ['lid', 'coordinator', 'raadslid', 'vreemde'] as const

/** What each of them gets from every address, in short. */
async function looks(db: Db, cookies: Cookies): Promise<Map<string, string>> {
  const site = siteOf({ db: () => db, stage: 'sealed', cookies, log: () => {} })
  const all = new Map<string, string>()
  for (const { address } of await addressesOf(db, ['commitmentId', 'fileId'])) {
    if (/\.(pdf|docx|odt)$/.test(address)) continue
    await Promise.all(
      lookers.map(async (name) => {
        const response = await site.get(name, address)
        const body = createHash('sha256')
          .update(await response.text())
          .digest('hex')
        all.set(`${name} ${address}`, `${response.status} ${body}`)
      }),
    )
  }
  return all
}

const differing = (one: Map<string, string>, other: Map<string, string>) =>
  [...one].filter(([where, shown]) => other.get(where) !== shown).map(([where]) => where)

/** A council reader has the frozen file by its version. By its id the query keeps her out, and the policy needs not to. */
const readsFrozen = /^raadslid .*\/bestanden\//

describe('either lock alone', () => {
  it(
    'shows everybody what both show, and without both somebody sees more',
    () =>
      inWorld('sealed', async (db) => {
        const cookies = await signInAll(db, 'sealed')
        const open = await withoutWhere(db)
        const both = await looks(db, cookies)
        const withoutOne = differing(both, await looks(open, cookies))
        expect(withoutOne.filter((where) => !readsFrozen.test(where))).toEqual([])
        await dropRowSecurity(db)
        expect(differing(both, await looks(db, cookies))).toEqual([])
        expect(differing(both, await looks(open, cookies)).length).toBeGreaterThan(20)
      }),
    300_000,
  )
})

/** What a coordinator keeps: her own messages and rules, the plan, the people, the frame of the talks, the frozen text. */
const coordinatorKeeps = [
  'agenda_items',
  'agenda_papers',
  'agreement_versions',
  'attendances',
  'base_documents',
  'body_days',
  'calendar_feeds',
  'evaluation_questions',
  'events',
  'fact_uses',
  'fact_versions',
  'fact_withdrawals',
  'facts',
  'files',
  'goal_facts',
  'goals',
  'handovers',
  'heads',
  'interest_views',
  'invitations',
  'mail_preferences',
  'mails',
  'meetings',
  'memberships',
  'mandates',
  'message_parties',
  'messages',
  'organisation_relations',
  'organisations',
  'out_of_scope',
  'outcomes',
  'papers',
  'parties',
  'plan_events',
  'process_rule_versions',
  'process_rules',
  'publications',
  'regime_switches',
  'review_moments',
  'round_municipalities',
  'round_roles',
  'rounds',
  'spending_rooms',
  'themes',
]

describe('the coordinator', () => {
  it('changes no position, no text, nothing that parties say: by the database itself', () =>
    atStage('sealed', async (db) => {
      const tables = (await ownTables(db)).filter((table) => !coordinatorKeeps.includes(table))
      for (const table of ['positions', 'commitments', 'commitment_versions', 'proposals'])
        expect(tables).toContain(table)
      for (const table of tables)
        for (const [how, write] of Object.entries(await writesTo(db, table)))
          expect([table, how, await undone(db, (db) => written(db, write))]).toEqual([
            table,
            how,
            0,
          ])
    }))
})

/** Every table in which somebody who is signed in may write at all. */
async function ownTables(db: Db): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    select distinct table_name as name from information_schema.role_table_grants
    where grantee = 'handslag_actor' and table_schema = 'public'
      and privilege_type in ('INSERT', 'UPDATE', 'DELETE')
    union select distinct table_name from information_schema.column_privileges
    where grantee = 'handslag_actor' and table_schema = 'public' and privilege_type = 'UPDATE'
    order by 1`.execute(db)
  return rows.map(({ name }) => name)
}

type Write = ReturnType<typeof sql<{ n: number }>>

/** A row like the first one under another id, a change of every column, and an end to all rows. */
async function writesTo(db: Db, table: string): Promise<Record<string, Write>> {
  const { rows } = await sql<{ row: object }>`
    select to_jsonb(t) as row from ${sql.table(table)} t limit 1`.execute(db)
  const row = rows[0]?.row
  if (!row) throw new Error(`The example has no ${table}`)
  const copy = JSON.stringify({ ...row, id: '00000000-0000-7000-8000-0000000ccccc' })
  const name = sql.table(table)
  const made = await madeByDatabase(db, table)
  const changes = Object.keys(row)
    .filter((column) => !made.includes(column))
    .map(
      (column) =>
        [
          `change ${column}`,
          sql<{ n: number }>`with c as (update ${name} set ${sql.ref(column)} = ${sql.ref(column)}
          returning 1) select count(*)::integer as n from c`,
        ] as const,
    )
  return {
    ...Object.fromEntries(changes),
    add: sql<{ n: number }>`with c as (insert into ${name} overriding system value
      select * from jsonb_populate_record(null::${name}, ${copy}::jsonb) returning 1)
      select count(*)::integer as n from c`,
    end: sql<{
      n: number
    }>`with c as (delete from ${name} returning 1) select count(*)::integer as n from c`,
  }
}

/** Columns that nobody writes: the database counts them itself. */
async function madeByDatabase(db: Db, table: string): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    select column_name as name from information_schema.columns
    where table_schema = 'public' and table_name = ${table}
      and (is_generated = 'ALWAYS' or identity_generation = 'ALWAYS')`.execute(db)
  return rows.map(({ name }) => name)
}

/** Postgres says no by its rights, its policies, or the trigger that keeps a table append-only. */
const refusal = /permission denied|row-level security|append-only|immutable/

async function written(db: Db, write: Write): Promise<number> {
  await actingAs(db, 'coordinator', later)
  try {
    return (await undone(db, (db) => write.execute(db))).rows[0]?.n ?? 0
  } catch (error) {
    expect(String(error)).toMatch(refusal)
    return 0
  } finally {
    await asOwner(db)
  }
}
