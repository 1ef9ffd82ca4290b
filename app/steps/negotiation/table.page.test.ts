import { expect, it } from 'vitest'
import { addTabledCommitment, agreeAll, takePosition } from '#agreement/commitments.example.ts'
import type { PersonName } from '#parties/cast.example.ts'
import { addRound, partyId, roundId } from '#parties/parties.example.ts'
import type { Db } from '#platform/db.ts'
import { inDatabase } from '#platform/testing.ts'
import { visiting } from '#testing.ts'

const path = `/trajecten/${roundId}/onderhandeling`

async function filledTable(db: Db) {
  await addRound(db)
  const agreed = await addTabledCommitment(db, { nth: 1, title: 'Betaalbare huur' })
  await agreeAll(db, agreed)
  const open = await addTabledCommitment(db, { nth: 2, title: 'Nieuwe huizen' })
  await takePosition(db, open, {
    by: 'directeurModel',
    partyId: partyId('modelwonen'),
    code: 'block',
    reason: 'Geen locatie beschikbaar.',
  })
}

const textOf = async (db: Db, name: PersonName, address = path) => {
  const { get } = await visiting(db, name)
  const answer = await get(address)
  return { status: answer.status, text: await answer.text() }
}

it('asks one question, says how it stands, and shows what is open before what is agreed', () =>
  inDatabase(async (db) => {
    await filledTable(db)
    const { status, text } = await textOf(db, 'lid')
    expect(status).toBe(200)
    expect(text).toContain('<h1>Waar zijn we het over eens?</h1>')
    expect(text).toContain('Van de 2 afspraken: 1 eens, 0 in gesprek, 1 wacht op uw reactie.')
    expect(text).toContain('Geen locatie beschikbaar.')
    expect(text.indexOf('Nieuwe huizen')).toBeLessThan(text.indexOf('Betaalbare huur'))
    expect(text.indexOf('HV Voorbeeldwonen (u)')).toBeLessThan(text.indexOf('>Gemeente<'))
    expect(text).toContain(`href="${path}/VBS-BES-02#standpunt"`)
  }))

it.each([
  ['eens', 'Betaalbare huur', 'Nieuwe huizen'],
  ['nog-open', 'Nieuwe huizen', 'Betaalbare huur'],
  ['wacht-op-u', 'Nieuwe huizen', 'Betaalbare huur'],
])('shows with “%s” only that part', (part, there, absent) =>
  inDatabase(async (db) => {
    await filledTable(db)
    const { text } = await textOf(db, 'lid', `${path}?toon=${part}`)
    expect(text).toContain(there)
    expect(text).not.toContain(absent)
  }),
)

it('says why a part is empty', () =>
  inDatabase(async (db) => {
    await filledTable(db)
    const { text } = await textOf(db, 'directeurModel', `${path}?toon=wacht-op-u`)
    expect(text).toContain('Niets wacht op u: u heeft overal op gereageerd.')
  }))

it('says to a party with an empty table what to do', () =>
  inDatabase(async (db) => {
    await addRound(db)
    expect((await textOf(db, 'lid')).text).toContain('Bereid er een voor in uw eigen kamer.')
    const { text } = await textOf(db, 'coordinator')
    expect(text).toContain('Partijen bereiden ze voor')
    expect(text).not.toContain('concepten')
  }))

it.each<[PersonName, number]>([
  ['lid', 200],
  ['coordinator', 200],
  ['adviseur', 200],
  ['waarnemer', 200],
  ['raadslid', 404],
  ['vreemde', 404],
  ['vertrokken', 404],
  ['beheerder', 404],
])('answers %s with %s', (name, status) =>
  inDatabase(async (db) => {
    await filledTable(db)
    expect((await textOf(db, name)).status).toBe(status)
  }),
)

it('asks who is not signed in to sign in', () =>
  inDatabase(async (db) => {
    await addRound(db)
    const { get } = await visiting(db)
    expect((await get(path)).status).toBe(303)
  }))

it('has a place for an adviser, and none for an observer', () =>
  inDatabase(async (db) => {
    await filledTable(db)
    const { text } = await textOf(db, 'coordinator')
    expect(text).toContain('Zorggroep (adviseert)')
    expect(text).not.toContain('Provincie')
  }))
