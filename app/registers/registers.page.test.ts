import { expect, it } from 'vitest'
import { loadMunicipalities } from '#parties/municipalities.store.ts'
import { addPeople } from '#parties/parties.example.ts'
import type { Db } from '#platform/db.ts'
import { inDatabase } from '#platform/testing.ts'
import { visiting } from '#testing.ts'
import { corporationsFile, csvFile, stockFile } from './registers.example.ts'

const path = '/beheer/registers'

const asAdministrator = (
  test: (site: Awaited<ReturnType<typeof visiting>>) => Promise<void>,
): Promise<void> =>
  inDatabase(async (db: Db) => {
    await loadMunicipalities(db)
    await addPeople(db)
    await test(await visiting(db, 'beheerder'))
  })

type Site = Awaited<ReturnType<typeof visiting>>

/** Sends the form with a file, as a browser does. */
async function brought(site: Site, file: File, fields: Record<string, string> = {}) {
  const body = new FormData()
  for (const [name, value] of Object.entries({ register: 'corporations', ...fields }))
    body.append(name, value)
  body.append('move', 'bring')
  body.append('file', file)
  return site.app.request(path, {
    method: 'POST',
    headers: { ...site.headers, Origin: 'http://localhost' },
    body,
  })
}

const seenIn = (html: string) => /name="seen" value="([0-9a-f]{64})"/.exec(html)?.[1] ?? ''

it('says what will come here while nothing was brought, and offers examples', () =>
  asAdministrator(async ({ get }) => {
    const page = await (await get(path)).text()
    expect(page).toContain('Er is nog geen bestand ingelezen.')
    expect(page).toContain('342')
    const example = await (await get(`${path}/voorbeelden/corporaties.csv`)).text()
    expect(example).toContain('L9001')
    expect((await get(`${path}/voorbeelden/anders.csv`)).status).toBe(404)
  }))

it('shows what changes, applies it, and then says that all is known', () =>
  asAdministrator(async (site) => {
    const answer = await brought(site, corporationsFile())
    expect(answer.status).toBe(303)
    const next = answer.headers.get('Location') ?? ''
    const shown = await (await site.get(next)).text()
    expect(shown).toContain('Stichting Fictiewonen')
    expect((await site.post(next, { move: 'apply', seen: 'f'.repeat(64) })).status).toBe(409)
    expect((await site.post(next, { move: 'apply', seen: seenIn(shown) })).status).toBe(303)
    const done = await (await site.get(next)).text()
    expect(done).toContain('Verwerkt door Dewi Smit')
    expect(done).toContain('Verbeter het bestand en lees het opnieuw in.')
    const again = (await brought(site, corporationsFile())).headers.get('Location') ?? ''
    expect(await (await site.get(again)).text()).toContain(
      'Alles in dit bestand staat er al zo in.',
    )
  }))

it('shows wrong rows by line and column, and applies the others', () =>
  asAdministrator(async (site) => {
    const text = 'L-nummer;KvK;Naam\nL9101;90000101;Goed Wonen\nL91;90000102;Te Kort\n'
    const next = (await brought(site, csvFile(text))).headers.get('Location') ?? ''
    const page = await (await site.get(next)).text()
    expect(page).toContain('1 regel gaat niet mee')
    expect(page).toContain('Rij 3, kolom A')
    expect(page).toContain('Verwerk dit')
  }))

it('says why a file cannot be read, and in which cell', () =>
  asAdministrator(async (site) => {
    const formula = await brought(site, csvFile('L-nummer;KvK;Naam\nL9101;90000101;=A1\n'))
    expect(formula.status).toBe(409)
    expect(await formula.text()).toContain('Cel C2: Hier staat een formule.')
    const yearless = await brought(site, stockFile(), { register: 'stock' })
    expect(await yearless.text()).toContain('Vul in van welk jaar de dPi is.')
    const empty = await brought(site, csvFile(''))
    expect(empty.status).toBeGreaterThanOrEqual(409)
  }))

it('takes homes back with a reason, and keeps that to be read', () =>
  asAdministrator(async (site) => {
    const answer = await brought(site, stockFile(), { register: 'stock', edition: '2026' })
    const next = answer.headers.get('Location') ?? ''
    await site.post(next, { move: 'apply', seen: seenIn(await (await site.get(next)).text()) })
    expect(await (await site.get(path)).text()).toContain('dPi 2026: 3 corporaties in 1 gemeente.')
    const reason = 'Dit was een proef.'
    expect((await site.post(next, { move: 'drop', reason })).status).toBe(303)
    expect(await (await site.get(next)).text()).toContain(reason)
    expect(await (await site.get(path)).text()).toContain('Er zijn nog geen woningen ingelezen.')
  }))

it('tells programs what an import would do, and what it came to', () =>
  asAdministrator(async (site) => {
    const next = (await brought(site, corporationsFile())).headers.get('Location') ?? ''
    const api = next.replace('/beheer/', '/api/v1/')
    const waiting = await (await site.get(api)).json()
    expect(waiting.would).toMatchObject({ counts: { fresh: 1, changed: 2 }, wrong: [] })
    const done = await site.app.request(api, {
      method: 'POST',
      headers: { ...site.headers, 'Content-Type': 'application/json' },
      body: JSON.stringify({ move: 'apply', seen: waiting.would.seen }),
    })
    expect(done.status).toBe(200)
    const { imports } = await (await site.get('/api/v1/registers')).json()
    expect(imports).toMatchObject([{ counts: { fresh: 1, changed: 2 } }])
  }))
