import { expect, it } from 'vitest'
import { addAgreedRound } from '#agreement/agreement-versions.example.ts'
import { createApp } from '#app.ts'
import { readXml } from '#documents/xml.example.ts'
import { testInstallation } from '#parties/acting.example.ts'
import { people } from '#parties/cast.example.ts'
import { addRound, now, roundId } from '#parties/parties.example.ts'
import type { Db } from '#platform/db.ts'
import { asOwner, inDatabase } from '#platform/testing.ts'
import { addMonitoredRound, addPublishedRound } from '#steps/publication/publication.example.ts'
import { visiting } from '#testing.ts'

const address = '/afspraken/voorbeeldstad-2027'

const forms = ['pdf', 'docx', 'odt', 'json', 'csv', 'ics', 'atom'].map((one) => `${address}.${one}`)

const pages = [
  '/',
  '/gemeenten',
  '/gemeenten/voorbeeldstad',
  address,
  `${address}/VBS-BES-01`,
  '/api/v1/afspraken',
  '/api/v1/afspraken/voorbeeldstad-2027',
  '/over',
  '/privacy',
  '/api',
]

/** The site as it is outside the demo. */
function realSite(db: Db, at = now) {
  const installation = {
    ...testInstallation(),
    isDemo: false,
    baseUrl: 'https://afspraken.example',
  }
  return createApp({ db, now: () => at, installation, log: () => {} })
}

it('shows a reader who is signed in what it shows everybody, and sets no cookie', () =>
  inDatabase(async (db) => {
    await addPublishedRound(db)
    const anybody = await visiting(db)
    const coordinator = await visiting(db, 'coordinator')
    for (const path of [...pages, ...forms]) {
      const [public_, hers] = [await anybody.get(path), await coordinator.get(path)]
      expect(hers.headers.get('Set-Cookie'), path).toBeNull()
      const [one, other] = [await public_.arrayBuffer(), await hers.arrayBuffer()]
      if (/docx|odt/.test(path)) expect(other.byteLength, path).toBe(one.byteLength)
      else expect(Buffer.from(other).equals(Buffer.from(one)), path).toBe(true)
    }
  }))

it('opens no page of people at work to who only reads', () =>
  inDatabase(async (db) => {
    await addPublishedRound(db)
    const { get } = await visiting(db)
    for (const path of ['/overzicht', '/trajecten', `/trajecten/${roundId}`, '/account', '/beheer'])
      expect((await get(path)).headers.get('Location'), path).toMatch(/^\/inloggen\?terug=/)
    const asked = await get(`/api/v1/trajecten/${roundId}`)
    expect([asked.status, asked.headers.get('WWW-Authenticate')]).toEqual([401, 'Bearer'])
  }))

it('shows nothing of a round that is signed and not published yet', () =>
  inDatabase(async (db) => {
    await addMonitoredRound(db)
    const { get } = await visiting(db)
    for (const path of [address, `${address}/VBS-BES-01`, `${address}/volgen`, ...forms])
      expect((await get(path)).status, path).toBe(404)
    for (const path of ['/', '/gemeenten', '/gemeenten/voorbeeldstad', '/sitemap.xml'])
      expect(await (await get(path)).text(), path).not.toContain('voorbeeldstad-2027')
    expect(await (await get('/api/v1/afspraken')).json()).toEqual({ agreements: [] })
  }))

it('gives nobody an address to write to, in no form', () =>
  inDatabase(async (db) => {
    await addPublishedRound(db)
    const { get } = await visiting(db)
    const readable = forms.filter((path) => !/pdf|docx|odt/.test(path))
    for (const path of [...pages, ...readable]) {
      const text = await (await get(path)).text()
      for (const { email } of Object.values(people)) expect(text, path).not.toContain(email)
      for (const { name } of [people.lid, people.coordinator, people.strateeg, people.raadslid])
        expect(text, path).not.toContain(name)
    }
  }))

it.each([
  '/afspraken',
  '/afspraken/',
  '/afspraken/VOORBEELDSTAD-2027',
  '/afspraken/voorbeeldstad-2028',
  '/afspraken/voorbeeldstad-2027/',
  '/afspraken/voorbeeldstad-2027.exe',
  '/afspraken/voorbeeldstad-2027.PDF',
  '/afspraken/voorbeeldstad-2027/vbs-bes-01',
  '/afspraken/voorbeeldstad-2027/VBS-BES-01.pdf',
  '/afspraken/voorbeeldstad-2027%2Fvolgen',
  '/afspraken/..%2f..%2fetc%2fpasswd',
  "/afspraken/voorbeeldstad-2027' or 1=1--",
  '/afspraken/%',
  '/afspraken/%ff',
  '/afspraken/%00',
  `/afspraken/${'a'.repeat(5000)}`,
  '/gemeenten/GM9901',
  '/gemeenten/__proto__',
  '/gemeenten/constructor',
  '/api/v1/afspraken/toString',
])('has nothing at %s, and says so to a person or a program', (path) =>
  inDatabase(async (db) => {
    await addPublishedRound(db)
    const { get } = await visiting(db)
    const answer = await get(path)
    expect(answer.status).toBe(404)
    const type = path.startsWith('/api/') ? 'application/problem+json' : 'text/html'
    expect(answer.headers.get('Content-Type')).toContain(type)
    expect(answer.headers.get('Cache-Control') ?? '').not.toContain('public')
  }),
)

it('keeps other sites from framing it or running anything in it', () =>
  inDatabase(async (db) => {
    await addPublishedRound(db)
    const { get } = await visiting(db)
    for (const path of ['/', address, `${address}.csv`, '/verifieer', '/bestaat-niet']) {
      const { headers } = await get(path)
      expect(headers.get('Content-Security-Policy'), path).toContain("default-src 'none'")
      expect(headers.get('Content-Security-Policy'), path).toContain("frame-ancestors 'none'")
      expect(headers.get('X-Content-Type-Options'), path).toBe('nosniff')
    }
  }))

it.each(forms)('names %s after the agreement and its version, for who keeps it', (path) =>
  inDatabase(async (db) => {
    await addPublishedRound(db)
    const { get } = await visiting(db)
    const answer = await get(path)
    const ending = path.split('.').at(-1)
    expect(answer.headers.get('Content-Disposition')).toBe(
      `inline; filename="voorbeeldstad-2027-versie-1.${ending}"`,
    )
    expect(answer.headers.get('Access-Control-Allow-Origin')).toBe('*')
  }),
)

it('lets programs of other sites read what is public, and send nothing', () =>
  inDatabase(async (db) => {
    await addPublishedRound(db)
    const { app } = await visiting(db)
    const headers = { Origin: 'https://elders.example' }
    for (const path of ['/api/v1/afspraken', '/api/v1/afspraken/voorbeeldstad-2027', ...forms]) {
      const answer = await app.request(path, { headers })
      expect(answer.headers.get('Access-Control-Allow-Origin'), path).toBe('*')
    }
    const body = new URLSearchParams({ move: 'ask', email: 'buur@voorbeeld.example' })
    const sent = await app.request(`${address}/volgen`, { method: 'POST', headers, body })
    expect(sent.status).toBe(403)
    await asOwner(db)
    expect(await db.selectFrom('subscriptions').selectAll().execute()).toEqual([])
  }))

it('is in the calendar of Amsterdam: the last evening of the year is still the old year', () =>
  inDatabase(async (db) => {
    await addPublishedRound(db)
    const asOf = async (at: string) => {
      const { get } = await visiting(db, undefined, new Date(at))
      return (await (await get('/api/v1/afspraken/voorbeeldstad-2027')).json()).as_of
    }
    expect(await asOf('2027-12-31T22:59:00Z')).toBe('2027-12-31')
    expect(await asOf('2027-12-31T23:00:00Z')).toBe('2028-01-01')
    expect(await asOf('2027-07-01T22:00:00Z')).toBe('2027-07-02')
  }))

it('knows nothing of the demo outside it', () =>
  inDatabase(async (db) => {
    await addRound(db)
    const app = realSite(db)
    const text = async (path: string) => (await app.request(path)).text()
    expect(await text('/gemeenten')).toContain('Van de 342 gemeenten')
    expect(await text('/?zoek=voorbeeldstad')).toContain('Wij vonden geen gemeente')
    expect((await app.request('/gemeenten/voorbeeldstad')).status).toBe(404)
    expect(await text('/')).not.toContain('Dit is een demo')
    expect(await text('/inloggen')).not.toContain('Wie wilt u zijn?')
    const signingIn = await app.request('/inloggen/demo', {
      method: 'POST',
      headers: { Origin: 'https://afspraken.example', Host: 'afspraken.example' },
      body: new URLSearchParams({ email: 'coordinator@demo.example' }),
    })
    expect(signingIn.headers.get('Set-Cookie')).toBeNull()
  }))

it('tells search engines where to read outside the demo, and where not', () =>
  inDatabase(async (db) => {
    await addPublishedRound(db)
    const app = realSite(db)
    const robots = await (await app.request('/robots.txt')).text()
    expect(robots).toContain('Sitemap: https://afspraken.example/sitemap.xml')
    for (const path of ['/trajecten', '/account', '/beheer', '/volgen'])
      expect(robots).toContain(`Disallow: ${path}\n`)
    expect(robots).not.toContain('Disallow: /\n')
    const map = await (await app.request('/sitemap.xml')).text()
    expect(readXml(map).name).toBe('urlset')
    const listed = [...map.matchAll(/<loc>https:\/\/afspraken\.example([^<]*)/g)]
    for (const [, path] of listed) {
      if (path === '/gemeenten/voorbeeldstad') continue
      expect((await app.request(path || '/')).status, path).toBe(200)
    }
  }))

it.each([
  ['sudwest', 'Súdwest-Fryslân'],
  ['SÚDWEST FRYSLAN', 'Súdwest-Fryslân'],
  ['noardeast', 'Noardeast-Fryslân'],
  ['den haag', '&#x27;s-Gravenhage'],
  ['’s-Gravenhage', '&#x27;s-Gravenhage'],
  ['s gravenhage', '&#x27;s-Gravenhage'],
  ['Den Bosch', '&#x27;s-Hertogenbosch'],
  ['  utrecht  ', 'Utrecht'],
])('finds a municipality as people type it: %s', (typed, name) =>
  inDatabase(async (db) => {
    const { get } = await visiting(db)
    const html = await (await get(`/?zoek=${encodeURIComponent(typed)}`)).text()
    expect(html).toContain(`>${name}</a>`)
  }),
)

it('takes no sign in a search for more than itself', () =>
  inDatabase(async (db) => {
    await addPublishedRound(db)
    const { get } = await visiting(db)
    for (const sought of ['%', '_', '\\', '.*', "'", '(', '%_%'])
      expect((await get(`/?zoek=${encodeURIComponent(sought)}`)).status, sought).toBe(200)
    for (const sought of ['%', '_odelwonen', '.*'])
      expect(await (await get(`/?zoek=${encodeURIComponent(sought)}`)).text(), sought).toContain(
        'Wij vonden geen gemeente of verhuurder',
      )
  }))

it('shows an agreement under work to nobody, also not in a search by its parties', () =>
  inDatabase(async (db) => {
    await addAgreedRound(db)
    const { get } = await visiting(db)
    expect(await (await get('/?zoek=modelwonen')).text()).toContain('Wij vonden geen gemeente')
  }))
