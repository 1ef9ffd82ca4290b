import { anActor, testInstallation } from '#parties/acting.example.ts'
import type { PersonName } from '#parties/cast.example.ts'
import { now } from '#parties/parties.example.ts'
import { openSession } from '#parties/sessions.store.ts'
import type { Db } from '#platform/db.ts'
import { asOwner } from '#platform/testing.ts'
import { createApp } from './app.ts'

type Fields = Record<string, string | readonly string[]>

/** A browser without script on the site; `name` is signed in, nobody where it is left out. `at`: when she comes. */
export async function visiting(db: Db, name?: PersonName, at = now) {
  await asOwner(db)
  const site = { db, now: () => at, installation: testInstallation(), log: complain }
  const app = createApp(site)
  const session = name ? `session=${await openSession({ db, now: at }, anActor(name))}` : ''
  const headers = { Origin: 'http://localhost', Cookie: session }
  const get = (path: string) => app.request(path, { headers })
  const post = (path: string, fields: Fields) =>
    app.request(path, { method: 'POST', headers, body: formOf(fields) })
  const postJson = (path: string, body: unknown) =>
    app.request(path, {
      method: 'POST',
      headers: { ...headers, 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
    })
  return { app, get, post, postJson, headers }
}

function formOf(fields: Fields): URLSearchParams {
  const form = new URLSearchParams()
  for (const [name, value] of Object.entries(fields))
    for (const one of [value].flat()) form.append(name, one)
  return form
}

function complain(reference: string, error: unknown): void {
  console.error(reference, error)
}
