import { expect, it } from 'vitest'
import { addFrozenRound } from '#agreement/agreement-versions.example.ts'
import { roundId } from '#parties/parties.example.ts'
import { inDatabase } from '#platform/testing.ts'
import { visiting } from '#testing.ts'
import { addMonitoredRound, addPublishedRound } from './publication.example.ts'

const address = `/trajecten/${roundId}/publicatie`
const words = `${address}/woorden`

const text = async (answer: Response | Promise<Response>) => (await answer).text()

it('shows what becomes public and what not, before anybody publishes', () =>
  inDatabase(async (db) => {
    await addMonitoredRound(db)
    const { get, post } = await visiting(db, 'coordinator')
    const before = await text(get(address))
    expect(before).toContain('De getekende tekst, versie 1, met 2 afspraken in gewone woorden.')
    expect(before).toContain('1 meting met pad en formule, en 1 gemeld cijfer')
    expect(before).toContain('Er is nog niets gepubliceerd.')
    expect(before).not.toContain('Werk alleen de voortgang bij')
    expect((await post(address, { move: 'publish', kind: 'agreement' })).status).toBe(303)
    const after = await text(get(address))
    expect(after).toContain('Afspraken, publicatie 1')
    expect(after).toContain('<a href="/afspraken/voorbeeldstad-2027">')
  }))

it('says why it cannot be yet', () =>
  inDatabase(async (db) => {
    await addFrozenRound(db)
    const { get, post } = await visiting(db, 'coordinator')
    expect(await text(get(address))).toContain('Er is nog geen gesloten overeenkomst.')
    const refused = await post(address, { move: 'publish', kind: 'agreement' })
    expect([refused.status, await refused.text()]).toEqual([
      409,
      expect.stringContaining(
        'Publiceren kan pas als alle partijen op de tekst hebben geantwoord.',
      ),
    ])
    expect((await post(address, { move: 'publish' })).status).toBe(422)
  }))

it('shows no button to who may not publish, and nothing to a stranger', () =>
  inDatabase(async (db) => {
    await addPublishedRound(db)
    for (const name of ['lid', 'adviseur'] as const) {
      const { get } = await visiting(db, name)
      expect(await text(get(address))).not.toContain('name="move" value="publish"')
    }
    const reader = await visiting(db, 'raadslid')
    expect(await text(reader.get(address))).toContain('Afspraken, publicatie 1')
    expect(await text(reader.get(address))).not.toContain('Dit wordt openbaar')
    expect((await reader.get(words)).status).toBe(404)
    const stranger = await visiting(db, 'vreemde')
    expect((await stranger.get(address)).status).toBe(404)
  }))

it('lets a party say a promise in plain words, which everybody reads after the next publication', () =>
  inDatabase(async (db) => {
    await addPublishedRound(db)
    const { get, post } = await visiting(db, 'voorzitter')
    const page = await text(get(words))
    expect(page).toContain('Nog niet geschreven')
    const seen = /name="seen" value="([^"]*)"/.exec(page)?.[1] ?? ''
    const code = 'VBS-BES-01'
    const plain = 'Er komen 240 huurhuizen bij.'
    const empty = await post(words, { move: 'putPlainly', code, seen, text: '' })
    expect([empty.status, await empty.text()]).toEqual([
      422,
      expect.stringContaining('<details id="VBS-BES-01" open=""'),
    ])
    const stale = await post(words, { move: 'putPlainly', code, seen: 'anders', text: plain })
    expect([stale.status, await stale.text()]).toEqual([409, expect.stringContaining(plain)])
    const sent = await post(words, { move: 'putPlainly', code, seen, text: plain })
    expect(sent.headers.get('Location')).toBe(`${words}#${code}`)
    const visitor = await visiting(db)
    const open = () => text(visitor.get(`/afspraken/voorbeeldstad-2027/${code}`))
    expect(await open()).not.toContain(plain)
    await post(address, { move: 'publish', kind: 'agreement' })
    expect(await open()).toContain(plain)
  }))

it('does the same over the API', () =>
  inDatabase(async (db) => {
    await addMonitoredRound(db)
    const api = `/api/v1/trajecten/${roundId}`
    const { get, postJson } = await visiting(db, 'strateeg')
    const done = await postJson(`${api}/publicaties`, { move: 'publish', kind: 'agreement' })
    expect(await done.json()).toEqual({
      kind: 'agreement',
      version: 1,
      agreement: 'voorbeeldstad-2027',
    })
    const { publications } = await (await get(`${api}/publicaties`)).json()
    expect(publications.map(({ kind }: { kind: string }) => kind)).toEqual([
      'agreement',
      'progress',
    ])
    const { commitments } = await (await get(`${api}/gewone-woorden`)).json()
    expect(commitments[0]).toMatchObject({ code: 'VBS-BES-01', freshness: 'none' })
    const stranger = await visiting(db, 'vreemde')
    expect((await stranger.get(`${api}/publicaties`)).status).toBe(404)
    expect((await stranger.get(`${api}/gewone-woorden`)).status).toBe(404)
  }))
