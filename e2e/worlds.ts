import { mkdtempSync, rmSync } from 'node:fs'
import path from 'node:path'
import { testInstallation } from '#parties/acting.example.ts'
import { loadMunicipalities } from '#parties/municipalities.store.ts'
import { now } from '#parties/parties.example.ts'
import type { Db } from '#platform/db.ts'
import { filesIn } from '#platform/files.ts'
import { keysIn } from '#platform/keys.ts'
import { ownDatabase } from '#platform/testing.ts'
import { seedDemo } from '#seed/demo.ts'
import { momentOf, type Stage } from '../app/canonical.example.ts'
import { theWorld } from '../app/worlds.example.ts'
import { type Site, serveSite } from './site.ts'

/** What there is to look at: the demo with its three rounds, or the round of the example at a stage. */
export type WorldName = Stage | 'demo'

const sites = new Map<WorldName, Promise<Site>>()

/** The site on this world; made once per worker, and never changed by looking at it. */
export function siteOn(world: WorldName): Promise<Site> {
  const site = sites.get(world) ?? (world === 'demo' ? demoSite() : stageSite(world))
  sites.set(world, site)
  return site
}

export async function closeWorlds(): Promise<void> {
  for (const site of sites.values()) await (await site).close()
  sites.clear()
}

async function stageSite(stage: Stage): Promise<Site> {
  const db = await theWorld(stage)
  return serveSite({ db, now: momentOf[stage], installation: testInstallation() })
}

async function demoSite(): Promise<Site> {
  const db = await ownDatabase('browser')
  const home = mkdtempSync('/tmp/test-demo-')
  const installation = {
    baseUrl: 'http://localhost:3000',
    isDemo: true,
    files: filesIn(path.join(home, 'files')),
    keys: keysIn(path.join(home, 'keys')),
  }
  await loadMunicipalities(db)
  await db.transaction().execute((db) => seedDemo({ db, installation, now }, () => {}))
  const site = await serveSite({ db, now, installation })
  const close = async () => {
    await site.close()
    await db.destroy()
    rmSync(home, { recursive: true })
  }
  return { ...site, close }
}

/** The rounds of the demo, by how far they are. */
export type DemoRound = 'ended' | 'running' | 'negotiated'

export async function demoRound(db: Db, which: DemoRound): Promise<string> {
  const rounds = await db.selectFrom('rounds').select('id').orderBy('termFrom').execute()
  const id = rounds[{ ended: 0, running: 1, negotiated: 2 }[which]]?.id
  if (!id) throw new Error(`The demo has no round that is ${which}`)
  return id
}
