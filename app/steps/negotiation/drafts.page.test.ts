import { expect, it } from 'vitest'
import type { PersonName } from '#parties/cast.example.ts'
import { addRound, roundId, themeId } from '#parties/parties.example.ts'
import type { Db } from '#platform/db.ts'
import { inDatabase } from '#platform/testing.ts'
import { visiting } from '#testing.ts'

const room = `/trajecten/${roundId}/onderhandeling/concepten`

const filled = {
  move: 'draft',
  title: 'Huizen zonder gas',
  themeId,
  text: 'Voorbeeldwonen maakt 1.250 huizen aardgasvrij.',
  obligation: 'effort',
  quantity: '1.250',
  unit: 'huizen',
}

async function drafted(db: Db) {
  const site = await visiting(db, 'strateeg')
  const answer = await site.post(`${room}/nieuw`, filled)
  const address = answer.headers.get('Location') ?? ''
  const preview = await (await site.get(`${address}/op-tafel`)).text()
  const [, seen = ''] = /name="seen" value="([0-9a-f]+)"/.exec(preview) ?? []
  return { site, address, preview, seen }
}

it('prepares, shows who will see it, and only then puts it on the table', () =>
  inDatabase(async (db) => {
    await addRound(db)
    const { site, address, preview, seen } = await drafted(db)
    expect(await (await site.get(room)).text()).toContain('Huizen zonder gas')
    expect(preview).toContain('Wie ziet dit hierna?')
    expect(preview).toContain('Huurdersraad Modelwonen')
    expect(preview).toContain('Provincie Voorbeeldland')
    expect(preview).toContain('1.250 huizen')
    expect(preview).toContain('de coördinator')

    const tabled = await site.post(`${address}/op-tafel`, { move: 'table', seen, supports: 'on' })
    expect(tabled.headers.get('Location')).toBe(`/trajecten/${roundId}/onderhandeling/VBS-BES-01`)
    expect((await site.get(address)).status).toBe(404)
    expect(await (await site.get(room)).text()).toContain('U bereidt nu geen afspraak voor.')
  }))

it.each<PersonName>(['coordinator', 'adviseur', 'waarnemer', 'raadslid', 'vreemde'])(
  'has no room for %s',
  (name) =>
    inDatabase(async (db) => {
      await addRound(db)
      const { address } = await drafted(db)
      const { get, post } = await visiting(db, name)
      for (const path of [room, `${room}/nieuw`, address, `${address}/op-tafel`])
        expect((await get(path)).status).toBe(404)
      expect([404, 409]).toContain((await post(`${room}/nieuw`, filled)).status)
    }),
)

it('shows no draft of another party, nor its place in the list', () =>
  inDatabase(async (db) => {
    await addRound(db)
    const { address, seen } = await drafted(db)
    const { get, post } = await visiting(db, 'lid')
    expect((await get(address)).status).toBe(404)
    expect(await (await get(room)).text()).not.toContain('gas')
    expect((await post(`${address}/op-tafel`, { move: 'table', seen })).status).toBe(404)
    expect((await post(address, { move: 'discard' })).status).toBe(404)
  }))

it('gives back what was typed when a field is wrong, each message with its field', () =>
  inDatabase(async (db) => {
    await addRound(db)
    const { post } = await visiting(db, 'strateeg')
    const wrong = { ...filled, title: '', quantity: 'veel', text: 'Dit typte ik.' }
    const answer = await post(`${room}/nieuw`, wrong)
    const text = await answer.text()
    expect(answer.status).toBe(422)
    expect(text).toContain('Dit typte ik.')
    expect(text).toContain('href="#afspraak-title"')
    expect(text).toContain('U vulde ‘veel’ in.')
  }))

it('revises, refuses what somebody else of the party changed meanwhile, and throws away', () =>
  inDatabase(async (db) => {
    await addRound(db)
    const { site, address, seen } = await drafted(db)
    const change = { ...filled, move: 'revise', seen, text: 'Voorbeeldwonen maakt huizen gasvrij.' }
    expect((await site.post(address, change)).status).toBe(303)
    const { post } = await visiting(db, 'directeurVoorbeeld')
    const late = await post(address, { ...change, text: 'Mijn eigen woorden.' })
    expect(late.status).toBe(409)
    expect(await late.text()).toContain('Mijn eigen woorden.')
    expect((await post(`${address}/op-tafel`, { move: 'table', seen })).status).toBe(409)
    expect((await post(address, { move: 'discard' })).headers.get('Location')).toBe(room)
    expect((await site.get(address)).status).toBe(404)
  }))
