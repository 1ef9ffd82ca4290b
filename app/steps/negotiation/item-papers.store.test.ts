import { expect, it } from 'vitest'
import { day } from '#kernel/day.ts'
import { type Id, id } from '#kernel/id.ts'
import { acting } from '#parties/acting.example.ts'
import type { OrganisationName, PersonName } from '#parties/cast.example.ts'
import { addRound, now, partyId, personId, roundId } from '#parties/parties.example.ts'
import type { Db } from '#platform/db.ts'
import { asOwner, inDatabase } from '#platform/testing.ts'
import { attach, attachablesOf, papersOfItems } from './item-papers.store.ts'
import { addItem, saveMeeting } from './meetings.store.ts'

const meetingId = id<'Meeting'>('00000000-0000-7000-a000-000000000001')
const version = id<'PaperVersion'>('00000000-0000-7000-a000-000000000003')
const added = new Date('2026-11-02T09:00:00Z')

/** A meeting with an item, and a forecast of an association that its tenants received on a day. */
async function forecast(db: Db): Promise<Id<'AgendaItem'>> {
  await addRound(db)
  const by = { by: personId('coordinator'), at: now }
  const meeting = { title: 'Bouwopgave', level: 'official', fromTime: '09:00' } as const
  const where = { roundId, heldOn: day('2026-12-11'), untilTime: null, place: 'Online' }
  await saveMeeting(db, { id: meetingId, ...meeting, ...where }, by)
  const item = { roundId, meetingId, kind: 'decide', title: 'De bouwopgave' } as const
  const itemId = await addItem(db, { ...item, partyId: null, commitmentId: null }, by)
  const paperId = id<'Paper'>('00000000-0000-7000-a000-000000000002')
  const adds = { addedBy: personId('strateeg'), addedAt: added }
  await db
    .insertInto('papers')
    .values({
      id: paperId,
      roundId,
      kind: 'forecast_report',
      title: 'Vooruitblik 2027',
      partyId: partyId('voorbeeldwonen'),
      ...adds,
    })
    .execute()
  await db
    .insertInto('paperVersions')
    .values({
      id: version,
      paperId,
      roundId,
      number: 2,
      documentOn: day('2026-11-01'),
      url: 'https://voorbeeldwonen.example/vooruitblik',
      readingMinutes: 30,
      ...adds,
    })
    .execute()
  await received(db, 'hvVoorbeeldwonen', 'lid', '2026-11-30T09:00Z')
  await delivered(db, 'hrModelwonen')
  return itemId
}

const delivered = (db: Db, to: OrganisationName) =>
  db
    .insertInto('paperDeliveries')
    .values({
      paperVersionId: version,
      roundId,
      partyId: partyId(to),
      channel: 'room',
      deliveredBy: personId('strateeg'),
      deliveredAt: added,
    })
    .execute()

async function received(db: Db, to: OrganisationName, by: PersonName, at: string) {
  await delivered(db, to)
  await db
    .insertInto('paperReceipts')
    .values({
      paperVersionId: version,
      roundId,
      partyId: partyId(to),
      confirmedBy: personId(by),
      confirmedAt: new Date(at),
    })
    .execute()
}

it('counts a paper of the information room from its receipt, never from when it was laid ready', () =>
  inDatabase(async (db) => {
    const itemId = await forecast(db)
    await acting('coordinator', db)
    const paper = { baseDocumentId: null, paperVersionId: version, partyId: null }
    const place = { roundId, meetingId, agendaItemId: itemId }
    await attach(db, { ...place, ...paper }, { by: personId('coordinator'), at: now })
    await acting('lid', db)
    const [found] = (await papersOfItems(db, meetingId)).get(itemId) ?? []
    expect(found).toMatchObject({ key: version, name: 'Vooruitblik 2027 (versie 2)' })
    const since = (to: OrganisationName) => found?.cameTo(partyId(to))?.toISOString()
    expect(since('hvVoorbeeldwonen')).toBe('2026-11-30T09:00:00.000Z')
    expect(since('hrModelwonen')).toBeUndefined()
    expect(since('gemeente')).toBeUndefined()
    expect(since('voorbeeldwonen')).toBe(added.toISOString())
  }))

it('offers documents and papers by name to who sits at the table, and nothing to others', () =>
  inDatabase(async (db) => {
    await forecast(db)
    const names = async (name: PersonName) => {
      await acting(name, db)
      const found = await attachablesOf(db, roundId)
      await asOwner(db)
      return found.map((one) => one.name)
    }
    expect(await names('adviseur')).toEqual(['Vooruitblik 2027 (versie 2)'])
    expect(await names('raadslid')).toEqual([])
    expect(await names('vreemde')).toEqual([])
  }))

it('holds by itself that only who sits at the table attaches', () =>
  inDatabase(async (db) => {
    const itemId = await forecast(db)
    const paper = { baseDocumentId: null, paperVersionId: version, partyId: null }
    const values = { roundId, meetingId, agendaItemId: itemId, ...paper }
    await acting('raadslid', db)
    await expect(attach(db, values, { by: personId('raadslid'), at: now })).rejects.toThrow(
      'row-level security',
    )
  }))
