import { expect, it } from 'vitest'
import type { PersonName } from '#parties/cast.example.ts'
import { addRound, partyId, roundId } from '#parties/parties.example.ts'
import type { Db } from '#platform/db.ts'
import { inDatabase } from '#platform/testing.ts'
import { visiting } from '#testing.ts'

const step = `/trajecten/${roundId}/onderhandeling`
const api = `/api/v1/trajecten/${roundId}`

const plan = {
  move: 'plan',
  title: 'Nieuwbouw',
  level: 'political',
  heldOn: '2026-11-10',
  fromTime: '19:30',
  untilTime: '21:00',
  place: 'Stadhuis',
}

const promise = {
  move: 'recordOutcome',
  kind: 'promise',
  text: 'De gemeente levert de kaart.',
  ownerPartyId: partyId('gemeente'),
  toPartyId: partyId('hvVoorbeeldwonen'),
  dueOn: '2026-11-20',
}

/** A meeting in which something was promised, and the next one. */
async function twoMeetings(db: Db) {
  await addRound(db)
  const site = await visiting(db, 'coordinator')
  const planned = async (changes: object) => {
    const answer = await site.post(`${step}/overleggen`, { ...plan, ...changes })
    return answer.headers.get('Location') ?? ''
  }
  const first = await planned({})
  await site.post(first, promise)
  return { first, next: await planned({ heldOn: '2026-12-09', title: 'Betaalbaarheid' }) }
}

const textAt = async (db: Db, name: PersonName, address: string) =>
  (await (await visiting(db, name)).get(address)).text()

it('shows who promised what to whom, how old it is, and a button for the party it was made to', () =>
  inDatabase(async (db) => {
    await twoMeetings(db)
    const text = await textAt(db, 'lid', `${step}/toezeggingen`)
    expect(text).toContain('De gemeente levert de kaart.')
    expect(text).toContain('Gemeente aan HV Voorbeeldwonen')
    expect(text).toContain('15 dagen oud')
    expect(text).toContain('Te laat')
    expect(text).toContain('Dit is gebeurd')
    expect(await textAt(db, 'ambtenaar', `${step}/toezeggingen`)).not.toContain('Dit is gebeurd')
  }))

it('shows the promises with one party alone, where one is chosen', () =>
  inDatabase(async (db) => {
    await twoMeetings(db)
    const of = (party: string) => textAt(db, 'lid', `${step}/toezeggingen?partij=${party}`)
    expect(await of(partyId('gemeente'))).toContain('De gemeente levert de kaart.')
    expect(await of(partyId('modelwonen'))).toContain('Er staat geen toezegging open.')
    expect(await of('onbekend')).toContain('De gemeente levert de kaart.')
  }))

it('is empty while nothing was promised, and not there for who is not at the table', () =>
  inDatabase(async (db) => {
    await addRound(db)
    expect(await textAt(db, 'lid', `${step}/toezeggingen`)).toContain(
      'Er staat geen toezegging open.',
    )
    for (const name of ['raadslid', 'vreemde'] as const)
      for (const address of [`${step}/toezeggingen`, `${api}/toezeggingen`])
        expect((await (await visiting(db, name)).get(address)).status).toBe(404)
  }))

it('stands first on the next agenda until it is closed, on the page and in the API', () =>
  inDatabase(async (db) => {
    const { first, next } = await twoMeetings(db)
    const meeting = (address: string) => `${api}/overleggen/${address.split('/').at(-1)}`
    expect(await textAt(db, 'lid', next)).toContain('1. Toezeggingen')
    expect(await textAt(db, 'lid', first)).not.toContain('1. Toezeggingen')
    const site = await visiting(db, 'lid')
    const returning = async () => (await site.get(meeting(next))).json()
    const answer = await returning()
    expect(answer).toMatchObject({ returning_promises: [{ text: 'De gemeente levert de kaart.' }] })
    const outcomeId = answer.returning_promises[0].id
    expect((await site.post(first, { move: 'closeOutcome', outcomeId })).status).toBe(303)
    expect(await returning()).toMatchObject({ returning_promises: [] })
    expect(await textAt(db, 'lid', next)).not.toContain('1. Toezeggingen')
    expect(await textAt(db, 'lid', `${step}/toezeggingen`)).toContain('na 15 dagen')
  }))

it('tells a program how long the promises of each party are open', () =>
  inDatabase(async (db) => {
    await twoMeetings(db)
    const answer = await (await visiting(db, 'lid')).get(`${api}/toezeggingen`)
    expect(await answer.json()).toMatchObject({
      promises: [{ made_on: '2026-11-10', due_on: '2026-11-20', age_days: 15, closed_at: null }],
      ages: [{ party_id: partyId('gemeente'), open: 1, late: 1, mean_days: 15, oldest_days: 15 }],
    })
  }))
