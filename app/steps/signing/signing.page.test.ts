import { expect, it } from 'vitest'
import { addFrozenRound } from '#agreement/agreement-versions.example.ts'
import { addRound, roundId } from '#parties/parties.example.ts'
import { inDatabase } from '#platform/testing.ts'
import { visiting } from '#testing.ts'

const address = `/trajecten/${roundId}/ondertekening`

const decision = {
  move: 'record',
  outcome: 'approved',
  body: 'Ledenvergadering',
  decidedOn: '2026-11-20',
  reference: 'ALV 12',
}

it('takes a party from its decision to its signature, without script', () =>
  inDatabase(async (db) => {
    const { sha256, number } = await addFrozenRound(db)
    const { get, post } = await visiting(db, 'voorzitter')
    expect((await post(address, { ...decision, sha256 })).status).toBe(303)

    const reading = await (await get(`${address}/tekenen`)).text()
    expect(reading).toContain('Alles is nieuw')
    expect(reading).toContain('Voorbeeldwonen bouwt in 2027 ten minste 240 sociale huurwoningen.')
    const signing = { move: 'sign', version: String(number), sha256, kind: 'agreed', read: 'on' }
    const signed = await post(`${address}/tekenen`, signing)
    expect([signed.status, signed.headers.get('Location')]).toEqual([303, address])

    const html = await (await get(address)).text()
    expect(html).toContain('Ledenvergadering, 20 november 2026, ALV 12')
    expect(html).toContain('Fatima El Amrani, Voorzitter')
    const again = await (await get(`${address}/tekenen`)).text()
    expect(again).toContain('Uw organisatie heeft op deze versie geantwoord.')
    expect(again).not.toContain('name="kind"')
  }))

it.each([
  ['lid', 'Voor uw organisatie tekent wie daarvoor een mandaat heeft.'],
  ['adviseur', 'Tekenen doen de partijen die de afspraken maken.'],
  ['waarnemer', 'Tekenen doen de partijen die de afspraken maken.'],
] as const)('shows %s the text and who signs it instead', (name, words) =>
  inDatabase(async (db) => {
    await addFrozenRound(db)
    const { get } = await visiting(db, name)
    const html = await (await get(`${address}/tekenen`)).text()
    expect(html).toContain('ten minste 240 sociale huurwoningen')
    expect(html).toContain(words)
    expect(html).toContain(`<a href="${address}">Bekijk wie besloot en tekende</a>`)
    expect(html).not.toContain('name="kind"')
  }),
)

it('gives back what was typed when a field is missing, and says which', () =>
  inDatabase(async (db) => {
    const { sha256 } = await addFrozenRound(db)
    const { post } = await visiting(db, 'voorzitter')
    const answer = await post(address, { ...decision, sha256, decidedOn: '' })
    const html = await answer.text()
    expect(answer.status).toBe(422)
    expect(html).toContain('value="Ledenvergadering"')
    expect(html).toContain('Dag van het besluit')
  }))

it('refuses with the rule and what it rests on', () =>
  inDatabase(async (db) => {
    const { sha256, number } = await addFrozenRound(db)
    const { post } = await visiting(db, 'voorzitter')
    const signing = { move: 'sign', version: String(number), sha256, kind: 'agreed', read: 'on' }
    const answer = await post(`${address}/tekenen`, signing)
    const html = await answer.text()
    expect(answer.status).toBe(409)
    expect(html).toContain('Leg eerst het besluit van uw organisatie over deze versie vast.')
    expect(html).toContain('<cite>')
  }))

it('gives the evidence and the certificates as files, and no other', () =>
  inDatabase(async (db) => {
    await addFrozenRound(db)
    const { get } = await visiting(db, 'raadslid')
    const json = await (await get(`${address}/bewijs/bewijs.json`)).json()
    expect(json).toMatchObject({ agreement: 'voorbeeldstad-2027', version: 1 })
    const pdf = await get(`${address}/bewijs/bewijs.pdf`)
    expect(pdf.headers.get('Content-Disposition')).toContain('attachment')
    expect(await (await get(`${address}/bewijs/certificaten.pem`)).text()).toContain('CERTIFICATE')
    expect((await get(`${address}/bewijs/geheim.txt`)).status).toBe(404)
  }))

it('says that there is nothing to decide on yet', () =>
  inDatabase(async (db) => {
    await addRound(db)
    const { get } = await visiting(db, 'voorzitter')
    expect(await (await get(address)).text()).toContain('Er is nog geen vaste tekst')
    expect((await get(`${address}/tekenen`)).status).toBe(404)
  }))
