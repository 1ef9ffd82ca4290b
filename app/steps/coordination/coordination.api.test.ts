import { expect, it } from 'vitest'
import { addRound, partyId, personId, roundId } from '#parties/parties.example.ts'
import { inDatabase } from '#platform/testing.ts'
import { visiting } from '../../testing.ts'

const api = `/api/v1/trajecten/${roundId}`

it('appoints, lists and refuses over the API', () =>
  inDatabase(async (db) => {
    await addRound(db)
    const { get, postJson } = await visiting(db, 'coordinator')
    const appoint = { move: 'appoint', statement: 'Ik kies geen kant.', employer: 'Zorggroep' }
    const refused = await postJson(`${api}/coordinatoren`, {
      ...appoint,
      personId: personId('voorzitter'),
    })
    expect(refused.headers.get('Content-Type')).toBe('application/problem+json')
    expect(await refused.json()).toEqual({
      type: '/problems/represents-a-party',
      title:
        'Deze persoon onderhandelt, besluit of tekent voor een partij. Dan kan zij niet ook coördinator zijn.',
      status: 409,
      basis: 'De coördinator neemt geen standpunt in',
    })
    const done = await postJson(`${api}/coordinatoren`, {
      ...appoint,
      personId: personId('adviseur'),
    })
    const { id: roleId } = await done.json()
    await postJson(`${api}/coordinatoren`, { move: 'end', roleId, untilDay: '2026-12-31' })
    expect(await (await get(`${api}/coordinatoren`)).json()).toMatchObject({
      coordinators: [
        { name: 'Noor Haddad', employer: 'Bureau Tussenruimte', until_day: null, works_for: [] },
        { name: 'Lotte Vos', until_day: '2026-12-31', works_for: ['Zorggroep Voorbeeld'] },
      ],
    })
  }))

it('sends and reads messages over the API', () =>
  inDatabase(async (db) => {
    await addRound(db)
    const coordinator = await visiting(db, 'coordinator')
    const sent = await coordinator.postJson(`${api}/berichten`, {
      move: 'send',
      subject: 'Agenda',
      text: 'Volgt.',
      partyIds: [partyId('gemeente')],
    })
    const { id: messageId, unreached } = await sent.json()
    expect(unreached).toEqual([])
    const official = await visiting(db, 'ambtenaar')
    const read = { move: 'read', messageId }
    expect((await official.postJson(`${api}/berichten`, read)).status).toBe(200)
    expect((await official.postJson(`${api}/berichten`, read)).status).toBe(409)
    expect(await (await official.get(`${api}/berichten`)).json()).toMatchObject({
      messages: [{ subject: 'Agenda', to: [{ name: 'Gemeente', read_at: expect.any(String) }] }],
    })
  }))

it('writes and accepts rules over the API', () =>
  inDatabase(async (db) => {
    await addRound(db)
    const coordinator = await visiting(db, 'coordinator')
    const wrong = { move: 'write', titles: ['Op tijd'], texts: [''] }
    expect(await (await coordinator.postJson(`${api}/spelregels`, wrong)).json()).toMatchObject({
      status: 422,
      errors: { 'texts.0': 'Schrijf wat deze spelregel inhoudt.' },
    })
    const written = await coordinator.postJson(`${api}/spelregels`, {
      ...wrong,
      texts: ['Tien dagen vooraf.'],
    })
    const { id: versionId } = await written.json()
    const member = await visiting(db, 'lid')
    const accept = { move: 'accept', versionId }
    expect(await (await member.postJson(`${api}/spelregels`, accept)).json()).toEqual({
      id: versionId,
      number: 1,
    })
    expect(await (await member.get(`${api}/spelregels`)).json()).toMatchObject({
      accepted: false,
      holds: { number: null, settings: { paper_working_days: 10 } },
      versions: [{ number: 1, accepted_by: [{ party_id: partyId('hvVoorbeeldwonen') }] }],
    })
  }))

it('logs on the plan over the API', () =>
  inDatabase(async (db) => {
    await addRound(db)
    const { get, postJson } = await visiting(db, 'strateeg')
    const started = await postJson(`${api}/planning`, {
      move: 'start',
      year: 2027,
      anchor: 'consultationStarted',
      onDay: '2026-07-01',
    })
    const { event_id: eventId } = await started.json()
    const plan = await (await get(`${api}/planning?jaar=2027`)).json()
    expect(plan.clocks[0]).toEqual({
      anchor: 'consultationStarted',
      started_on: '2026-07-01',
      event_id: eventId,
    })
    const rule = plan.items.find((item: { rule: string }) => item.rule === 'CAL-24')
    expect(rule).toMatchObject({ last_safe_day: '2027-01-01', verified: 'secondary' })
    const back = await postJson(`${api}/planning`, { move: 'withdraw', eventId })
    expect(back.status).toBe(200)
  }))

it.each(['coordinatoren', 'berichten', 'spelregels', 'planning'])(
  'has no %s for who does not know the round',
  (noun) =>
    inDatabase(async (db) => {
      await addRound(db)
      const stranger = await visiting(db, 'vreemde')
      expect((await stranger.get(`${api}/${noun}`)).status).toBe(404)
      const reader = await visiting(db, 'raadslid')
      expect((await reader.get(`${api}/${noun}`)).status).toBe(404)
      const nobody = await visiting(db)
      expect((await nobody.get(`${api}/${noun}`)).status).toBe(401)
    }),
)
