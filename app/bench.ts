import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { performance } from 'node:perf_hooks'
import { sql } from 'kysely'
import { exampleAgreement, exampleSignatories } from '#documents/agreement-document.example.ts'
import { agreementManuscript } from '#documents/agreement-manuscript.ts'
import { renderAgreementPdf } from '#documents/pdf.ts'
import { stopTypesetting, typeset } from '#documents/typst.ts'
import { anActor } from '#parties/acting.example.ts'
import { now, roundId } from '#parties/parties.example.ts'
import { openSession } from '#parties/sessions.store.ts'
import { type Db, openDb } from '#platform/db.ts'
import { migrate } from '#platform/migrate.ts'
import { type Postgres, startPostgres } from '#platform/postgres.ts'
import { fillForImport, importAsTold, importSheet } from './bench/import-sheet.ts'
import { type Load, load, percentiles } from './bench/load.ts'
import { publishExample } from './bench/published.ts'
import { fill } from './bench/rows.ts'
import { timeSecondStart } from './bench/second-start.ts'
import { type ServerName, serveAs, type Told } from './bench/servers.ts'

/** Ours beside the reference, in one run on one machine: only the ratios and the aims say something. */
async function bench(): Promise<void> {
  const home = mkdtempSync('/tmp/bench-')
  const postgres = await startPostgres(home, 'throwaway')
  try {
    await publicPage(postgres)
    await workingPage(postgres)
    await negotiationTable(postgres)
    await agreementPdf()
    await dpiSheet(postgres, home)
    say('start, second', `${await timeSecondStart()} ms to the first answer (aim ≤ 5000)`)
  } finally {
    await postgres.stop()
    rmSync(home, { recursive: true })
  }
}

const say = (what: string, figure: string) => console.log(`${what.padEnd(34)} ${figure}`)
const two = (value: number) => value.toFixed(value < 10 ? 2 : 0)

const sizes = { small: { commitments: 100, parties: 5 }, large: { commitments: 500, parties: 12 } }

/** A migrated database of its own, and what `work` answers about it. */
async function inDatabase<T>(postgres: Postgres, name: string, work: (db: Db) => Promise<T>) {
  const admin = openDb(postgres.url('postgres'), 1)
  await sql`create database ${sql.id(name)}`.execute(admin)
  await admin.destroy()
  const databaseUrl = postgres.url(name)
  const db = openDb(databaseUrl, 2)
  await migrate(db)
  const answer = await work(db)
  await db.destroy()
  return { databaseUrl, answer }
}

/** The example round in a size, and the cookie of the strategist in it. */
const filled = (postgres: Postgres, size: keyof typeof sizes) =>
  inDatabase(postgres, size, async (db) => {
    await db.transaction().execute((db) => fill(db, sizes[size]))
    return `session=${await openSession({ db, now }, anActor('strateeg'))}`
  })

async function publicPage(postgres: Postgres): Promise<void> {
  const { databaseUrl, answer: address } = await inDatabase(postgres, 'published', publishExample)
  const ours = await started('site', { databaseUrl })
  const body = await (await fetch(`${ours.url}${address}`)).text()
  const bare = await started('bare', { databaseUrl, body })
  await compare('public page, cached', { ours: ours.url + address, reference: bare.url, aim: 50 })
  ours.stop()
  bare.stop()
}

const table = `/trajecten/${roundId}/onderhandeling?toon=alles`

async function workingPage(postgres: Postgres): Promise<void> {
  const { databaseUrl, answer: cookie } = await filled(postgres, 'small')
  const ours = await started('site', { databaseUrl })
  const template = await started('template', { databaseUrl })
  await compare('working page, 100 rows × 5', {
    ours: ours.url + table,
    reference: template.url,
    aim: 40,
    cookie,
  })
  ours.stop()
  template.stop()
}

async function negotiationTable(postgres: Postgres): Promise<void> {
  const { databaseUrl, answer: cookie } = await filled(postgres, 'large')
  const ours = await started('site', { databaseUrl })
  await load({ url: ours.url + table, cookie, seconds: 3, connections: 1 })
  const { p50, p95, failed } = await load({
    url: ours.url + table,
    cookie,
    seconds: 10,
    connections: 1,
  })
  say(
    'negotiation table, 500 × 12',
    `p50 ${two(p50)} ms, p95 ${two(p95)} ms (aim ≤ 200), ${failed} failed`,
  )
  ours.stop()
}

async function agreementPdf(): Promise<void> {
  const document = exampleAgreement(120)
  const signatories = exampleSignatories
  const times: number[] = []
  for (let nth = 0; nth < 6; nth += 1) {
    const start = performance.now()
    await renderAgreementPdf(document, { signatories })
    times.push(performance.now() - start)
  }
  const { rss } = await typeset(agreementManuscript(document, signatories))
  stopTypesetting()
  const [cold = Number.NaN, ...warm] = times
  say(
    'agreement PDF, 120 commitments',
    `cold ${two(cold)} ms, warm ${two(percentiles(warm).p50)} ms (aim ≤ 500), its process ${Math.round(rss / 1e6)} MB (aim ≤ 250)`,
  )
}

async function dpiSheet(postgres: Postgres, home: string): Promise<void> {
  const { databaseUrl } = await inDatabase(postgres, 'registers', fillForImport)
  const told = { databaseUrl, path: `${home}/dpi.xlsx` }
  say('dPi sheet, 50,000 rows', await importSheet(told, process.argv[1] ?? ''))
}

type Pair = { ours: string; reference: string; aim: number; cookie?: string }

/** The two in turns, three times each, after a round that doesn't count. */
async function compare(what: string, { ours, reference, aim, cookie }: Pair): Promise<void> {
  const asked = { seconds: 3, connections: 10, ...(cookie && { cookie }) }
  await load({ url: ours, ...asked })
  await load({ url: reference, ...asked })
  const rounds: Record<'ours' | 'reference', Load>[] = []
  for (let nth = 0; nth < 3; nth += 1)
    rounds.push({
      ours: await load({ url: ours, ...asked }),
      reference: await load({ url: reference, ...asked }),
    })
  const middle = (of: 'ours' | 'reference') =>
    percentiles(rounds.map((round) => round[of].requestsPerSecond)).p50
  const failed = rounds.reduce((sum, round) => sum + round.ours.failed + round.reference.failed, 0)
  const share = Math.round((100 * middle('ours')) / middle('reference'))
  say(
    what,
    `${two(middle('ours'))}/s beside ${two(middle('reference'))}/s: ${share} % (aim ≥ ${aim} %), ${failed} failed`,
  )
}

/** One of the servers in a process of its own. */
async function started(server: ServerName, told: Told) {
  const child: ChildProcess = fork(process.argv[1] ?? '', ['server', server], {
    env: { ...process.env, NODE_ENV: 'production' },
  })
  child.send(told)
  const [{ port }] = await once(child, 'message')
  return { url: `http://127.0.0.1:${port}`, stop: () => child.kill() }
}

const [role, name] = process.argv.slice(2)
if (role === 'server') serveAs(name ?? '')
else if (role === 'import') importAsTold()
else await bench()
