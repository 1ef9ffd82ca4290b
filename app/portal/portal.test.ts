import { expect, it } from 'vitest'
import { day } from '#kernel/day.ts'
import { addRound } from '#parties/parties.example.ts'
import type { Db } from '#platform/db.ts'
import { inDatabase } from '#platform/testing.ts'
import { addPublishedRound } from '#steps/publication/publication.example.ts'
import { visiting } from '#testing.ts'

const address = '/afspraken/voorbeeldstad-2027'

async function published(db: Db) {
  await addPublishedRound(db)
  return visiting(db)
}

const text = async (answer: Response | Promise<Response>) => (await answer).text()

it('finds a municipality and a landlord by a part of the name', () =>
  inDatabase(async (db) => {
    const { get } = await published(db)
    const found = await text(get('/?zoek=voorbeeld'))
    expect(found).toContain(
      '<a href="/gemeenten/voorbeeldstad">Voorbeeldstad</a>, 1 openbare afspraak',
    )
    expect(found).toContain(`<a href="${address}">Prestatieafspraken Voorbeeldstad 2027</a>`)
    expect(await text(get('/?zoek=MODELWONEN'))).toContain(address)
    expect(await text(get('/?zoek=%25'))).toContain('Wij vonden geen gemeente of verhuurder')
    expect(await text(get('/?zoek=%3Cb%3E'))).toContain('‘&lt;b&gt;’')
  }))

it('says what will come where nothing is public yet', () =>
  inDatabase(async (db) => {
    await addRound(db)
    const { get } = await visiting(db)
    expect(await text(get('/'))).toContain('Er zijn nog geen afspraken openbaar.')
    expect(await text(get('/gemeenten'))).toContain('heeft er nog geen openbare afspraken')
    expect(await text(get('/gemeenten/utrecht'))).toContain('In Utrecht zijn nog geen afspraken')
    expect((await get('/gemeenten/nergens')).status).toBe(404)
    expect((await get(address)).status).toBe(404)
    expect((await get(`${address}.pdf`)).status).toBe(404)
  }))

it('lists the municipalities with agreements before the others, and links them on the map', () =>
  inDatabase(async (db) => {
    const { get } = await published(db)
    const page = await text(get('/gemeenten'))
    expect(page).toContain('1 van de 343 gemeenten heeft openbare afspraken.')
    expect(page.indexOf('>Voorbeeldstad<')).toBeLessThan(page.indexOf('>Aa en Hunze<'))
    expect(page.match(/<rect/g)).toHaveLength(343)
    expect(page).toContain('<a href="/gemeenten/voorbeeldstad"><rect')
  }))

it('shows the promises in plain words with how they stand, and who answered how', () =>
  inDatabase(async (db) => {
    const { get } = await published(db)
    const page = await text(get(address))
    expect(page).toContain('Voorbeeldwonen belooft 240 woningen, uiterlijk 2027.')
    expect(page).toContain('Akkoord met voorbehoud')
    expect(page).toContain('Als de grond er is.')
    expect(page).toContain('Voor gezien, dit is geen akkoord')
    expect(page).toContain('Sietske Postma, Directeur-bestuurder')
    expect(page).toContain('Gewone elektronische handtekening, met een certificaat van de demo')
    expect(page).not.toMatch(/<script|@/)
    expect(page).not.toContain('demo-certificate')
    const municipality = await text(get('/gemeenten/voorbeeldstad'))
    expect(municipality).toContain('Prestatieafspraken Voorbeeldstad 2027')
  }))

it('shows one promise with its text, its sum and every figure', () =>
  inDatabase(async (db) => {
    const { get } = await published(db)
    const page = await text(get(`${address}/VBS-BES-01`))
    expect(page).toContain('Voorbeeldwonen bouwt in 2027 ten minste 240 sociale huurwoningen.')
    expect(page).toContain('Formule light-1')
    expect(page).toContain('60 woningen')
    expect(page).toContain('Gecontroleerd')
    expect(page).toContain('Wie heeft hiervoor getekend?')
    expect((await get(`${address}/VBS-BES-99`)).status).toBe(404)
  }))

it('computes a light with the day of reading: the same publication is green first and grey later', () =>
  inDatabase(async (db) => {
    const { get: before } = await visitingOn(db, '2027-04-15')
    expect(await text(before(`${address}/VBS-BES-01`))).toContain('Op koers')
    const { get: after } = await visitingOn(db, '2027-08-01', true)
    const grey = await text(after(`${address}/VBS-BES-01`))
    expect(grey).toContain('Geen actuele gegevens')
    expect(grey).toContain('Sinds 29 juli 2027 is dat te oud')
    expect(grey).not.toContain('>Op koers<')
  }))

async function visitingOn(db: Db, on: string, isPublished = false) {
  if (!isPublished) await addPublishedRound(db)
  return visiting(db, undefined, new Date(`${day(on)}T10:00:00Z`))
}

it('keeps public pages until something is published, and no page about one visitor', () =>
  inDatabase(async (db) => {
    const { get } = await published(db)
    for (const path of [
      '/',
      '/gemeenten',
      address,
      `${address}/VBS-BES-01`,
      '/over',
      `${address}.csv`,
    ])
      expect((await get(path)).headers.get('Cache-Control')).toBe('public, max-age=60')
    expect((await get(`${address}/volgen`)).headers.get('Cache-Control')).toBe('no-store')
  }))

it.each(['/over', '/privacy', '/toegankelijkheid', '/api', '/verifieer'])('answers %s', (path) =>
  inDatabase(async (db) => {
    const { get } = await published(db)
    const answer = await get(path)
    expect(answer.status).toBe(200)
    expect((await answer.text()).match(/<h1/g)).toHaveLength(1)
  }),
)
