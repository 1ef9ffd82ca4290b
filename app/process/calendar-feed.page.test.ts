import ICAL from 'ical.js'
import { describe, expect, it } from 'vitest'
import { day } from '#kernel/day.ts'
import { newId } from '#kernel/id.ts'
import { acting } from '#parties/acting.example.ts'
import type { PersonName } from '#parties/cast.example.ts'
import {
  addRound,
  membershipId,
  now,
  partyId,
  personId,
  roundId,
} from '#parties/parties.example.ts'
import type { Db } from '#platform/db.ts'
import { asOwner, inDatabase } from '#platform/testing.ts'
import { adviceMoves } from '#steps/scope/advice.commands.ts'
import { adviceExtensionMoves } from '#steps/scope/advice-extensions.commands.ts'
import { go } from '#steps/scope/overviews.example.ts'
import { visiting } from '../testing.ts'
import { bodyDayMoves } from './body-days.commands.ts'
import { feedMoves } from './calendar-feeds.commands.ts'
import { planMoves } from './plan.commands.ts'

async function feedOf(db: Db, name: PersonName, input: object = {}) {
  const made = await feedMoves.makeFeed.run(await acting(name, db), input)
  if (!made.ok) throw new Error(`No feed: ${made.refusal.code}`)
  await asOwner(db)
  const { app } = await visiting(db)
  const { id, token } = made.value
  return {
    id,
    get: (headers: Record<string, string> = {}) => app.request(`/agenda/${token}.ics`, { headers }),
  }
}

const entriesIn = (text: string) =>
  new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent').map((one) => ({
    uid: String(one.getFirstPropertyValue('uid')),
    sequence: Number(one.getFirstPropertyValue('sequence')),
    status: one.getFirstPropertyValue('status'),
    summary: String(one.getFirstPropertyValue('summary')),
    start: String(one.getFirstPropertyValue('dtstart')),
  }))

type Feed = Awaited<ReturnType<typeof feedOf>>

const read = async (feed: Feed) => entriesIn(await (await feed.get()).text())

const sitting = {
  roundId,
  partyId: partyId('voorbeeldwonen'),
  year: 2027,
  body: 'board',
  onDay: day('2026-12-01'),
  leadDays: 5,
  note: '',
} as const

describe('a secret address', () => {
  it('gives the dates of the plan and of the deciding bodies as whole days', () =>
    inDatabase(async (db) => {
      await addRound(db)
      await bodyDayMoves.addMeetingDay.run(await acting('strateeg', db), sitting)
      const entries = await read(await feedOf(db, 'lid'))
      expect(entries).toContainEqual(
        expect.objectContaining({
          start: '2026-12-14',
          summary: 'dPi en afspraken zijn naar de minister',
        }),
      )
      expect(entries).toContainEqual(
        expect.objectContaining({
          start: '2026-12-01',
          summary: expect.stringContaining('Bestuur besluit'),
        }),
      )
      expect(new Set(entries.map(({ uid }) => uid)).size).toBe(entries.length)
    }))

  it('keeps the UID of a day that moves and of one that lapses, and counts on', () =>
    inDatabase(async (db) => {
      await addRound(db)
      const added = await bodyDayMoves.addMeetingDay.run(await acting('strateeg', db), sitting)
      if (!added.ok) throw new Error('Not entered')
      const { seriesId } = added.value
      const feed = await feedOf(db, 'lid')
      const own = async () => (await read(feed)).find(({ uid }) => uid.includes(seriesId))
      expect(await own()).toMatchObject({ sequence: 0, status: null })
      const moved = { roundId, seriesId, onDay: day('2026-12-08'), leadDays: 5, note: '' }
      await bodyDayMoves.moveMeetingDay.run(await acting('strateeg', db), moved)
      await asOwner(db)
      expect(await own()).toMatchObject({ sequence: 1, start: '2026-12-08' })
      const lapse = { roundId, seriesId, reason: 'Vervalt.' }
      await bodyDayMoves.withdrawDay.run(await acting('strateeg', db), lapse)
      await asOwner(db)
      expect(await own()).toMatchObject({ sequence: 2, status: 'CANCELLED', start: '2026-12-08' })
    }))

  it('keeps a term whose event was taken back, as cancelled', () =>
    inDatabase(async (db) => {
      await addRound(db)
      const start = {
        roundId,
        year: 2027,
        anchor: 'disputeArose',
        onDay: day('2026-11-02'),
      } as const
      const begun = await planMoves.start.run(await acting('coordinator', db), {
        ...start,
        note: '',
      })
      if (!begun.ok) throw new Error('Not begun')
      const feed = await feedOf(db, 'lid')
      const term = async () => (await read(feed)).find(({ uid }) => uid.startsWith('cal-25'))
      const before = await term()
      expect(before).toMatchObject({ start: '2026-11-30', status: null })
      const back = { roundId, eventId: begun.value.id }
      await planMoves.withdraw.run(await acting('coordinator', db), back)
      await asOwner(db)
      const after = await term()
      expect(after).toMatchObject({ uid: before?.uid, status: 'CANCELLED' })
      expect(after && before && after.sequence > before.sequence).toBe(true)
    }))

  it('cancels the days of a law that no longer counts, and takes that back with it', () =>
    inDatabase(async (db) => {
      await addRound(db)
      const feed = await feedOf(db, 'lid')
      const start = async () => (await read(feed)).find(({ uid }) => uid.startsWith('cal-01'))
      const before = await start()
      expect(before).toMatchObject({ status: null })
      const change = {
        id: newId<'RegimeSwitch'>(now),
        roundId,
        switchedBy: personId('coordinator'),
      }
      const regime = {
        regime: 'wvrv-2026',
        fromDay: day('2026-01-01'),
        reason: 'Het kan al.',
      } as const
      await db
        .insertInto('regimeSwitches')
        .values({ ...change, ...regime, switchedAt: now })
        .execute()
      const gone = await start()
      expect(gone).toMatchObject({ uid: before?.uid, status: 'CANCELLED', sequence: 1 })
      expect(gone?.summary).toContain('Vervallen: ')
      await db
        .updateTable('regimeSwitches')
        .set({ withdrawnAt: now, withdrawnBecause: 'Toch niet.' })
        .where('id', '=', change.id)
        .execute()
      expect(await start()).toMatchObject({ status: null, sequence: 2 })
    }))

  it('says that nothing changed where nothing did', () =>
    inDatabase(async (db) => {
      await addRound(db)
      const feed = await feedOf(db, 'lid')
      const etag = (await feed.get()).headers.get('ETag') ?? ''
      expect((await feed.get({ 'If-None-Match': etag })).status).toBe(304)
      await bodyDayMoves.addMeetingDay.run(await acting('strateeg', db), sitting)
      await asOwner(db)
      expect((await feed.get({ 'If-None-Match': etag })).status).toBe(200)
    }))
})

describe('whoever may no longer see', () => {
  it('reads nothing at an address that was taken back, and nobody finds one that never was', () =>
    inDatabase(async (db) => {
      await addRound(db)
      const feed = await feedOf(db, 'lid')
      expect(
        await feedMoves.revoke.run(await acting('strateeg', db), { feedId: feed.id }),
      ).toMatchObject({
        refusal: { code: 'no-such-feed' },
      })
      await feedMoves.revoke.run(await acting('lid', db), { feedId: feed.id })
      await asOwner(db)
      expect((await feed.get()).status).toBe(410)
      const { get } = await visiting(db, 'lid')
      expect((await get(`/agenda/${'0'.repeat(64)}.ics`)).status).toBe(404)
    }))

  it('reads an empty calendar once her function ended', () =>
    inDatabase(async (db) => {
      await addRound(db)
      const feed = await feedOf(db, 'lid')
      expect((await read(feed)).length).toBeGreaterThan(20)
      await db
        .updateTable('memberships')
        .set({ untilDay: day('2026-11-01') })
        .where('id', '=', membershipId('lid'))
        .execute()
      expect(await read(feed)).toEqual([])
    }))

  it('makes none of a round that is not hers', () =>
    inDatabase(async (db) => {
      await addRound(db)
      const context = await acting('vreemde', db)
      expect(await feedMoves.makeFeed.run(context, { roundId })).toMatchObject({
        refusal: { code: 'no-such-round' },
      })
    }))
})

it('is told once on the page, and its secret stands nowhere after', () =>
  inDatabase(async (db) => {
    await addRound(db)
    const { get, post } = await visiting(db, 'lid')
    const told = await (await post('/account/agenda', { move: 'makeFeed', roundId })).text()
    const [, token = ''] = /\/agenda\/([0-9a-f]{64})\.ics/.exec(told) ?? []
    expect(token).toHaveLength(64)
    const html = await (await get('/account/agenda')).text()
    expect(html).toContain('Trek in')
    expect(html).not.toContain(token)
    await asOwner(db)
    const rows = await db.selectFrom('calendarFeeds').selectAll().execute()
    expect(JSON.stringify(rows)).not.toContain(token)
  }))

it('keeps the UID of a day of advice that moves and of one that lapses, and counts on', () =>
  inDatabase(async (db) => {
    await addRound(db)
    const asking = {
      roundId,
      adviserId: partyId('hvVoorbeeldwonen'),
      subject: 'Sloop',
      askedOn: '2026-11-16',
    }
    const { id: adviceId } = await go(db, 'strateeg', [adviceMoves.ask, asking])
    const feed = await feedOf(db, 'lid')
    const own = async () => {
      await asOwner(db)
      return (await read(feed)).find(({ uid }) => uid === `advies-${adviceId}@handslag`)
    }
    expect(await own()).toMatchObject({ sequence: 0, start: '2026-12-28', status: null })
    const later = { roundId, adviceId, untilDay: '2027-01-15', reason: 'Vakantie.' }
    await go(db, 'voorzitter', [adviceExtensionMoves.propose, later])
    await go(db, 'strateeg', [
      adviceExtensionMoves.settle,
      { roundId, adviceId, outcome: 'agreed' },
    ])
    expect(await own()).toMatchObject({ sequence: 2, start: '2027-01-15', status: null })
    await go(db, 'strateeg', [adviceMoves.withdraw, { roundId, adviceId, reason: 'Toch niet.' }])
    expect(await own()).toMatchObject({ sequence: 3, status: 'CANCELLED' })
  }))
