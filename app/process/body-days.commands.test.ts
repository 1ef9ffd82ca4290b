import { expect, it } from 'vitest'
import { day } from '#kernel/day.ts'
import { acting } from '#parties/acting.example.ts'
import type { PersonName } from '#parties/cast.example.ts'
import { addRound, partyId, roundId } from '#parties/parties.example.ts'
import type { Db } from '#platform/db.ts'
import { inDatabase } from '#platform/testing.ts'
import { bodyDayMoves } from './body-days.commands.ts'
import { bodyDaysOf } from './body-days.store.ts'

const ofAssociation = { roundId, partyId: partyId('voorbeeldwonen'), year: 2027, note: '' }
const board = { ...ofAssociation, body: 'board', onDay: day('2026-12-01'), leadDays: 5 } as const

const add = async (db: Db, by: PersonName, more: object = {}) =>
  bodyDayMoves.addMeetingDay.run(await acting(by, db), { ...board, ...more })

async function added(db: Db) {
  const answer = await add(db, 'strateeg')
  if (!answer.ok) throw new Error('It was not entered')
  return answer.value.seriesId
}

it('is entered by the party itself or the coordinator, for a body that the party has, in a year of the round', () =>
  inDatabase(async (db) => {
    await addRound(db)
    expect(await add(db, 'strateeg')).toMatchObject({ ok: true })
    expect(await add(db, 'coordinator')).toMatchObject({ ok: true })
    const codes = [
      await add(db, 'ambtenaar'),
      await add(db, 'adviseur'),
      await add(db, 'strateeg', { body: 'council' }),
      await add(db, 'strateeg', { year: 2030 }),
      await add(db, 'coordinator', { partyId: partyId('provincie') }),
    ].map((answer) => (answer.ok ? 'entered' : answer.refusal.code))
    expect(codes).toEqual([
      'not-your-party',
      'not-yours-to-do',
      'not-a-body-of-it',
      'year-outside-term',
      'no-such-party',
    ])
  }))

it('is corrected with what stood there before to be read', () =>
  inDatabase(async (db) => {
    await addRound(db)
    const seriesId = await added(db)
    const next = { roundId, seriesId, onDay: day('2026-12-08'), leadDays: 10, note: 'Later.' }
    expect(await bodyDayMoves.moveMeetingDay.run(await acting('lid', db), next)).toMatchObject({
      refusal: { code: 'no-such-day' },
    })
    const context = await acting('strateeg', db)
    expect(await bodyDayMoves.moveMeetingDay.run(context, next)).toMatchObject({ ok: true })
    await acting('lid', db)
    expect(await bodyDaysOf(db, roundId, 2027)).toMatchObject([
      { seriesId, number: 1, onDay: '2026-12-01', leadDays: 5 },
      { seriesId, number: 2, onDay: '2026-12-08', leadDays: 10, note: 'Later.' },
    ])
  }))

it('lapses once, with why', () =>
  inDatabase(async (db) => {
    await addRound(db)
    const seriesId = await added(db)
    const lapse = { roundId, seriesId, reason: 'Gaat niet door.' }
    const context = await acting('coordinator', db)
    expect(await bodyDayMoves.withdrawDay.run(context, lapse)).toMatchObject({ ok: true })
    expect(await bodyDayMoves.withdrawDay.run(context, lapse)).toMatchObject({
      refusal: { code: 'no-such-day' },
    })
    expect(await bodyDaysOf(db, roundId, 2027)).toMatchObject([
      { withdrawnBecause: 'Gaat niet door.' },
    ])
  }))

it('knows a recess by its two days, in their order, and does not move it', () =>
  inDatabase(async (db) => {
    await addRound(db)
    const context = await acting('strateeg', db)
    const summer = {
      ...ofAssociation,
      onDay: day('2026-07-13'),
      untilDay: day('2026-08-23'),
    }
    const entered = await bodyDayMoves.addRecess.run(context, summer)
    if (!entered.ok) throw new Error('It was not entered')
    const { seriesId } = entered.value
    const move = { roundId, seriesId, onDay: day('2026-07-20'), leadDays: 0, note: '' }
    expect(await bodyDayMoves.moveMeetingDay.run(context, move)).toMatchObject({
      refusal: { code: 'recess-not-moved' },
    })
    const backwards = { ...summer, untilDay: day('2026-07-12') }
    expect(await bodyDayMoves.addRecess.run(context, backwards)).toMatchObject({
      refusal: { code: 'recess-backwards' },
    })
  }))

it('is there for nobody outside the round', () =>
  inDatabase(async (db) => {
    await addRound(db)
    await added(db)
    await acting('vreemde', db)
    expect(await bodyDaysOf(db, roundId, 2027)).toEqual([])
  }))
