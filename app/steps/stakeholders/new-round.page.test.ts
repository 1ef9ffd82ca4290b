import { sql } from 'kysely'
import { expect, it } from 'vitest'
import { loadMunicipalities } from '#parties/municipalities.store.ts'
import {
  addPeople,
  addRound,
  organisationId,
  partyId,
  roundId,
  themeId,
} from '#parties/parties.example.ts'
import { asOwner, inDatabase } from '#platform/testing.ts'
import { visiting } from '../../testing.ts'

const form = {
  move: 'start',
  municipalities: ['GM0106', 'GM1680'],
  kind: 'regional',
  termFrom: '2027-01-01',
  termUntil: '2030-12-31',
  name: '',
  why: 'Wij verhuren in beide gemeenten.',
}

const ticked = (html: string) =>
  [...html.matchAll(/<input[^>]*name="gemeente"[^>]*>/g)]
    .filter(([input]) => input.includes('checked'))
    .map(([input]) => /value="(GM\d+)"/.exec(input)?.[1])

it('offers a municipality its own to begin with, and keeps what was ticked while searching', () =>
  inDatabase(async (db) => {
    await loadMunicipalities(db)
    await addPeople(db)
    const { get } = await visiting(db, 'ambtenaar')
    expect(ticked(await (await get('/trajecten/nieuw')).text())).toEqual(['GM9901'])
    const searched = await (await get('/trajecten/nieuw?gemeente=GM0106&zoek=hunze')).text()
    expect(ticked(searched)).toEqual(['GM0106'])
    expect(searched).toContain('Aa en Hunze (Drenthe)')
    const accents = await (await get('/trajecten/nieuw?gemeente=GM0106&zoek=SUDWEST')).text()
    expect(accents).toContain('Súdwest-Fryslân')
    expect(await (await get('/trajecten/nieuw?zoek=nergens')).text()).toContain(
      'Geen gemeente gevonden met ‘nergens’',
    )
  }))

it('asks for the rest once something was chosen, and begins', () =>
  inDatabase(async (db) => {
    await loadMunicipalities(db)
    await addPeople(db)
    const { get, post } = await visiting(db, 'strateeg')
    const details = await get('/trajecten/nieuw?gemeente=GM0106&gemeente=GM1680&stap=2')
    expect(await details.text()).toContain('Voor Aa en Hunze, Assen.')
    const answer = await post('/trajecten/nieuw', form)
    expect(answer.status).toBe(303)
    const next = answer.headers.get('Location') ?? ''
    expect(next).toMatch(/^\/trajecten\/[\da-f-]+\/belanghebbenden$/)
    expect(await (await get(next)).text()).toContain('Er doen nog geen huurders mee.')
  }))

it('does not begin for a municipality that is no more, and names its successor', () =>
  inDatabase(async (db) => {
    await loadMunicipalities(db)
    await addPeople(db)
    const { get, post } = await visiting(db, 'strateeg')
    const searched = await (await get('/trajecten/nieuw?zoek=brielle')).text()
    expect(searched).toContain(
      'Brielle was een gemeente tot en met 31 december 2022. Haar gebied hoort nu bij Voorne aan Zee.',
    )
    expect(searched).toContain('value="GM1992"')
    expect(searched).not.toContain('value="GM0501"')
    const old = { ...form, kind: 'year', termUntil: '2027-12-31', municipalities: ['GM0501'] }
    const answer = await post('/trajecten/nieuw', old)
    expect(answer.status).toBe(409)
    expect(await answer.text()).toContain('Kies Voorne aan Zee.')
  }))

it('goes on for the successor where the round before was of one that merged', () =>
  inDatabase(async (db) => {
    await loadMunicipalities(db)
    await addRound(db)
    await asOwner(db)
    await db
      .updateTable('roundMunicipalities')
      .set({ code: 'GM0501' })
      .where('roundId', '=', roundId)
      .execute()
    const { get } = await visiting(db, 'strateeg')
    const next = await (await get(`/trajecten/nieuw?vorige=${roundId}`)).text()
    expect(next).toContain('Voor Voorne aan Zee.')
    expect(next).toContain('name="municipalities" value="GM1992"')
  }))

it('gives a wrong form back with what was typed', () =>
  inDatabase(async (db) => {
    await loadMunicipalities(db)
    await addPeople(db)
    const { post } = await visiting(db, 'strateeg')
    const answer = await post('/trajecten/nieuw', { ...form, termFrom: '', name: 'Samen wonen' })
    expect(answer.status).toBe(422)
    const html = await answer.text()
    expect(html).toContain('Er is iets niet goed ingevuld')
    expect(html).toContain('value="Samen wonen"')
    expect(html).toContain('value="GM1680"')
  }))

it('says why a round cannot begin, with the rule', () =>
  inDatabase(async (db) => {
    await loadMunicipalities(db)
    await addPeople(db)
    const { post } = await visiting(db, 'strateeg')
    const answer = await post('/trajecten/nieuw', { ...form, kind: 'year' })
    expect(answer.status).toBe(409)
    expect(await answer.text()).toContain('Afspraken voor één jaar vallen in één kalenderjaar.')
    const unknown = await post('/trajecten/nieuw', { ...form, municipalities: ['GM0000'] })
    expect(unknown.status).toBe(409)
    expect(await unknown.text()).toContain('Er is geen gemeente met de code GM0000.')
    const adviser = await visiting(db, 'adviseur')
    expect((await adviser.post('/trajecten/nieuw', form)).status).toBe(409)
    await asOwner(db)
    expect(await db.selectFrom('rounds').select('id').execute()).toEqual([])
  }))

it('begins the next round as the last one was: same places, kind and parties, a term later', () =>
  inDatabase(async (db) => {
    await loadMunicipalities(db)
    await addRound(db)
    await db
      .updateTable('parties')
      .set({ form: 'themes', themeIds: [themeId] })
      .where('id', '=', partyId('hvVoorbeeldwonen'))
      .execute()
    const { get, post } = await visiting(db, 'ambtenaar')
    const html = await (await get(`/trajecten/nieuw?vorige=${roundId}`)).text()
    expect(html).toContain('Voor Voorbeeldstad.')
    expect(html).toMatch(/name="kind"[^>]*checked=""[^>]*value="year"/)
    expect(html).toMatch(/name="termFrom"[^>]*value="2028-01-01"/)
    expect(html).toMatch(/name="termUntil"[^>]*value="2028-12-31"/)
    expect(html).toContain(`<option value="${roundId}" selected="">`)
    expect(html.match(/name="partyIds"[^>]*checked=""/g)).toHaveLength(6)
    expect(html).not.toContain(`value="${partyId('gemeente')}"`)

    const answer = await post(`/trajecten/nieuw?vorige=${roundId}`, {
      ...form,
      municipalities: ['GM9901'],
      kind: 'year',
      termFrom: '2028-01-01',
      termUntil: '2028-12-31',
      previousId: roundId,
      partyIds: [partyId('voorbeeldwonen'), partyId('hvVoorbeeldwonen')],
    })
    expect(answer.status).toBe(303)
    const next = await (await get(answer.headers.get('Location') ?? '')).text()
    expect(next).toContain('Huurdersvereniging Voorbeeldwonen')
    expect(next).toContain('Prestatieafspraken Voorbeeldstad 2028')
    expect(next).not.toContain('Huurdersraad Modelwonen')
    await asOwner(db)
    const { themeCodes } = await db
      .selectFrom('parties as p')
      .innerJoin('themes as t', (join) => join.on(sql<boolean>`t.id = any(p.theme_ids)`))
      .select(['t.code as themeCodes'])
      .where('p.organisationId', '=', organisationId('hvVoorbeeldwonen'))
      .where('p.roundId', '<>', roundId)
      .whereRef('t.roundId', '=', 'p.roundId')
      .executeTakeFirstOrThrow()
    expect(themeCodes).toBe('BES')
  }))

it('keeps in mind what the new round follows while other municipalities are chosen', () =>
  inDatabase(async (db) => {
    await loadMunicipalities(db)
    await addRound(db)
    const { get } = await visiting(db, 'ambtenaar')
    const chosen = `vorige=${roundId}&gemeente=GM9901`
    const places = await (await get(`/trajecten/nieuw?${chosen}&zoek=assen`)).text()
    expect(ticked(places)).toEqual(['GM9901'])
    expect(places).toContain(`name="vorige" value="${roundId}"`)
    const details = await (await get(`/trajecten/nieuw?${chosen}&stap=2`)).text()
    expect(details).toContain(`<option value="${roundId}" selected="">`)
    expect(details).toContain(`/trajecten/nieuw?gemeente=GM9901&amp;vorige=${roundId}`)
  }))

it('begins anew where the round before is not hers', () =>
  inDatabase(async (db) => {
    await loadMunicipalities(db)
    await addRound(db)
    const { get, post } = await visiting(db, 'vreemde')
    const html = await (await get(`/trajecten/nieuw?vorige=${roundId}`)).text()
    expect(html).not.toContain(roundId)
    const own = { ...form, partyIds: [partyId('gemeente')] }
    const answer = await post('/trajecten/nieuw', own)
    expect(answer.status).toBe(409)
    expect(await answer.text()).toContain('deed niet mee aan het vorige traject')
  }))
