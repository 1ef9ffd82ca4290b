import { mkdtempSync, rmSync } from 'node:fs'
import path from 'node:path'
import { historyKey } from '#agreement/history.store.ts'
import { loadMunicipalities } from '#parties/municipalities.store.ts'
import { type Db, openDb } from '#platform/db.ts'
import { readEnv } from '#platform/env.ts'
import { filesIn } from '#platform/files.ts'
import type { Installation, Keys } from '#platform/installation.ts'
import { keysIn } from '#platform/keys.ts'
import { migrate } from '#platform/migrate.ts'
import { startPostgres } from '#platform/postgres.ts'
import { demoKeys } from '#steps/signing/signing-keys.store.ts'
import { type Desk, Refused } from './command.ts'

/** An installation that is thrown away when the work is done, also when it is broken off. */
export type Throwaway = { db: Db; installation: Installation }

/** Runs `work` on a database of its own, on a server of its own: nothing of the real ones is touched. */
export async function onThrowaway<T>(
  desk: Desk,
  work: (throwaway: Throwaway) => Promise<T>,
): Promise<T> {
  const read = readEnv(desk.environment)
  if (!read.ok) throw new Refused(read.faults.join('\n'))
  const { varDir, isDemo, secretKey, baseUrl } = read.env
  // Two folders: the server's user owns the one of the data, and we that of the files.
  const [home, aside] = [mkdtempSync('/tmp/walk-'), mkdtempSync('/tmp/walk-files-')]
  const postgres = await startPostgres(home, 'throwaway')
  const own = keysIn(path.join(aside, 'keys'))
  const keys = isDemo ? shared(keysIn(path.join(varDir, 'keys'), secretKey), own) : own
  const db = openDb(postgres.url('postgres'))
  const tidy = async () => {
    await db.destroy()
    await postgres.stop()
    for (const folder of [home, aside]) rmSync(folder, { recursive: true, force: true })
  }
  const untie = onBreak(tidy)
  try {
    await migrate(db)
    await loadMunicipalities(db)
    const files = filesIn(path.join(aside, 'files'))
    return await work({ db, installation: { baseUrl, isDemo: true, files, keys } })
  } finally {
    untie()
    await tidy()
  }
}

/** In a demo the installation lends its authority, its seal and its key of the history, so that it knows its own files again. */
const lent = [...demoKeys, historyKey]

const shared = (installation: Keys, own: Keys): Keys => ({
  keep: (name, make) => (lent.includes(name) ? installation : own).keep(name, make),
})

/** Tidies up when somebody breaks it off, and ends as a program ends that was told to stop. */
function onBreak(tidy: () => Promise<void>): () => void {
  const stop = () => void tidy().finally(() => process.exit(130))
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, stop)
  return () => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.off(signal, stop)
  }
}
