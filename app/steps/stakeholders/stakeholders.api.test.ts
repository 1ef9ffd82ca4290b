import { expect, it } from 'vitest'
import { loadMunicipalities } from '#parties/municipalities.store.ts'
import {
  addRound,
  membershipId,
  organisationId,
  partyId,
  roundId,
} from '#parties/parties.example.ts'
import { inDatabase } from '#platform/testing.ts'
import { visiting } from '../../testing.ts'

const path = `/api/v1/trajecten/${roundId}/belanghebbenden`

it('begins a round, and lists it with its steps', () =>
  inDatabase(async (db) => {
    await loadMunicipalities(db)
    await addRound(db)
    const { get, postJson } = await visiting(db, 'strateeg')
    const begun = await postJson('/api/v1/trajecten', {
      move: 'start',
      municipalities: ['GM0106'],
      kind: 'year',
      termFrom: '2027-01-01',
      termUntil: '2027-12-31',
      why: 'Wij verhuren daar.',
    })
    expect(begun.status).toBe(200)
    const { round_id } = await begun.json()
    const { rounds } = await (await get('/api/v1/trajecten')).json()
    expect(rounds).toHaveLength(2)
    const one = await (await get(`/api/v1/trajecten/${round_id}`)).json()
    expect(one).toMatchObject({
      name: 'Prestatieafspraken Assen 2027',
      address: 'assen-2027',
      current_step: 'stakeholders',
      municipalities: [{ code: 'GM0106' }],
      you: { role: 'contracting', coordinates: false },
    })
    expect(one.steps).toHaveLength(10)
  }))

it('answers who takes part, who may do what, and whom it may have forgotten', () =>
  inDatabase(async (db) => {
    await addRound(db)
    const { get } = await visiting(db, 'raadslid')
    const body = await (await get(path)).json()
    expect(body.parties).toHaveLength(7)
    expect(body.parties[0]).toMatchObject({
      name: 'Gemeente Voorbeeldstad',
      kvk: '90000001',
      why: 'Het college maakt het woonbeleid.',
      people: [
        { name: 'Marga Duin' },
        { name: 'Teun Verbeek', mandates: [{ act: 'negotiate' }, {}, {}, {}] },
      ],
    })
    expect(body.relations).toHaveLength(2)
    expect(body).toMatchObject({ forgotten: [], invitations: [] })
    expect(JSON.stringify(body)).not.toContain('@')
    const stranger = await visiting(db, 'vreemde')
    expect((await stranger.get(path)).status).toBe(404)
  }))

it('does what the pages do, and says no with the rule', () =>
  inDatabase(async (db) => {
    await addRound(db)
    const { postJson } = await visiting(db, 'coordinator')
    const party = { organisationId: organisationId('elders'), role: 'observer', why: 'Buren.' }
    expect((await postJson(path, { move: 'addParty', ...party })).status).toBe(200)
    const again = await postJson(path, { move: 'addParty', ...party })
    expect(again.status).toBe(409)
    expect(await again.json()).toMatchObject({
      type: '/problems/already-party',
      title: 'Deze organisatie doet al mee aan dit traject.',
    })
    const wrong = await postJson(path, { move: 'addParty', role: 'chair' })
    expect(wrong.status).toBe(422)
    const refused = await postJson(path, {
      move: 'invite',
      partyId: partyId('modelwonen'),
      name: 'Anna',
      email: 'anna@modelwonen.example',
      function: 'Adviseur',
      acts: ['negotiate'],
      grantedBy: 'Bestuur',
    })
    expect(await refused.json()).toMatchObject({ type: '/problems/party-decides-itself' })
    const party404 = { ...party, partyId: roundId, move: 'changeParty' }
    expect((await postJson(path, party404)).status).toBe(404)
  }))

it('finds municipalities, and what waits for the asker', () =>
  inDatabase(async (db) => {
    await loadMunicipalities(db)
    await addRound(db)
    const { get } = await visiting(db, 'strateeg')
    const found = await (await get('/api/v1/gemeenten?zoek=voorbeeld')).json()
    expect(found.municipalities).toMatchObject([{ code: 'GM9901', name: 'Voorbeeldstad' }])
    const overview = await (await get('/api/v1/overzicht')).json()
    expect(overview).toMatchObject({ asks: [], happened: [], current_round: { id: roundId } })
  }))

it('answers which mandates were given, so that each can be withdrawn', () =>
  inDatabase(async (db) => {
    await addRound(db)
    const { postJson } = await visiting(db, 'voorzitter')
    const given = await postJson(path, {
      move: 'giveMandates',
      membershipId: membershipId('lid'),
      acts: ['report', 'sign'],
      scope: 'round',
      fromDay: '2026-11-25',
      grantedBy: 'Bestuur van 20 november',
    })
    const { mandate_ids: ids } = await given.json()
    expect(ids).toHaveLength(2)
    const back = { move: 'withdrawMandate', mandateId: ids[0], reason: 'Zij gaat weg.' }
    expect((await postJson(path, back)).status).toBe(200)
  }))
