import { expect, it } from 'vitest'
import { id } from '#kernel/id.ts'
import { acting } from '#parties/acting.example.ts'
import { addRound, now, partyId, roundId } from '#parties/parties.example.ts'
import type { Db } from '#platform/db.ts'
import { inDatabase } from '#platform/testing.ts'
import { visiting } from '#testing.ts'
import { monthAsked } from './coordinator-acts.ts'
import { actWords } from './coordinator-acts.words.ts'
import { messageMoves } from './messages.commands.ts'

const months = [
  { month: '2026-11', count: 3 },
  { month: '2026-08', count: 1 },
  { month: '2026-09', count: 2 },
]

it.each<[string | null, string]>([
  ['2026-08', '2026-08'],
  ['2026-10', '2026-10'],
  [null, '2026-11'],
  ['2026-13', '2026-11'],
  ['nu', '2026-11'],
])('shows for %s the month %s', (asked, month) => {
  expect(monthAsked(asked, months, '2026-12-25')).toBe(month)
})

it('shows the month in which we live where nothing was done yet', () => {
  expect(monthAsked(null, [], '2026-12-25')).toBe('2026-12')
})

const act = {
  at: now,
  personId: id<'Person'>('00000000-0000-7000-8000-b00000000001'),
  person: 'Noor Haddad',
  subject: 'message',
  move: 'send',
  about: 'Eerste overleg',
  parties: ['Voorbeeldwonen', 'Modelwonen'],
}

it('says what was done, about what and with whom', () => {
  expect(actWords(act)).toBe(
    'stuurde een bericht: ‘Eerste overleg’. Aan Voorbeeldwonen en Modelwonen.',
  )
  expect(actWords({ ...act, about: null, parties: [] })).toBe('stuurde een bericht.')
  expect(actWords({ ...act, about: 'x'.repeat(200) })).toContain(`${'x'.repeat(120)}…`)
  expect(actWords({ ...act, subject: 'position', move: 'takePosition' })).toContain('standpunt')
})

const address = `/trajecten/${roundId}/coordinatie/handelingen`

async function writeTo(db: Db, at: string, subject: string): Promise<void> {
  const context = { ...(await acting('coordinator', db)), now: new Date(at) }
  const message = { roundId, subject, text: 'Tot dan.', partyIds: [partyId('modelwonen')] }
  expect(await messageMoves.send.run(context, message)).toMatchObject({ ok: true })
}

it('lists by month, by the clock of Amsterdam, the same for everybody at the table', () =>
  inDatabase(async (db) => {
    await addRound(db)
    await writeTo(db, '2026-10-31T22:30:00Z', 'In oktober')
    await writeTo(db, '2026-10-31T23:30:00Z', 'In november')
    for (const name of ['lid', 'directeurModel', 'coordinator'] as const) {
      const { get } = await visiting(db, name)
      const november = await (await get(address)).text()
      expect(november).toContain('Noor Haddad stuurde een bericht: ‘In november’. Aan Modelwonen.')
      expect(november).toContain('In dienst van Bureau Tussenruimte')
      expect(november).not.toContain('In oktober')
      expect(november).toContain('?maand=2026-10')
      expect(await (await get(`${address}?maand=2026-10`)).text()).toContain('In oktober')
      expect(await (await get(`${address}?maand=2026-03`)).text()).toContain(
        'De coördinator deed in maart 2026 niets in dit traject.',
      )
    }
  }))

it('gives the list over the API, and nothing to who does not sit at the table', () =>
  inDatabase(async (db) => {
    await addRound(db)
    await writeTo(db, '2026-11-03T10:00:00Z', 'Tweede overleg')
    const api = `/api/v1/trajecten/${roundId}/handelingen?maand=2026-11`
    const { get } = await visiting(db, 'lid')
    expect(await (await get(api)).json()).toMatchObject({
      month: '2026-11',
      months: [{ month: '2026-11', count: 1 }],
      acts: [{ by: 'Noor Haddad', about: 'Tweede overleg', parties: ['Modelwonen'] }],
    })
    for (const name of ['raadslid', 'vreemde'] as const) {
      const { get } = await visiting(db, name)
      expect([(await get(api)).status, (await get(address)).status]).toEqual([404, 404])
    }
  }))
