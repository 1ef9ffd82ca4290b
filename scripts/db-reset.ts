import { readFileSync, readlinkSync, rmSync } from 'node:fs'
import path from 'node:path'
import { type Env, readEnv } from '../app/platform/env.ts'
import { reachableHome } from '../app/platform/postgres-folders.ts'

// `npm run db:reset`: away with the data of the demo, so that the next start makes and seeds them anew.
const read = readEnv(process.env)
const reasons = read.ok ? reasonsAgainst(read.env) : read.faults
if (read.ok && reasons.length === 0) remove(read.env)
for (const reason of reasons) console.error(reason)
process.exitCode = reasons.length > 0 ? 1 : 0

function reasonsAgainst({ varDir, databaseUrl, isDemo }: Env): string[] {
  if (databaseUrl) return ['DATABASE_URL is set: this removes only the database in VAR_DIR.']
  if (!isDemo) return ['This is not the demo: its data are removed by hand or not at all.']
  const server = serverOf(path.join(reachableHome(varDir), 'postgres', 'data'))
  return server ? [`The database of ${varDir} runs (process ${server}): stop the site first.`] : []
}

function remove({ varDir }: Env): void {
  for (const folder of new Set([varDir, reachableHome(varDir)])) {
    rmSync(folder, { recursive: true, force: true })
    console.log(`Removed ${folder}`)
  }
}

/** The process of a database server that works in this folder, if there is one. */
function serverOf(data: string): number | undefined {
  try {
    const server = Number.parseInt(readFileSync(path.join(data, 'postmaster.pid'), 'utf8'), 10)
    process.kill(server, 0)
    // The number may be that of a server that died, and belong to something else by now.
    const isOurs = process.platform !== 'linux' || readlinkSync(`/proc/${server}/cwd`) === data
    return isOurs ? server : undefined
  } catch {
    return undefined
  }
}
