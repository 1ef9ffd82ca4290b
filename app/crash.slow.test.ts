import { existsSync, readdirSync, rmSync } from 'node:fs'
import path from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { verifyChain } from '#agreement/history.ts'
import { chainsIn } from '#cli/history-verify.ts'
import { type Db, openDb } from '#platform/db.ts'
import { startPostgres } from '#platform/postgres.ts'
import { socketFolder } from '#platform/postgres-folders.ts'
import {
  aHome,
  buildOnce,
  type Home,
  killDatabase,
  postmasterOf,
  type Start,
  says,
  serve,
  served,
  shortWait,
  stopped,
  typed,
} from './crash-site.example.ts'
import { type Acknowledged, type Place, placeOf, writing } from './crash-writers.example.ts'

/** At least so many writes are answered as done before the blow. */
const enough = 200
const rounds = process.env.LONG === '1' ? 50 : 5
const blows = ['application', 'database', 'both'] as const

let home: Home
let running: Start | undefined
let place: Place
const all: Acknowledged = { concerns: [], goals: [] }

beforeAll(async () => {
  buildOnce()
  home = await aHome()
})

afterAll(async () => {
  if (running) await stopped(running)
  const isLeft = postmasterOf(home) !== undefined
  rmSync(home.folder, { recursive: true, force: true })
  expect(isLeft).toBe(false)
})

it('lets one of two starts at once go on in an empty folder; the other says so', async () => {
  const both = [serve(home), serve(home)]
  const second = await Promise.race(
    both.map(async (start) => {
      await start.ended
      return start
    }),
  )
  expect(second.said()).toContain(`Er draait al een Handslag op ${home.folder}.`)
  expect(second.process.exitCode).toBe(1)
  const first = both.find((start) => start !== second)
  if (!first) throw new Error('Neither start goes on')
  await says(first, 'Voorbeeld 1 van 3')
  first.process.kill('SIGKILL')
  await first.ended
})

it('begins anew after a kill in the middle of the first start', async () => {
  running = await served(home)
  expect(running.said()).toContain('Voorbeeld 3 van 3')
  place = await placeOf(home)
  expect(place.codes.length).toBeGreaterThan(20)
})

it('refuses a start beside the one that runs, which goes on', async () => {
  const second = serve(home, { PORT: '0' })
  expect(await second.ended).toBe(1)
  expect(second.said()).toBe(
    `Er draait al een Handslag op ${home.folder}. Stop die eerst, of kies een andere VAR_DIR.\n`,
  )
  expect((await fetch(`${home.address}/healthz`)).status).toBe(200)
  expect((await fetch(`${home.address}/gemeenten`)).status).toBe(200)
})

it.each(Array.from({ length: rounds }, (_, nth) => [nth + 1, blows[nth % 3] ?? 'both'] as const))(
  'keeps every acknowledged write in round %i: a kill of the %s',
  async (round, blow) => {
    const start = running
    if (!start) throw new Error('The site does not run')
    const { done, count, end } = await writing(home, place, round)
    while (count() < enough) if (await Promise.race([start.ended, shortWait()])) break
    if (blow !== 'database') start.process.kill('SIGKILL')
    if (blow !== 'application') killDatabase(home)
    const code = await start.ended
    await end()
    expect(count()).toBeGreaterThanOrEqual(enough)
    expect(code).toBe(blow === 'database' ? 1 : null)
    if (blow === 'database') expect(start.said()).toContain('De database is weggevallen.')

    all.concerns.push(...done.concerns)
    all.goals.push(...done.goals)
    running = await served(home)
    await expectAllKept()
    expectNothingLeft()
  },
)

it.each([
  [{ PORT: 'poort' }, 'PORT moet een poort zijn van 0 tot en met 65535.'],
  [{ DATABASE_URL: 'mysql://x' }, 'DATABASE_URL moet beginnen met postgres://.'],
  [{ DEMO: 'ja' }, 'DEMO moet 0 of 1 zijn.'],
  [{ NOW: 'straks' }, 'NOW moet een moment zijn'],
  [{ HOST: '0.0.0.0', SMTP_URL: 'smtp://mail.example' }, 'SECRET_KEY ontbreekt'],
  [{ BASE_URL: 'huis' }, 'BASE_URL moet een webadres zijn.'],
])('does not start with a wrong setting, and names it: %j', async (given, words) => {
  const other = await aHome()
  const start = serve(other, given)
  expect(await start.ended).toBe(1)
  rmSync(other.folder, { recursive: true })
  expect(start.said()).toContain(words)
  expect(start.said()).not.toContain(' at ')
})

it('says itself that the history is whole', async () => {
  const verify = typed(home, ['history', 'verify', '--json'])
  expect(await verify.ended).toBe(0)
  expect(verify.said()).toContain('"is_intact": true')
})

it('stops with its database where it is told to', async () => {
  if (running) await stopped(running)
  expect(running?.process.exitCode).toBe(0)
  running = undefined
  expect(postmasterOf(home)).toBeUndefined()
})

async function expectAllKept(): Promise<void> {
  const { url } = await startPostgres(path.join(home.folder, 'postgres'))
  const db = openDb(url('postgres'), 1)
  try {
    expect(await notKept(db)).toEqual([])
    expect(await halfDone(db)).toEqual([])
    expect(await brokenChains(db)).toEqual([])
  } finally {
    await db.destroy()
  }
}

async function notKept(db: Db): Promise<string[]> {
  const concerns = await db.selectFrom('concerns').select('text').execute()
  const goals = await db.selectFrom('goals').select('text').execute()
  const kept = new Set([...concerns, ...goals].map(({ text }) => text))
  return [...all.concerns, ...all.goals].filter((text) => !kept.has(text))
}

/**
 * A row without exactly one line in the history, or a line without its row. National goals are taken over
 * together: one line tells of all of them, so of each the round must have such a line.
 */
async function halfDone(db: Db): Promise<string[]> {
  const { rows } = await sql<{ what: string }>`
    with taken_over as (select goal_id from goal_places where catalogue_id is not null),
    written as (
      select 'raiseConcern' as move, id, round_id::text as chain from concerns
      union all select 'add', id, round_id::text from goals where id not in (select goal_id from taken_over)),
    told as (
      select move, subject_id as id, chain from events
      where (subject, move) in (('concern', 'raiseConcern'), ('goal', 'add')))
    select concat_ws(' ', coalesce(w.move, t.move), coalesce(w.id, t.id)) as what
    from written w full join told t using (move, id, chain)
    group by w.move, t.move, w.id, t.id
    having count(w.id) <> 1 or count(t.id) <> 1
    union all
    select concat_ws(' ', 'adoptGoals', g.id) from goals g
    where g.id in (select goal_id from taken_over)
      and not exists (select from events e where e.chain = g.round_id::text and e.move = 'adoptGoals')`.execute(
    db,
  )
  return rows.map(({ what }) => what)
}

async function brokenChains(db: Db): Promise<string[]> {
  const found = [...(await chainsIn(db))]
  expect(found.length).toBeGreaterThanOrEqual(3)
  return found.flatMap(([chain, { lines, heads }]) =>
    verifyChain(lines, heads, undefined).ok ? [] : [chain],
  )
}

/** One living server behind one socket, and no cluster that is half made. */
function expectNothingLeft(): void {
  const postgres = path.join(home.folder, 'postgres')
  expect(readdirSync(postgres).toSorted()).toEqual(['data', 'postgres.log'])
  expect(readdirSync(socketFolder(postgres)).toSorted()).toEqual([
    '.s.PGSQL.5432',
    '.s.PGSQL.5432.lock',
  ])
  expect(existsSync(`/proc/${postmasterOf(home)}`)).toBe(true)
}
