import { expect, it } from 'vitest'
import type { PersonName } from '#parties/cast.example.ts'
import { addRound, partyId, roundId } from '#parties/parties.example.ts'
import { inDatabase } from '#platform/testing.ts'
import { visiting } from '../../testing.ts'

const path = `/trajecten/${roundId}/scope/informatie`
const tenants = partyId('hvVoorbeeldwonen')

const paper = {
  move: 'add',
  kind: 'indicative_spending_room',
  title: 'IBW Voorbeeldwonen',
  documentOn: '2026-06-15',
  newBuild: '41.000.000',
  improvement: '38.000.000',
  rentModeration: '2.900.000',
  partyIds: tenants,
}

it.each<[PersonName | undefined, number]>([
  ['waarnemer', 200],
  ['coordinator', 200],
  ['raadslid', 404],
  ['vreemde', 404],
  [undefined, 303],
])('answers %s with %i on every page of the room', (name, status) =>
  inDatabase(async (db) => {
    await addRound(db)
    const { get } = await visiting(db, name)
    for (const page of ['', '/rapport', '/vragen'])
      expect((await get(path + page)).status, page).toBe(status)
  }),
)

it('lays a paper ready, which opens once it is received', () =>
  inDatabase(async (db) => {
    await addRound(db)
    const from = await visiting(db, 'strateeg')
    const wrong = await from.post(path, { ...paper, title: '' })
    expect(wrong.status).toBe(422)
    expect(await wrong.text()).toContain('value="41.000.000"')
    expect((await from.post(path, paper)).status).toBe(303)
    const own = await (await from.get(path)).text()
    expect(own).toContain('Drie keuzes naast elkaar. Tel ze niet op.')
    expect(own).not.toMatch(/81[.\s]?900/)

    const to = await visiting(db, 'lid')
    const before = await (await to.get(path)).text()
    expect(before).toContain('Kies “Ontvangen”')
    expect(before).not.toContain('41.000.000')
    const versionId = /name="versionId" value="([^"]+)"/.exec(before)?.[1] ?? ''
    expect((await to.post(path, { move: 'confirm', versionId })).status).toBe(303)
    const after = await (await to.get(path)).text()
    expect(after).toContain('41.000.000')
    expect(after).toContain('Uw organisatie heeft dit stuk sinds vandaag')
    expect((await to.post(path, { move: 'confirm', versionId })).status).toBe(409)
    const report = await (await to.get(`${path}/rapport`)).text()
    expect(report).toContain('HR Modelwonen heeft “IBW Voorbeeldwonen” niet ontvangen.')
    expect(report).toContain('ontvangen op 25 november 2026')
  }))

it('puts a question by a form, that is answered by another', () =>
  inDatabase(async (db) => {
    await addRound(db)
    const asker = await visiting(db, 'lid')
    const question = { askedPartyId: partyId('gemeente'), text: 'Welke grond is van u?' }
    expect(
      (await asker.post(`${path}/vragen`, { move: 'ask', ...question, text: '' })).status,
    ).toBe(422)
    expect((await asker.post(`${path}/vragen`, { move: 'ask', ...question })).status).toBe(303)
    const asked = await visiting(db, 'ambtenaar')
    const html = await (await asked.get(`${path}/vragen`)).text()
    expect(html).toContain('antwoord uiterlijk 9 december 2026')
    const requestId = /name="requestId" value="([^"]+)"/.exec(html)?.[1] ?? ''
    const answer = { move: 'answer', requestId, answer: 'De Weidehof.' }
    expect((await asked.post(`${path}/vragen`, answer)).status).toBe(303)
    expect(await (await asker.get(`${path}/vragen`)).text()).toContain('De Weidehof.')
  }))

it('says at each version why it was given though there was much to read', () =>
  inDatabase(async (db) => {
    await addRound(db)
    const from = await visiting(db, 'strateeg')
    const long = { ...paper, minutes: '200' }
    const refused = await from.post(path, long)
    expect(refused.status).toBe(409)
    const why = 'Het overleg is vervroegd.'
    expect((await from.post(path, { ...long, despite: why })).status).toBe(303)
    const { get } = await visiting(db, 'voorzitter')
    expect(await (await get(path)).text()).toContain(
      `Toch gegeven aan HV Voorbeeldwonen, al was het veel leeswerk: “${why}”`,
    )
    const { papers } = await (await get(`/api/v1/trajecten/${roundId}/informatie`)).json()
    expect(papers[0].versions[0].given).toMatchObject([{ party: tenants, despite: why }])
  }))
