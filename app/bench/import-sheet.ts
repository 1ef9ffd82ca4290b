import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { openAsBlob, writeFileSync } from 'node:fs'
import { performance } from 'node:perf_hooks'
import { newId } from '#kernel/id.ts'
import type { SheetCell } from '#kernel/sheet.ts'
import { municipalities } from '#law/municipalities.ts'
import { loadMunicipalities } from '#parties/municipalities.store.ts'
import { addPeople, now, personId } from '#parties/parties.example.ts'
import { type Db, openDb } from '#platform/db.ts'
import { sheetXml, xlsxParts, zipped } from '#platform/spreadsheet.example.ts'
import { dryRunOf } from '#registers/dry-runs.store.ts'
import { insertImport } from '#registers/imports.store.ts'
import { ownHomes, stockHeader } from '#registers/registers.example.ts'
import { saveStock } from '#registers/stock.store.ts'

const rowCount = 50_000
const descriptions = [
  ownHomes,
  'Aantal onzelfstandige eenheden woonruimte',
  'Totaal huuropbrengsten',
]

/** A made dPi sheet in its documented shape: 50,000 rows of corporations that exist nowhere. */
function* madeRows(): Generator<SheetCell[]> {
  yield stockHeader
  for (let n = 0; n < rowCount; n += 1) {
    const what = descriptions[n % 3] ?? ownHomes
    const year = 2026 + (Math.floor(n / 3) % 5)
    const daeb = Math.floor(n / 15) % 2 === 0 ? 'J' : 'N'
    const place = Math.floor(n / 30)
    const kvk = String(90_100_000 + Math.floor(place / 5))
    const name = municipalities[place % municipalities.length]?.name ?? 'Delft'
    yield [kvk, year, name, daeb, 'TI', what, (n * 37) % 9000]
  }
}

export type SheetTold = { databaseUrl: string; path: string }

/** Writes the sheet, and says what importing it takes a process of its own: seconds, and memory beyond its start. */
export async function importSheet(told: SheetTold, entry: string): Promise<string> {
  const sheet = zipped(xlsxParts({ dPi: sheetXml(madeRows()) }))
  writeFileSync(told.path, sheet)
  const child: ChildProcess = fork(entry, ['import'], {
    env: { ...process.env, NODE_ENV: 'production' },
  })
  child.send(told)
  const [{ dryRun, apply, rows, grown, peak }] = await once(child, 'message')
  child.kill()
  const mb = (bytes: number) => Math.round(bytes / 1e6)
  const seconds = (ms: number) => (ms / 1000).toFixed(1)
  return `${seconds(dryRun + apply)} s (dry run ${seconds(dryRun)}, applied ${rows} in ${seconds(apply)}; aim < 10), ${mb(grown)} MB beyond its start (aim < 300), ${mb(peak)} MB in all, file ${mb(sheet.length)} MB`
}

/** What the process of its own does: reads, compares and adds, as the page does. */
export function importAsTold(): void {
  process.once('message', async ({ databaseUrl, path }: SheetTold) => {
    const db = openDb(databaseUrl, 1)
    const start = process.memoryUsage().rss
    const from = performance.now()
    await dryRun(db, path)
    const between = performance.now()
    const rows = await apply(db, path)
    const until = performance.now()
    const peak = process.resourceUsage().maxRSS * 1024
    await db.destroy()
    process.send?.({
      dryRun: between - from,
      apply: until - between,
      rows,
      grown: peak - start,
      peak,
    })
  })
}

const asked = { register: 'stock', edition: 2026, sheet: null } as const

async function dryRun(db: Db, path: string) {
  const read = await dryRunOf(db, await openAsBlob(path), asked)
  if (!read.ok || read.value.register !== 'stock') throw new Error('The sheet cannot be read')
  return read.value.run
}

const apply = (db: Db, path: string): Promise<number> =>
  db.transaction().execute(async (db) => {
    const rows = (await dryRun(db, path)).fresh.map(({ row }) => row)
    const id = newId<'RegisterImport'>(now)
    const file = { fileName: 'dpi.xlsx', sha256: '0'.repeat(64), sizeBytes: 1 }
    const by = { uploadedBy: personId('beheerder'), uploadedAt: now }
    await insertImport(db, { id, ...asked, ...file, ...by })
    await saveStock(db, rows, { importId: id, edition: asked.edition })
    return rows.length
  })

/** What an import needs to find: the municipalities, and somebody who does it. */
export async function fillForImport(db: Db): Promise<void> {
  await loadMunicipalities(db)
  await db.transaction().execute((db) => addPeople(db, ['beheerder']))
}
