import { strFromU8, unzipSync } from 'fflate'
import ICAL from 'ical.js'
import { expect, it } from 'vitest'
import { readPublishedAgreement } from '#documents/published-schema.ts'
import { canonical } from '#kernel/canonical.ts'
import { csvOf } from '#kernel/csv.ts'
import { testInstallation } from '#parties/acting.example.ts'
import { now, roundId } from '#parties/parties.example.ts'
import type { Db } from '#platform/db.ts'
import { sha256Of } from '#platform/files.ts'
import { asOwner, inDatabase } from '#platform/testing.ts'
import { addPublishedRound } from '#steps/publication/publication.example.ts'
import { visiting } from '#testing.ts'

const address = '/afspraken/voorbeeldstad-2027'

async function fetched(db: Db, path: string, at = now) {
  await addPublishedRound(db)
  const { get } = await visiting(db, undefined, at)
  const answer = await get(path)
  expect(answer.status).toBe(200)
  return answer
}

it('gives the signed file byte for byte', () =>
  inDatabase(async (db) => {
    const answer = await fetched(db, `${address}.pdf`)
    expect(answer.headers.get('Content-Type')).toBe('application/pdf')
    const bytes = Buffer.from(await answer.arrayBuffer())
    expect(bytes.toString()).toBe('%PDF-1.7 signed version 1')
    expect(await testInstallation().files.read(sha256Of(bytes))).toEqual(bytes)
  }))

it.each([
  ['docx', 'word/document.xml'],
  ['odt', 'content.xml'],
])('gives the text as %s, with how each party answered', (form, inside) =>
  inDatabase(async (db) => {
    const answer = await fetched(db, `${address}.${form}`)
    const files = unzipSync(new Uint8Array(await answer.arrayBuffer()))
    const xml = strFromU8(files[inside] ?? new Uint8Array())
    expect(xml).toContain('Voorbeeldwonen bouwt in 2027 ten minste 240 sociale huurwoningen.')
    expect(xml).toContain('Voor gezien, dit is geen akkoord')
    expect(xml).toContain('Als de grond er is.')
  }),
)

it('gives the publication as JSON that hashes to what it is listed with', () =>
  inDatabase(async (db) => {
    const answer = await fetched(db, `${address}.json`)
    expect(answer.headers.get('Access-Control-Allow-Origin')).toBe('*')
    const { agreement, progress } = await answer.json()
    await asOwner(db)
    const listed = await db.selectFrom('publications').select(['kind', 'sha256']).execute()
    const hashOf = (kind: string) => listed.find((one) => one.kind === kind)?.sha256
    expect(sha256Of(canonical(agreement))).toBe(hashOf('agreement'))
    expect(sha256Of(canonical(progress))).toBe(hashOf('progress'))
    expect(readPublishedAgreement(canonical(agreement)).address).toBe('voorbeeldstad-2027')
  }))

it('gives promises and figures as CSV, with the light of the day', () =>
  inDatabase(async (db) => {
    const at = new Date('2027-04-15T10:00:00Z')
    const rows = (await (await fetched(db, `${address}.csv`, at)).text()).trim().split('\r\n')
    expect(rows[0]).toMatch(/^code,nummer,thema,titel,afspraak,/)
    expect(rows).toHaveLength(3)
    expect(rows[1]).toMatch(/^VBS-BES-01,.*,resultaat,.*Op koers,2027-04-15,60,2027-03-31,/)
  }))

it('runs no formula that somebody typed', () => {
  expect(csvOf(['a', 'b'], [['=1+1', -3]])).toBe("a,b\r\n'=1+1,-3\r\n")
  expect(csvOf(['a'], [['zeg "ja", of niet']])).toBe('a\r\n"zeg ""ja"", of niet"\r\n')
  expect(csvOf(['a'], [[null]])).toBe('a\r\n\r\n')
})

it('gives publications as Atom: an id, a day and a link for each', () =>
  inDatabase(async (db) => {
    const answer = await fetched(db, `${address}.atom`)
    expect(answer.headers.get('Content-Type')).toContain('application/atom+xml')
    const feed = await answer.text()
    expect(feed).toMatch(
      /^<\?xml version="1.0" encoding="utf-8"\?>\n<feed xmlns="http:\/\/www.w3.org\/2005\/Atom"/,
    )
    expect(feed.match(/<entry>/g)).toHaveLength(2)
    expect(feed).toContain('<id>tag:localhost,2026:voorbeeldstad-2027/agreement/1</id>')
    expect(feed).toContain(`<updated>${now.toISOString()}</updated>`)
  }))

it('gives the days as a calendar that other programs read', () =>
  inDatabase(async (db) => {
    const calendar = await (await fetched(db, `${address}.ics`)).text()
    const events = new ICAL.Component(ICAL.parse(calendar)).getAllSubcomponents('vevent')
    const days = events.map((event) => String(event.getFirstPropertyValue('dtstart')))
    expect(days).toEqual(['2027-01-01', '2027-12-31'])
    const uids = events.map((event) => event.getFirstPropertyValue('uid'))
    expect(uids[0]).toBe('begin-voorbeeldstad-2027@handslag')
    expect(calendar).toContain('\r\n')
  }))

it('lists what is public for search engines, but nothing of a demo', () =>
  inDatabase(async (db) => {
    const map = await (await fetched(db, '/sitemap.xml')).text()
    expect(map).toContain(`<loc>http://localhost${address}</loc>`)
    expect(map).not.toContain('trajecten')
    const { get } = await visiting(db)
    expect(await (await get('/robots.txt')).text()).toBe('User-agent: *\nDisallow: /\n')
    const security = await (await get('/.well-known/security.txt')).text()
    expect(security).toContain('Expires: 2027-05-24T00:00:00Z')
    expect(security).toMatch(/^Contact: http:\/\/localhost\/over$/m)
  }))

it('says over the API what the pages say', () =>
  inDatabase(async (db) => {
    const at = new Date('2027-04-15T10:00:00Z')
    const answer = await fetched(db, '/api/v1/afspraken/voorbeeldstad-2027', at)
    const record = await answer.json()
    expect(record).toMatchObject({
      agreement: 'voorbeeldstad-2027',
      as_of: '2027-04-15',
      version: 1,
    })
    expect(record.promises[0]).toMatchObject({
      code: 'VBS-BES-01',
      course: 'on-track',
      indicators: [
        { formula: 'light-1', light: 'on-track', working: { share: expect.any(Number) } },
      ],
    })
    const { get } = await visiting(db)
    const { agreements } = await (await get('/api/v1/afspraken')).json()
    expect(agreements).toMatchObject([
      { agreement: 'voorbeeldstad-2027', municipalities: ['GM9901'] },
    ])
    const missing = await get('/api/v1/afspraken/nergens')
    expect([missing.status, missing.headers.get('Content-Type')]).toEqual([
      404,
      'application/problem+json',
    ])
    expect(JSON.stringify(record)).not.toContain(roundId)
  }))
