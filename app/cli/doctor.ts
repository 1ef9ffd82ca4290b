import { existsSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'
import { openDb } from '#platform/db.ts'
import { type Env, readEnv } from '#platform/env.ts'
import { startPostgres } from '#platform/postgres.ts'
import { reachableHome } from '#platform/postgres-folders.ts'
import { toolCommand } from './command.ts'
import { diagnosis, type Finding } from './diagnosis.ts'
import { databaseFindings } from './doctor-database.ts'
import {
  addressFinding,
  demoFinding,
  folderFinding,
  keyFindings,
  mailFinding,
} from './doctor-machine.ts'

/** Looks at everything that an installation leans on, and changes nothing. */
export const doctor = toolCommand({
  name: 'doctor',
  does: 'Kijkt of alles er is, bereikbaar is en niet verloopt.',
  options: {},
  fields: z.object({}),
  run: async (_, { environment }) => {
    const read = readEnv(environment)
    if (!read.ok)
      return diagnosis(read.faults.map((says) => ({ about: 'instellingen', state: 'act', says })))
    return diagnosis(await findingsOf(read.env))
  },
})

async function findingsOf(env: Env): Promise<Finding[]> {
  const now = env.now ?? new Date()
  return [
    demoFinding(env),
    addressFinding(env),
    await folderFinding(env.varDir),
    await mailFinding(env),
    ...(await keyFindings(env, now)),
    ...(await lookAtDatabase(env, now)),
  ]
}

/** A database that isn't there yet is not made: the first start does that. */
async function lookAtDatabase(env: Env, now: Date): Promise<Finding[]> {
  const home = path.join(reachableHome(env.varDir), 'postgres')
  if (!env.databaseUrl && !existsSync(path.join(home, 'data')))
    return [{ about: 'database', state: 'mind', says: 'Die komt er bij de eerste start.' }]
  try {
    const postgres = env.databaseUrl ? undefined : await startPostgres(home)
    const db = openDb(env.databaseUrl ?? postgres?.url('postgres') ?? '', 2)
    const findings = await databaseFindings(db, now).finally(() => db.destroy())
    await postgres?.stop()
    return findings
  } catch (error) {
    const says = `Niet te bereiken: ${error instanceof Error ? error.message : String(error)}`
    return [{ about: 'database', state: 'act', says }]
  }
}
