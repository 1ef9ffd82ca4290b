import { readdirSync } from 'node:fs'
import path from 'node:path'
import { sql } from 'kysely'
import { expect, it } from 'vitest'
import { addAgreedRound } from '#agreement/agreement-versions.example.ts'
import { addTabledCommitment } from '#agreement/commitments.example.ts'
import { aPdf } from '#agreement/files.example.ts'
import { stopTypesetting } from '#documents/typst.ts'
import { anActor, testInstallation } from '#parties/acting.example.ts'
import type { PersonName } from '#parties/cast.example.ts'
import { addRound, now, roundId } from '#parties/parties.example.ts'
import { openSession } from '#parties/sessions.store.ts'
import { type Db, openDb } from '#platform/db.ts'
import { filesIn } from '#platform/files.ts'
import { migrate } from '#platform/migrate.ts'
import { startPostgres } from '#platform/postgres.ts'
import { asOwner, inDatabase } from '#platform/testing.ts'
import { createApp } from './app.ts'
import { onSmallDisk } from './full-disk.example.ts'
import { linesPerChain } from './moves.example.ts'

const pages = `/trajecten/${roundId}`
const api = `/api/v1${pages}`

/** The site with its files in this folder, for somebody who is signed in. */
async function siteWith(db: Db, name: PersonName, files: string) {
  const app = createApp({
    db,
    now: () => now,
    installation: { ...testInstallation(), files: filesIn(files) },
    log: () => {},
  })
  const cookie = `session=${await openSession({ db, now }, anActor(name))}`
  const headers = { Origin: 'http://localhost', Cookie: cookie }
  return async (address: string, body: FormData | Record<string, string>) =>
    app.request(address, {
      method: 'POST',
      headers,
      body: body instanceof FormData ? body : new URLSearchParams(body),
    })
}

const json = (body: object) => {
  const form = new FormData()
  for (const [name, value] of Object.entries(body)) form.append(name, value)
  return form
}

const kept = (folder: string) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ name }) => name)

const lines = async (db: Db) => {
  await asOwner(db)
  return [...(await linesPerChain(db)).values()].reduce((sum, count) => sum + count, 0)
}

/** A PDF that nobody has sent before, of so many bytes. */
const aBigPdf = (bytes: number) =>
  new File([new Uint8Array(aPdf()), new Uint8Array(bytes).fill(37)], 'woonvisie.pdf')

it('keeps nothing of an upload where the disk of the files is full, says so, and works again', () =>
  onSmallDisk(16, (disk) =>
    inDatabase(async (db) => {
      await addRound(db)
      const files = path.join(disk.folder, 'files')
      const post = await siteWith(db, 'lid', files)
      const upload = () =>
        post(`${api}/bestanden`, json({ move: 'upload', file: aBigPdf(2_000_000) }))
      disk.fill(500_000)
      const refused = await upload()
      expect(refused.status).toBe(409)
      expect(await refused.json()).toMatchObject({
        type: '/problems/no-room-for-file',
        title: expect.stringContaining('Het bestand is niet bewaard. Meld dit aan de beheerder.'),
        basis: expect.any(String),
      })
      expect(kept(files)).toEqual([])
      expect(await db.selectFrom('files').selectAll().execute()).toEqual([])
      expect(await lines(db)).toBe(0)

      disk.clear()
      expect((await upload()).status).toBe(200)
      expect(kept(files)).toHaveLength(1)
      expect(await lines(db)).toBe(1)
    }),
  ))

it('freezes nothing where the disk of the files is full, says so, and freezes it later', () =>
  onSmallDisk(16, (disk) =>
    inDatabase(async (db) => {
      await addAgreedRound(db)
      const files = path.join(disk.folder, 'files')
      const before = await lines(db)
      disk.fill(8_192)
      const page = await (await siteWith(db, 'coordinator', files))(`${pages}/overeenkomst`, {
        move: 'freeze',
      })
      expect(page.status).toBe(507)
      expect(await page.text()).toContain(
        'De schijf van deze site is vol. Er is niets bewaard. Meld dit aan de beheerder',
      )
      await asOwner(db)
      const program = await (await siteWith(db, 'coordinator', files))(
        `${api}/overeenkomst`,
        json({ move: 'freeze' }),
      )
      expect(program.status).toBe(507)
      expect(await program.json()).toMatchObject({ type: '/problems/disk-full', status: 507 })
      expect(await lines(db)).toBe(before)
      expect(await db.selectFrom('agreementVersions').selectAll().execute()).toEqual([])
      expect(kept(files)).toEqual([])

      disk.clear()
      const post = await siteWith(db, 'coordinator', files)
      expect((await post(`${pages}/overeenkomst`, { move: 'freeze' })).status).toBe(303)
      expect(await lines(db)).toBe(before + 1)
      expect(kept(files)).toHaveLength(1)
    }).finally(stopTypesetting),
  ))

it('loses nothing where the disk of the database is full: says so, and works again', () =>
  onSmallDisk(256, async (disk) => {
    const home = path.join(disk.folder, 'postgres')
    const server = await startPostgres(home)
    const db = openDb(server.url('postgres'), 2)
    try {
      await migrate(db)
      const code = await db.transaction().execute(async (own) => {
        await addRound(own)
        return (await addTabledCommitment(own)).code
      })
      const post = await siteWith(db, 'lid', path.join(disk.folder, 'files'))
      const address = `${pages}/onderhandeling/${code}`
      const raise = () => post(address, { move: 'raiseConcern', concern: 'zorg '.repeat(400) })
      await startNewLog(db)
      expect((await raise()).status).toBe(303)
      const done = await untilFull(raise, () => disk.fill(0))
      expect(done.last.status).toBe(507)
      expect(await done.last.text()).toContain('Er is niets bewaard.')

      disk.clear()
      expect((await raise()).status).toBe(303)
      const { rows } = await sql<{ concerns: number; told: number }>`
        select (select count(*)::integer from concerns) as concerns,
          (select count(*)::integer from events where move = 'raiseConcern') as told`.execute(db)
      expect(rows).toEqual([{ concerns: done.count + 2, told: done.count + 2 }])
    } finally {
      await db.destroy()
      await server.stop()
    }
  }))

/**
 * Begins a new segment of the log (16 MB), so that it is the tables that find no room. A log that finds none makes
 * PostgreSQL stop and recover, which is what app/crash.slow.test.ts tries.
 */
const startNewLog = (db: Db) => sql`select pg_switch_wal()`.execute(db)

/** Writes on a disk without room until the pages that the database still had are used up. */
async function untilFull(write: () => Promise<Response>, fill: () => void) {
  fill()
  for (let count = 0; count < 2_000; count += 1) {
    const last = await write()
    if (last.status !== 303) return { count, last }
  }
  throw new Error('The disk was never full')
}
