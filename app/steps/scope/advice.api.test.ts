import { expect, it } from 'vitest'
import { addRound, partyId, roundId } from '#parties/parties.example.ts'
import { inDatabase } from '#platform/testing.ts'
import { visiting } from '../../testing.ts'

const path = `/api/v1/trajecten/${roundId}/adviezen`

const asking = {
  move: 'ask',
  adviserId: partyId('hvVoorbeeldwonen'),
  subject: 'Sloop van 40 woningen',
  askedOn: '2026-11-16',
}

it('goes over the API from the request to the reply', () =>
  inDatabase(async (db) => {
    await addRound(db)
    const landlord = await visiting(db, 'strateeg')
    const asked = await (await landlord.postJson(path, asking)).json()
    expect(asked).toMatchObject({ due_on: '2026-12-28' })
    const adviceId = asked.id
    const tenants = await visiting(db, 'voorzitter')
    const advice = { kind: 'negative', text: 'Niet doen.', givenOn: '2026-11-20' }
    const given = await tenants.postJson(path, { move: 'give', adviceId, ...advice })
    expect(await given.json()).toEqual({ id: adviceId, reply_due_on: '2026-12-04' })
    const reply = { course: 'follows', repliedOn: '2026-11-24' }
    const replied = await landlord.postJson(path, { move: 'reply', adviceId, ...reply })
    expect(replied.status).toBe(200)
    expect(await (await tenants.get(path)).json()).toMatchObject({
      requests: [
        {
          id: adviceId,
          state: 'answered',
          due_on: '2026-12-28',
          advice: { kind: 'negative', reply: { deviates: false, replied_on: '2026-11-24' } },
        },
      ],
    })
  }))

it('says with its ground why something can not be', () =>
  inDatabase(async (db) => {
    await addRound(db)
    const { postJson, get } = await visiting(db, 'strateeg')
    const early = { ...asking, askedOn: '2027-01-01' }
    expect((await postJson(path, early)).status).toBe(409)
    const { id: adviceId } = await (await postJson(path, asking)).json()
    const goOn = await postJson(path, { move: 'goOn', adviceId, reason: 'Haast.' })
    expect(goOn.status).toBe(409)
    expect(JSON.stringify(await goOn.json())).toContain('28 december 2026')
    const withdraw = { move: 'withdraw', adviceId, reason: 'Toch niet.' }
    expect((await postJson(path, withdraw)).status).toBe(200)
    expect(await (await get(path)).json()).toMatchObject({
      requests: [{ state: 'closed', closing: 'withdrawn', close_reason: 'Toch niet.' }],
    })
    const stranger = await visiting(db, 'vreemde')
    expect((await stranger.get(path)).status).toBe(404)
  }))
