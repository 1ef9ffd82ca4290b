import { expect, it } from 'vitest'
import { addDays, day, dayOf } from '#kernel/day.ts'
import { acting } from '#parties/acting.example.ts'
import type { PersonName } from '#parties/cast.example.ts'
import { addRound, now, partyId, roundId } from '#parties/parties.example.ts'
import type { Db } from '#platform/db.ts'
import { inDatabase } from '#platform/testing.ts'
import { asksOfActor } from '#process/asks.store.ts'
import { roomOf } from './information-position.store.ts'
import { positionReport } from './information-position.ts'
import { requestMoves } from './information-requests.commands.ts'
import { informationRequestsOf } from './information-requests.store.ts'
import { isLate } from './information-requests.ts'
import { go } from './overviews.example.ts'

const question = {
  roundId,
  askedPartyId: partyId('voorbeeldwonen'),
  text: 'Hoeveel woningen staan leeg?',
}

const put = (db: Db) => go(db, 'lid', [requestMoves.ask, question])

it('gives as many working days for an answer as the charter says, past weekends and holidays', () =>
  inDatabase(async (db) => {
    await addRound(db)
    expect(dayOf(now)).toBe('2026-11-25')
    expect(await put(db)).toMatchObject({ dueOn: '2026-12-09' })
  }))

it('waits on the first page of who was asked, and is late from the day after its term', () =>
  inDatabase(async (db) => {
    await addRound(db)
    const { dueOn } = await put(db)
    await acting('strateeg', db)
    const asked = await asksOfActor(db)
    expect(asked).toContainEqual(
      expect.objectContaining({ kind: 'information', due: dueOn, again: 0 }),
    )
    await acting('ambtenaar', db)
    expect((await asksOfActor(db)).map(({ kind }) => kind)).not.toContain('information')
    const [request] = await informationRequestsOf(db, roundId)
    if (!request) throw new Error('It is not there')
    expect(isLate(request, dueOn)).toBe(false)
    expect(isLate(request, addDays(dueOn, 1))).toBe(true)
    const lateOn = (on: string) => positionReport(room, day(on)).gaps.map(({ kind }) => kind)
    const room = await roomOf(db, roundId)
    expect(lateOn(dueOn)).toEqual([])
    expect(lateOn(addDays(dueOn, 1))).toEqual(['late-answer'])
  }))

it('is answered, refused with the reason, or taken back: once, and by whom it is to', () =>
  inDatabase(async (db) => {
    await addRound(db)
    const [answered, refused, back] = [await put(db), await put(db), await put(db)]
    const said = async (
      name: PersonName,
      move: 'answer' | 'refuse' | 'withdraw',
      requestId: string,
    ) => {
      const { fields, run } = requestMoves[move]
      const text = { answer: 'Veertig.', reason: 'Dat weten wij niet.' }
      const input = fields.parse({ roundId, requestId, ...text })
      const done = await run(await acting(name, db), input as never)
      return done.ok ? 'done' : done.refusal.code
    }
    expect(await said('lid', 'answer', answered.id)).toBe('not-asked-of-you')
    expect(await said('strateeg', 'withdraw', answered.id)).toBe('not-your-request')
    expect(await said('ambtenaar', 'answer', answered.id)).toBe('no-such-request')
    expect(await said('strateeg', 'answer', answered.id)).toBe('done')
    expect(await said('strateeg', 'refuse', answered.id)).not.toBe('done')
    expect(await said('strateeg', 'refuse', refused.id)).toBe('done')
    expect(await said('voorzitter', 'withdraw', back.id)).toBe('done')
    const all = await informationRequestsOf(db, roundId)
    expect(all.map(({ closed }) => closed?.outcome).toSorted()).toEqual([
      'answered',
      'refused',
      'withdrawn',
    ])
    expect(all.every(({ closed }) => closed && closed.answer.length > 3)).toBe(true)
  }))

it('is put by a party that makes the agreement, to another', () =>
  inDatabase(async (db) => {
    await addRound(db)
    const put = async (name: PersonName, askedPartyId = question.askedPartyId) => {
      const input = requestMoves.ask.fields.parse({ ...question, askedPartyId })
      const done = await requestMoves.ask.run(await acting(name, db), input)
      return done.ok ? 'done' : done.refusal.code
    }
    expect(await put('strateeg')).toBe('asks-itself')
    expect(await put('lid', partyId('zorg'))).toBe('not-at-this-table')
    expect(await put('coordinator')).toBe('not-yours-to-do')
    expect(await put('adviseur')).toBe('not-yours-to-do')
    expect(await put('vreemde')).toBe('no-such-round')
  }))
