import { sql } from 'kysely'
import { describe, expect, it } from 'vitest'
import { day } from '#kernel/day.ts'
import { type Id, id, newId } from '#kernel/id.ts'
import { acting } from '#parties/acting.example.ts'
import type { PersonName } from '#parties/cast.example.ts'
import { addRound, now, partyId, personId, roundId } from '#parties/parties.example.ts'
import type { Db } from '#platform/db.ts'
import { asOwner, inDatabase } from '#platform/testing.ts'
import {
  addItem,
  changeMeeting,
  meetingById,
  saveAttendance,
  saveMeeting,
  setCancelled,
} from './meetings.store.ts'
import { addOutcome, lockOutcome, owedIn, setDone } from './outcomes.store.ts'

const meeting = {
  id: id<'Meeting'>('00000000-0000-7000-a000-000000000001'),
  roundId,
  title: 'Nieuwbouw',
  level: 'official',
  heldOn: day('2026-12-02'),
  fromTime: '09:00',
  untilTime: null,
  place: 'Online',
} as const

const madeBy = (name: PersonName) => ({ by: personId(name), at: now })

const promise = {
  roundId,
  meetingId: meeting.id,
  agendaItemId: null,
  about: null,
  concernId: null,
  factId: null,
  kind: 'promise',
  text: 'De kaart komt.',
  ownerPartyId: partyId('gemeente'),
  toPartyId: partyId('hvVoorbeeldwonen'),
  dueOn: day('2026-12-15'),
} as const

async function planned(db: Db): Promise<Id<'Outcome'>> {
  await addRound(db)
  await saveMeeting(db, meeting, madeBy('coordinator'))
  return addOutcome(db, promise, madeBy('coordinator'))
}

/** Does something that the database must refuse, and goes on as if it was not tried. */
async function refused(db: Db, work: () => Promise<unknown>): Promise<string> {
  await sql`savepoint tried`.execute(db)
  const error = await work().then(
    () => 'it was done',
    (thrown: Error) => thrown.message,
  )
  await sql`rollback to savepoint tried`.execute(db)
  return error
}

describe('the database itself', () => {
  it.each<PersonName>(['strateeg', 'adviseur', 'raadslid', 'vreemde'])(
    'lets %s plan no meeting, note nobody and record nothing',
    (name) =>
      inDatabase(async (db) => {
        await planned(db)
        await acting(name, db)
        const other = { ...meeting, id: newId<'Meeting'>(now) }
        const attendance = [{ partyId: partyId('gemeente'), isPresent: true }]
        const noting = { meetingId: meeting.id, roundId, attendance }
        for (const work of [
          () => saveMeeting(db, other, madeBy(name)),
          () => saveAttendance(db, noting, madeBy(name)),
          () => addOutcome(db, promise, madeBy(name)),
        ])
          expect(await refused(db, work)).toContain('row-level security')
      }),
  )

  it('lets nobody act in the name of another', () =>
    inDatabase(async (db) => {
      await planned(db)
      await acting('coordinator', db)
      const other = { ...meeting, id: newId<'Meeting'>(now) }
      expect(await refused(db, () => saveMeeting(db, other, madeBy('lid')))).toContain(
        'row-level security',
      )
      await acting('lid', db)
      const item = { meetingId: meeting.id, roundId, kind: 'decide', title: 'Locaties' } as const
      const ofGemeente = { ...item, partyId: partyId('gemeente'), commitmentId: null }
      expect(await refused(db, () => addItem(db, ofGemeente, madeBy('lid')))).toContain(
        'row-level security',
      )
    }))

  it.each<[PersonName, boolean]>([
    ['lid', true],
    ['ambtenaar', false],
    ['coordinator', false],
    ['vreemde', false],
  ])('lets %s close a promise to the tenants: %s', (name, may) =>
    inDatabase(async (db) => {
      const outcomeId = await planned(db)
      await acting(name, db)
      await setDone(db, outcomeId, madeBy(name))
      await asOwner(db)
      const { closedAt } = await db
        .selectFrom('outcomes')
        .select('closedAt')
        .where('id', '=', outcomeId)
        .executeTakeFirstOrThrow()
      expect(closedAt !== null).toBe(may)
    }),
  )

  it.each<[PersonName, boolean]>([
    ['coordinator', true],
    ['ambtenaar', true],
    ['strateeg', false],
  ])('lets %s move or cancel a meeting: %s', (name, may) =>
    inDatabase(async (db) => {
      await planned(db)
      await acting(name, db)
      await changeMeeting(db, { ...meeting, heldOn: day('2026-12-09') })
      await setCancelled(db, meeting.id, now)
      await acting('coordinator', db)
      const found = await meetingById(db, roundId, meeting.id)
      expect(found?.heldOn).toBe(may ? '2026-12-09' : '2026-12-02')
      expect(found?.cancelledAt !== null).toBe(may)
    }),
  )

  it.each([
    ['a promise to nobody', { toPartyId: null }],
    ['a promise without a day', { dueOn: null }],
    ['a promise of a party to itself', { toPartyId: partyId('gemeente') }],
    ['nothing', { text: '' }],
  ])('keeps no outcome that is %s', (_, changes) =>
    inDatabase(async (db) => {
      await planned(db)
      const broken = { ...promise, ...changes }
      expect(await refused(db, () => addOutcome(db, broken, madeBy('coordinator')))).toContain(
        'violates check constraint',
      )
    }),
  )

  it.each([
    ['ends before it begins', { untilTime: '08:00' }],
    ['is nowhere', { place: '' }],
    ['begins at no time', { fromTime: 'negen' }],
  ])('keeps no meeting that %s', (_, changes) =>
    inDatabase(async (db) => {
      await addRound(db)
      const broken = { ...meeting, ...changes }
      expect(await refused(db, () => saveMeeting(db, broken, madeBy('coordinator')))).toContain(
        'violates check constraint',
      )
    }),
  )
})

it('finds what is still owed, the first due first, and no decision among it', () =>
  inDatabase(async (db) => {
    await planned(db)
    const sooner = {
      ...promise,
      kind: 'action',
      toPartyId: null,
      dueOn: day('2026-12-01'),
    } as const
    await addOutcome(db, sooner, madeBy('coordinator'))
    const decision = { ...promise, kind: 'decision', ownerPartyId: null, toPartyId: null } as const
    await addOutcome(db, { ...decision, dueOn: null }, madeBy('coordinator'))
    await acting('secretaris', db)
    expect((await owedIn(db, roundId)).map(({ kind, dueOn }) => [kind, dueOn])).toEqual([
      ['action', '2026-12-01'],
      ['promise', '2026-12-15'],
    ])
    await acting('raadslid', db)
    expect(await owedIn(db, roundId)).toEqual([])
  }))

it('finds an outcome at its own meeting alone', () =>
  inDatabase(async (db) => {
    const outcomeId = await planned(db)
    await acting('lid', db)
    expect(await lockOutcome(db, meeting.id, outcomeId)).toMatchObject({ kind: 'promise' })
    expect(await lockOutcome(db, newId(now), outcomeId)).toBeUndefined()
    await acting('vreemde', db)
    expect(await lockOutcome(db, meeting.id, outcomeId)).toBeUndefined()
  }))
