import { expect, it } from 'vitest'
import type { PersonName } from '#parties/cast.example.ts'
import { addRound, partyId, roundId } from '#parties/parties.example.ts'
import type { Db } from '#platform/db.ts'
import { inDatabase } from '#platform/testing.ts'
import { visiting } from '#testing.ts'

const list = `/trajecten/${roundId}/onderhandeling/overleggen`

const plan = {
  move: 'plan',
  title: 'Nieuwbouw',
  level: 'political',
  heldOn: '2026-12-02',
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

async function aMeeting(db: Db) {
  await addRound(db)
  const site = await visiting(db, 'coordinator')
  const answer = await site.post(list, plan)
  return { site, address: answer.headers.get('Location') ?? '' }
}

it('is planned, gets an agenda of all, attendance and outcomes, and is read by the table', () =>
  inDatabase(async (db) => {
    const { site, address } = await aMeeting(db)
    const party = await visiting(db, 'lid')
    const item = { move: 'proposeItem', kind: 'decide', item: 'Welke locaties?' }
    expect((await party.post(address, item)).status).toBe(303)
    const there = { move: 'noteAttendance', present: [partyId('gemeente'), partyId('modelwonen')] }
    expect((await site.post(address, there)).status).toBe(303)
    expect((await site.post(address, promise)).status).toBe(303)

    const text = await (await party.get(address)).text()
    expect(text).toContain('woensdag 2 december 2026, 19.30 tot 21.00 uur, Stadhuis')
    expect(text).toContain('Welke locaties?')
    expect(text).toContain('Aanwezig')
    expect(text).toContain('Gemeente aan HV Voorbeeldwonen, voor 20 november 2026')
    expect(text).toContain('Te laat')
    expect(text).not.toContain('recordOutcome')
    expect(await (await party.get(list)).text()).toContain('De gemeente levert de kaart.')
  }))

it('is downloaded for a calendar, moves there when it is moved, and is struck out', () =>
  inDatabase(async (db) => {
    const { site, address } = await aMeeting(db)
    const party = await visiting(db, 'lid')
    await party.post(address, { move: 'proposeItem', kind: 'decide', item: 'Welke locaties?' })
    expect(await (await party.get(address)).text()).toContain(`${address}/overleg.ics`)
    const asked = await party.get(`${address}/overleg.ics`)
    expect(asked.headers.get('Content-Type')).toBe('text/calendar; charset=utf-8')
    expect(asked.headers.get('Content-Disposition')).toContain('"overleg-2026-12-02.ics"')
    const first = await asked.text()
    for (const line of [
      'SUMMARY:Nieuwbouw',
      'DTSTART:20261202T183000Z',
      'DTEND:20261202T200000Z',
      'LOCATION:Stadhuis',
      'SEQUENCE:0',
      'STATUS:CONFIRMED',
    ])
      expect(first.split('\r\n')).toContain(line)
    expect(first).toContain('Besluiten: Welke locaties?')

    await site.post(address, { ...plan, move: 'replan', heldOn: '2027-07-01', untilTime: '' })
    await site.post(address, { move: 'cancel' })
    const last = await (await party.get(`${address}/overleg.ics`)).text()
    const uid = /UID:(\S+)/
    expect(uid.exec(last)?.[1]).toBe(uid.exec(first)?.[1])
    expect(last).toContain('DTSTART:20270701T173000Z')
    expect(last).not.toContain('DTEND')
    for (const line of ['SEQUENCE:2', 'STATUS:CANCELLED', 'SUMMARY:Gaat niet door: Nieuwbouw'])
      expect(last.split('\r\n')).toContain(line)
    const reader = await visiting(db, 'raadslid')
    expect((await reader.get(`${address}/overleg.ics`)).status).toBe(404)
  }))

it('lets only the party to which it was promised say that it happened', () =>
  inDatabase(async (db) => {
    const { site, address } = await aMeeting(db)
    await site.post(address, promise)
    const ofOwner = await (await visiting(db, 'ambtenaar')).get(address)
    expect(await ofOwner.text()).not.toContain('value="closeOutcome"')
    const holder = await visiting(db, 'lid')
    const text = await (await holder.get(address)).text()
    const [, outcomeId = ''] = /name="outcomeId" value="([0-9a-f-]+)"/.exec(text) ?? []
    expect((await holder.post(address, { move: 'closeOutcome', outcomeId })).status).toBe(303)
    expect(await (await holder.get(list)).text()).toContain('Alle toezeggingen en acties')
  }))

it('says what is missing of a promise, and of a plan, with what was typed', () =>
  inDatabase(async (db) => {
    const { site, address } = await aMeeting(db)
    const refused = await site.post(address, { ...promise, dueOn: '', toPartyId: '' })
    expect(refused.status).toBe(409)
    expect(await refused.text()).toContain('Vul nog in: aan wie het is toegezegd en voor wanneer.')
    const wrong = await site.post(list, { ...plan, heldOn: '', place: 'Buurthuis' })
    expect(wrong.status).toBe(422)
    expect(await wrong.text()).toContain('Buurthuis')
  }))

it('moves to another day, and is cancelled without vanishing', () =>
  inDatabase(async (db) => {
    const { site, address } = await aMeeting(db)
    await site.post(address, { ...plan, move: 'replan', heldOn: '2026-12-09' })
    expect(await (await site.get(address)).text()).toContain('9 december 2026')
    await site.post(address, { move: 'cancel' })
    expect(await (await site.get(list)).text()).toContain('Gaat niet door')
    expect((await site.post(address, { move: 'cancel' })).status).toBe(409)
  }))

it.each<[PersonName, number]>([
  ['lid', 200],
  ['ambtenaar', 200],
  ['waarnemer', 200],
  ['raadslid', 404],
  ['vreemde', 404],
])('answers %s with %s', (name, status) =>
  inDatabase(async (db) => {
    const { address } = await aMeeting(db)
    const { get } = await visiting(db, name)
    expect((await get(list)).status).toBe(status)
    expect((await get(address)).status).toBe(status)
  }),
)

it('offers no plan form to a party', () =>
  inDatabase(async (db) => {
    await aMeeting(db)
    const { get } = await visiting(db, 'lid')
    expect(await (await get(list)).text()).not.toContain('Overleg plannen')
  }))
