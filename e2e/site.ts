import { mkdtempSync, rmSync } from 'node:fs'
import path from 'node:path'
import { type ServerType, serve } from '@hono/node-server'
import { createApp } from '#app.ts'
import { now } from '#parties/parties.example.ts'
import { actorByEmail, openSession } from '#parties/sessions.store.ts'
import type { Db } from '#platform/db.ts'
import { filesIn } from '#platform/files.ts'
import type { Installation } from '#platform/installation.ts'
import { keysIn } from '#platform/keys.ts'
import { ownDatabase } from '#platform/testing.ts'

/** The site on a free port of this machine, with a database, files, keys and a clock of its own. */
export type Site = {
  address: string
  db: Db
  installation: Installation
  /** The moment at which the site lives; a test may set it. */
  clock: { now: Date }
  /** What went wrong inside, which nobody may ever cause from outside. */
  faults: string[]
  close: () => Promise<void>
}

type Wish = {
  db: Db
  now: Date
  /** Where its files and keys are. */
  installation: Omit<Installation, 'baseUrl'> & { baseUrl?: string }
  /** How much later it is at every next request, so that what happens has an order. */
  secondsPerRequest?: number
}

/** Serves a database as the site. Whoever made the database closes it. */
export async function serveSite({ db, now, ...wish }: Wish): Promise<Site> {
  const { secondsPerRequest = 0 } = wish
  const clock = { now }
  const faults: string[] = []
  let answer: (request: Request) => Response | Promise<Response> = () => new Response(null)
  const { server, port } = await listen((request) => answer(request))
  const address = `http://127.0.0.1:${port}`
  const installation = { baseUrl: address, ...wish.installation }
  const app = createApp({
    db,
    installation,
    now: () => {
      clock.now = new Date(clock.now.getTime() + secondsPerRequest * 1000)
      return clock.now
    },
    log: (reference, error) => {
      console.error(reference, error)
      faults.push(`${reference}: ${error}`)
    },
  })
  answer = (request) => app.fetch(request)
  const close = async () => {
    await new Promise((closed) => server.close(closed))
  }
  return { address, db, installation, clock, faults, close }
}

/** An installation in which nothing happened yet. */
export async function newSite(secondsPerRequest: number): Promise<Site> {
  const db = await ownDatabase('browser')
  const home = mkdtempSync('/tmp/test-site-')
  const installation = {
    isDemo: true,
    files: filesIn(path.join(home, 'files')),
    keys: keysIn(path.join(home, 'keys')),
  }
  const site = await serveSite({ db, now, installation, secondsPerRequest })
  const close = async () => {
    await site.close()
    await db.destroy()
    rmSync(home, { recursive: true })
  }
  return { ...site, close }
}

function listen(fetch: (request: Request) => Response | Promise<Response>) {
  return new Promise<{ server: ServerType; port: number }>((listening) => {
    const server = serve({ fetch, hostname: '127.0.0.1', port: 0 }, ({ port }) =>
      listening({ server, port }),
    )
  })
}

/** A session of this person, as if she had signed in just now. */
export async function sessionOf({ db, clock }: Site, email: string): Promise<string> {
  const actor = await actorByEmail({ db, now: clock.now }, email)
  if (!actor) throw new Error(`Nobody has the address ${email}`)
  return openSession({ db, now: clock.now }, actor)
}
