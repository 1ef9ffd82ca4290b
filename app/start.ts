import path from 'node:path'
import { sql } from 'kysely'
import { type Db, openDb } from '#platform/db.ts'
import type { Env } from '#platform/env.ts'
import { filesIn } from '#platform/files.ts'
import type { Installation } from '#platform/installation.ts'
import { keysIn } from '#platform/keys.ts'
import { migrate, openMigrations } from '#platform/migrate.ts'
import { onlyOne } from '#platform/only-one.ts'
import { startPostgres } from '#platform/postgres.ts'
import { reachableHome } from '#platform/postgres-folders.ts'

/** The installation with its parts running: what the site and every command of the command line work on. */
export type Started = {
  env: Env
  db: Db
  databaseUrl: string
  installation: Installation
  now: () => Date
  /** The migrations that this start ran. */
  migrated: readonly string[]
  stop: () => Promise<void>
}

/** Something here keeps us from starting, and a person must mend it; no fault of ours. */
export class StartRefused extends Error {}

/** Said by who comes second: of this release, or of a newer one that would migrate below the other. */
export const alreadyRuns = (varDir: string): string =>
  `Er draait al een Handslag op ${varDir}. Stop die eerst, of kies een andere VAR_DIR.`

/**
 * Starts or finds the database, and brings it up to the newest migration: never below a site that
 * still works on it, for that one is of an older release.
 */
export async function start(env: Env, say: (line: string) => void): Promise<Started> {
  const home = reachableHome(env.varDir)
  if (home !== env.varDir && !env.databaseUrl)
    say(`De database staat in ${home}: de gebruiker van de database kan niet in ${env.varDir}.`)
  const postgres = env.databaseUrl ? undefined : await startPostgres(path.join(home, 'postgres'))
  const databaseUrl = postgres?.url('postgres') ?? `${env.databaseUrl}`
  const db = openDb(databaseUrl)
  const stop = async () => {
    await db.destroy()
    await postgres?.stop()
  }
  const migrated = await migrateAlone(db, databaseUrl, env).catch(async (error: unknown) => {
    await stop()
    throw error
  })
  return {
    env,
    db,
    databaseUrl,
    migrated,
    installation: {
      baseUrl: env.baseUrl,
      isDemo: env.isDemo,
      files: filesIn(path.join(env.varDir, 'files')),
      keys: keysIn(path.join(env.varDir, 'keys'), env.secretKey),
    },
    now: () => env.now ?? new Date(),
    stop,
  }
}

async function migrateAlone(db: Db, databaseUrl: string, { varDir }: Env): Promise<string[]> {
  await refuseOldServer(db)
  if ((await openMigrations(db)).length === 0) return []
  const letGo = await onlyOne(databaseUrl, () => {})
  if (!letGo) throw new StartRefused(alreadyRuns(varDir))
  return migrate(db).finally(letGo)
}

async function refuseOldServer(db: Db): Promise<void> {
  const { rows } = await sql<{ version: number }>`
    select current_setting('server_version_num')::integer as version`.execute(db)
  const version = rows[0]?.version ?? 0
  if (version < 180_000)
    throw new StartRefused(
      `Handslag heeft PostgreSQL 18 nodig; deze server is ${Math.floor(version / 10_000)}.`,
    )
}
