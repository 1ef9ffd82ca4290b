import { sql } from 'kysely'
import { expect, it } from 'vitest'
import { loadMunicipalities } from '#parties/municipalities.store.ts'
import { addRound, roundId } from '#parties/parties.example.ts'
import type { Db } from '#platform/db.ts'
import { asOwner, inDatabase } from '#platform/testing.ts'
import { addMonitoredRound, publishing } from '#steps/publication/publication.example.ts'
import { visiting } from '#testing.ts'

const text = async (answer: Response | Promise<Response>) => (await answer).text()
const agreement = '/afspraken/voorbeeldstad-2027'

/** The example agreement, as one of Brielle, which merged on 1 January 2023 into Voorne aan Zee. */
async function publishedOfBrielle(db: Db) {
  await loadMunicipalities(db)
  await addMonitoredRound(db)
  await asOwner(db)
  await sql`update round_municipalities set code = 'GM0501' where round_id = ${roundId}`.execute(db)
  const published = await publishing(db)
  if (!published.ok) throw new Error(published.refusal.code)
  return visiting(db)
}

it('keeps the agreement of a municipality that merged in 2023 under its own name, and leads to its successor', () =>
  inDatabase(async (db) => {
    const { get } = await publishedOfBrielle(db)
    const page = await text(get('/gemeenten/brielle'))
    expect(page).toContain('Brielle was een gemeente tot en met 31 december 2022.')
    expect(page).toContain('<a href="/gemeenten/voorne-aan-zee">Voorne aan Zee</a>')
    expect(page).toContain(`<a href="${agreement}">`)
    const of = await text(get(agreement))
    expect(of).toContain('Deze afspraken zijn van de vroegere gemeente Brielle.')
    expect(of).toContain('<a href="/gemeenten/voorne-aan-zee">Voorne aan Zee</a>')
    expect(of).toContain('<a href="/gemeenten/brielle">Brielle</a>')
  }))

it('lists it at the successor, as one of its predecessor', () =>
  inDatabase(async (db) => {
    const { get } = await publishedOfBrielle(db)
    const page = await text(get('/gemeenten/voorne-aan-zee'))
    expect(page).toContain('In Voorne aan Zee zijn nog geen afspraken openbaar.')
    expect(page).toContain('Afspraken van gemeenten van vroeger')
    expect(page).toContain('Van de vroegere gemeente Brielle.')
    expect(page).toContain(`<a href="${agreement}">`)
    for (const slug of ['brielle', 'hellevoetsluis', 'westvoorne'])
      expect(page).toContain(`<a href="/gemeenten/${slug}">`)
    // Another heir of nobody in it shows nothing of it.
    expect(await text(get('/gemeenten/nissewaard'))).not.toContain(agreement)
  }))

it('finds it on the list, by its old name, in the site map and in the public API', () =>
  inDatabase(async (db) => {
    const { get } = await publishedOfBrielle(db)
    const list = await text(get('/gemeenten'))
    expect(list).toMatch(/voorne-aan-zee">Voorne aan Zee<\/a><span class="muted"> 1 openbare/)
    const found = await text(get('/?zoek=brielle'))
    expect(found).toContain(
      '<a href="/gemeenten/brielle">Brielle</a>, nu Voorne aan Zee, 1 openbare',
    )
    expect(await text(get('/sitemap.xml'))).toContain('/gemeenten/brielle')
    const api = await (await get('/api/v1/afspraken')).json()
    expect(api.agreements[0].municipalities).toEqual(['GM0501'])
    expect(api.agreements[0].municipalities_today).toEqual(['GM1992'])
    const one = await (await get(`/api/v1${agreement}`)).json()
    expect(one.municipalities).toMatchObject([
      { code: 'GM0501', name: 'Brielle', ended_on: '2022-12-31', now_in: [{ code: 'GM1992' }] },
    ])
  }))

it('says where one went that goes on in another, and what one was split over', () =>
  inDatabase(async (db) => {
    await addRound(db)
    const { get } = await visiting(db)
    const chained = await text(get('/gemeenten/lemsterland'))
    expect(chained).toContain('De Friese Meren</a>')
    expect(chained).toMatch(/Nu hoort haar gebied bij <a href="\/gemeenten\/de-fryske-marren">/)
    const split = await text(get('/gemeenten/haaren'))
    for (const name of ['Boxtel', 'Oisterwijk', 'Tilburg', 'Vught'])
      expect(split).toContain(`>${name}</a>`)
    expect(split).not.toContain('Nu hoort haar gebied')
  }))

it('tells programs which municipalities a round can be for, and which became which', () =>
  inDatabase(async (db) => {
    await loadMunicipalities(db)
    await addRound(db)
    const { get } = await visiting(db, 'ambtenaar')
    const old = await (await get('/api/v1/gemeenten?zoek=brielle')).json()
    expect(old.municipalities).toEqual([])
    expect(old.former_municipalities).toMatchObject([
      {
        code: 'GM0501',
        ended_on: '2022-12-31',
        successors: [{ code: 'GM1992' }],
        now_in: [{ code: 'GM1992' }],
      },
    ])
    const heir = await (await get('/api/v1/gemeenten?zoek=voorne')).json()
    expect(heir.municipalities[0].predecessors.map(({ code }: { code: string }) => code)).toEqual([
      'GM0501',
      'GM0530',
      'GM0614',
    ])
  }))
