import { describe, expect, it } from 'vitest'
import { day } from '#kernel/day.ts'
import { type Id, newId } from '#kernel/id.ts'
import { acting } from '#parties/acting.example.ts'
import type { OrganisationName, PersonName } from '#parties/cast.example.ts'
import { addRound, now, partyId, roundId } from '#parties/parties.example.ts'
import type { Db } from '#platform/db.ts'
import { inDatabase } from '#platform/testing.ts'
import { asksOfActor } from '#process/asks.store.ts'
import { meetingMoves } from './meetings.commands.ts'
import { meetingById } from './meetings.store.ts'
import type { KeptPromise } from './meetings.ts'
import { promisesOf } from './promise-register.store.ts'
import { ageByParty, ageOf, promisesWith, returningOn } from './promise-register.ts'

const { plan, cancel, recordOutcome, closeOutcome } = meetingMoves

async function meetingOn(db: Db, heldOn: string) {
  const filled = { roundId, title: heldOn, level: 'official', fromTime: '10:00', place: 'Stadhuis' }
  const by = await acting('coordinator', db)
  const made = await plan.run(by, plan.fields.parse({ ...filled, heldOn }))
  if (!made.ok) throw new Error(made.refusal.code)
  return made.value.meetingId
}

async function promised(db: Db, meetingId: Id<'Meeting'>, dueOn = '2026-11-20') {
  const input = {
    roundId,
    meetingId,
    kind: 'promise',
    text: 'De gemeente levert de kaart.',
    ownerPartyId: partyId('gemeente'),
    toPartyId: partyId('hvVoorbeeldwonen'),
    dueOn,
  }
  const by = await acting('coordinator', db)
  const made = await recordOutcome.run(by, recordOutcome.fields.parse(input))
  if (!made.ok) throw new Error(made.refusal.code)
  return { roundId, meetingId, outcomeId: made.value.outcomeId }
}

async function onAgenda(db: Db, meetingId: Id<'Meeting'>) {
  await acting('secretaris', db)
  const meeting = await meetingById(db, roundId, meetingId)
  if (!meeting) throw new Error('The meeting is not there')
  return returningOn(await promisesOf(db, roundId), meeting).map(({ id }) => id)
}

const asked = async (db: Db, by: PersonName) => {
  await acting(by, db)
  return (await asksOfActor(db)).filter(({ kind }) => kind.startsWith('promises'))
}

describe('N22 promise register: any promise from a meeting has owner organisation, promised-to, due', () => {
  it.each(['ownerPartyId', 'toPartyId', 'dueOn'])('and is not kept without %s', (field) =>
    inDatabase(async (db) => {
      await addRound(db)
      const meetingId = await meetingOn(db, '2026-11-10')
      const whole = {
        ownerPartyId: partyId('gemeente'),
        toPartyId: partyId('hvVoorbeeldwonen'),
        dueOn: '2026-12-15',
      }
      const input = { roundId, meetingId, kind: 'promise', text: 'De kaart.', ...whole }
      const given = recordOutcome.fields.parse({ ...input, [field]: null })
      expect(await recordOutcome.run(await acting('coordinator', db), given)).toMatchObject({
        refusal: { code: 'owing-missing', missing: [field] },
      })
    }),
  )

  it('closes only by the promised-to party', () =>
    inDatabase(async (db) => {
      await addRound(db)
      const promise = await promised(db, await meetingOn(db, '2026-11-10'))
      for (const name of ['ambtenaar', 'strateeg'] as const)
        expect(await closeOutcome.run(await acting(name, db), promise)).toMatchObject({
          refusal: { code: 'not-yours-to-close', kind: 'promise' },
        })
      expect(await closeOutcome.run(await acting('lid', db), promise)).toMatchObject({ ok: true })
    }))

  it('shows on each next agenda, until it is closed', () =>
    inDatabase(async (db) => {
      await addRound(db)
      const first = await meetingOn(db, '2026-11-10')
      const next = await meetingOn(db, '2026-11-26')
      const last = await meetingOn(db, '2026-12-20')
      const promise = await promised(db, first)
      expect(await onAgenda(db, first)).toEqual([])
      expect(await onAgenda(db, next)).toEqual([promise.outcomeId])
      expect(await onAgenda(db, last)).toEqual([promise.outcomeId])
      await closeOutcome.run(await acting('lid', db), promise)
      expect(await onAgenda(db, next)).toEqual([])
      expect(await onAgenda(db, last)).toEqual([])
    }))

  it('shows on no agenda of a meeting that does not go through', () =>
    inDatabase(async (db) => {
      await addRound(db)
      await promised(db, await meetingOn(db, '2026-11-10'))
      const next = await meetingOn(db, '2026-12-02')
      await cancel.run(await acting('coordinator', db), { roundId, meetingId: next })
      expect(await onAgenda(db, next)).toEqual([])
    }))

  it('asks the owner to keep it, and the promised-to party to say so once the day has come', () =>
    inDatabase(async (db) => {
      await addRound(db)
      const meetingId = await meetingOn(db, '2026-11-10')
      await promised(db, meetingId)
      await promised(db, meetingId, '2027-03-01')
      expect(await asked(db, 'ambtenaar')).toMatchObject([{ kind: 'promises', count: 2, again: 1 }])
      expect(await asked(db, 'voorzitter')).toMatchObject([{ kind: 'promisesToMe', count: 1 }])
      expect(await asked(db, 'strateeg')).toEqual([])
    }))

  it.each<PersonName>(['raadslid', 'vreemde', 'vertrokken'])('is not there for %s', (name) =>
    inDatabase(async (db) => {
      await addRound(db)
      await promised(db, await meetingOn(db, '2026-11-10'))
      await acting(name, db)
      expect(await promisesOf(db, roundId)).toEqual([])
    }),
  )
})

describe('N22 promise register: age statistics per party', () => {
  const today = day('2026-11-25')
  const promise = (owner: OrganisationName, madeOn: string, more: Partial<KeptPromise> = {}) => ({
    id: newId<'Outcome'>(now),
    meetingId: newId<'Meeting'>(now),
    text: 'De kaart komt.',
    meeting: 'Overleg',
    ownerPartyId: partyId(owner),
    toPartyId: partyId('hvVoorbeeldwonen'),
    dueOn: day('2026-11-24'),
    madeOn: day(madeOn),
    closedAt: null,
    ...more,
  })

  it('counts open and late ones, their mean age and the oldest, the oldest party first', () => {
    const all = [
      promise('modelwonen', '2026-11-20', { dueOn: day('2026-12-01') }),
      promise('gemeente', '2026-11-05'),
      promise('gemeente', '2026-11-15', { dueOn: day('2026-11-25') }),
      promise('gemeente', '2026-01-01', { closedAt: now }),
    ]
    expect(ageByParty(all, today)).toEqual([
      { partyId: partyId('gemeente'), open: 2, late: 1, mean: 15, oldest: 20 },
      { partyId: partyId('modelwonen'), open: 1, late: 0, mean: 5, oldest: 5 },
    ])
    expect(ageByParty([], today)).toEqual([])
  })

  it('stops ageing when it is closed, and has no age before the meeting', () => {
    const closedAt = new Date('2026-11-12T12:00:00Z')
    expect(ageOf(promise('gemeente', '2026-11-10', { closedAt }), today)).toBe(2)
    expect(ageOf(promise('gemeente', '2026-12-10'), today)).toBe(0)
  })

  it('is filtered by the party that promised or was promised something', () => {
    const all = [promise('gemeente', '2026-11-05'), promise('modelwonen', '2026-11-05')]
    expect(promisesWith(all, partyId('gemeente'))).toEqual([all[0]])
    expect(promisesWith(all, partyId('hvVoorbeeldwonen'))).toEqual(all)
    expect(promisesWith(all, undefined)).toEqual(all)
  })

  it('returns on the agenda of the day on which it was closed, and on none after it', () => {
    const closed = promise('gemeente', '2026-11-05', { closedAt: now })
    const held = (heldOn: string) => ({
      id: newId<'Meeting'>(now),
      heldOn: day(heldOn),
      cancelledAt: null,
    })
    expect(returningOn([closed], held('2026-11-25'))).toEqual([closed])
    expect(returningOn([closed], held('2026-11-26'))).toEqual([])
    expect(returningOn([closed], held('2026-11-05'))).toEqual([])
  })
})
