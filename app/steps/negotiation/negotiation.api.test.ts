import { expect, it } from 'vitest'
import { addTabledCommitment } from '#agreement/commitments.example.ts'
import type { PersonName } from '#parties/cast.example.ts'
import { addRound, partyId, roundId, themeId } from '#parties/parties.example.ts'
import { inDatabase } from '#platform/testing.ts'
import { visiting } from '#testing.ts'

const api = `/api/v1/trajecten/${roundId}`

it('carries a commitment from the room to agreement by all', () =>
  inDatabase(async (db) => {
    await addRound(db)
    const site = await visiting(db, 'strateeg')
    const filled = {
      title: 'Huizen',
      themeId,
      text: 'Wij bouwen 240 huizen.',
      obligation: 'result',
    }
    const made = await site.postJson(`${api}/concepten`, { move: 'draft', ...filled })
    const { commitment_id: commitmentId } = await made.json()
    const { drafts } = await (await site.get(`${api}/concepten`)).json()
    const [{ content_hash: seen }] = drafts
    const tabling = { move: 'table', commitmentId, seen, supports: true }
    const tabled = await site.postJson(`${api}/concepten`, tabling)
    expect(await tabled.json()).toEqual({ commitment_id: commitmentId, code: 'VBS-BES-01' })

    for (const name of ['ambtenaar', 'directeurModel', 'lid', 'secretaris'] as const) {
      const { postJson } = await visiting(db, name)
      const body = { move: 'takePosition', position: 'accept', seen }
      expect((await postJson(`${api}/afspraken/VBS-BES-01`, body)).status).toBe(200)
    }
    const { get } = await visiting(db, 'coordinator')
    const { commitments } = await (await get(`${api}/afspraken`)).json()
    expect(commitments).toMatchObject([{ code: 'VBS-BES-01', number: '1.1', state: 'agreed' }])
    const one = await (await get(`${api}/afspraken/VBS-BES-01`)).json()
    expect(one).toMatchObject({ state: 'agreed', tabled: { text: 'Wij bouwen 240 huizen.' } })
    expect(one.positions).toHaveLength(5)
  }))

it('answers a refusal with the rule, and a wrong form with its fields', () =>
  inDatabase(async (db) => {
    await addRound(db)
    const { tabled } = await addTabledCommitment(db)
    const { postJson } = await visiting(db, 'lid')
    const say = (body: object) =>
      postJson(`${api}/afspraken/VBS-BES-01`, { move: 'takePosition', ...body })
    const refused = await say({ position: 'block', seen: tabled.contentHash })
    expect(refused.status).toBe(409)
    expect(refused.headers.get('Content-Type')).toContain('application/problem+json')
    expect(await refused.json()).toMatchObject({
      type: '/problems/reason-missing',
      basis: 'Een standpunt hoort bij de tekst waarop het is gegeven',
    })
    const stale = await say({ position: 'agree', seen: 'x' })
    expect(await stale.json()).toMatchObject({ type: '/problems/text-changed', status: 409 })
    const wrong = await say({ position: 'maybe', seen: tabled.contentHash })
    expect(wrong.status).toBe(422)
    expect((await wrong.json()).errors).toHaveProperty('position')
  }))

it.each<[PersonName, number, number]>([
  ['lid', 200, 200],
  ['coordinator', 200, 404],
  ['adviseur', 200, 404],
  ['raadslid', 404, 404],
  ['vreemde', 404, 404],
])('shows %s the table with %s and a room with %s', (name, table, room) =>
  inDatabase(async (db) => {
    await addRound(db)
    await addTabledCommitment(db)
    const { get } = await visiting(db, name)
    expect((await get(`${api}/afspraken`)).status).toBe(table)
    expect((await get(`${api}/afspraken/VBS-BES-01`)).status).toBe(table)
    expect((await get(`${api}/concepten`)).status).toBe(room)
  }),
)

it('plans a meeting and registers a promise', () =>
  inDatabase(async (db) => {
    await addRound(db)
    const { get, postJson } = await visiting(db, 'coordinator')
    const plan = { title: 'Nieuwbouw', level: 'official', heldOn: '2026-12-02', place: 'Online' }
    const made = await postJson(`${api}/overleggen`, { move: 'plan', fromTime: '09:00', ...plan })
    const { meeting_id: meetingId } = await made.json()
    const outcome = {
      move: 'recordOutcome',
      kind: 'promise',
      text: 'De kaart komt.',
      ownerPartyId: partyId('gemeente'),
      toPartyId: partyId('modelwonen'),
      dueOn: '2026-12-15',
    }
    expect((await postJson(`${api}/overleggen/${meetingId}`, outcome)).status).toBe(200)
    expect(await (await get(`${api}/overleggen/${meetingId}`)).json()).toMatchObject({
      title: 'Nieuwbouw',
      outcomes: [{ kind: 'promise', due_on: '2026-12-15', closed_at: null }],
    })
    const { meetings } = await (await get(`${api}/overleggen`)).json()
    expect(meetings).toHaveLength(1)
    const { get: stranger } = await visiting(db, 'vreemde')
    expect((await stranger(`${api}/overleggen/${meetingId}`)).status).toBe(404)
    expect((await stranger(`${api}/overleggen`)).status).toBe(404)
  }))
