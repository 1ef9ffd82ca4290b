import { feedTokenHash } from '#parties/calendar-feeds.store.ts'
import { partyId, roundId } from '#parties/parties.example.ts'
import type { Db } from '#platform/db.ts'
import { bodyDayMoves } from '#process/body-days.commands.ts'
import { feedMoves } from '#process/calendar-feeds.commands.ts'
import { regimeMoves } from '#steps/coordination/regime.commands.ts'
import { does } from './canonical.example.ts'

/** When the bodies of the parties meet, and by which law the round counts: it went over to another and came back. */
export async function setDates(db: Db): Promise<void> {
  await meetingDays(db)
  await feeds(db)
  const { id: switchId } = await does(db, 'coordinator', [
    regimeMoves.switchRegime,
    {
      roundId,
      regime: 'wvrv-2026',
      fromDay: '2026-12-01',
      reason: 'De gemeente heeft haar programma al.',
    },
  ])
  await does(db, 'coordinator', [
    regimeMoves.withdrawRegime,
    { roundId, switchId, reason: 'Het programma is nog een ontwerp.' },
  ])
}

/** Two bodies, a recess, a day that was moved and one that lapsed. */
async function meetingDays(db: Db): Promise<void> {
  const at = { roundId, partyId: partyId('voorbeeldwonen'), year: 2027 }
  await does(db, 'strateeg', [
    bodyDayMoves.addMeetingDay,
    { ...at, body: 'board', onDay: '2026-11-27', note: 'Extra vergadering.' },
  ])
  const board = { ...at, body: 'supervisory_board', onDay: '2026-12-03', leadDays: 5 }
  const { seriesId } = await does(db, 'strateeg', [bodyDayMoves.addMeetingDay, board])
  await does(db, 'strateeg', [
    bodyDayMoves.moveMeetingDay,
    { roundId, seriesId, onDay: '2026-12-10', leadDays: 5, note: 'Een week later.' },
  ])
  await does(db, 'strateeg', [
    bodyDayMoves.addRecess,
    { ...at, onDay: '2026-12-21', untilDay: '2027-01-03', note: 'Kerst.' },
  ])
  const lapsed = await does(db, 'ambtenaar', [
    bodyDayMoves.addMeetingDay,
    { ...at, partyId: partyId('gemeente'), body: 'council', onDay: '2026-12-08' },
  ])
  const reason = 'De raad vergadert die week niet.'
  await does(db, 'ambtenaar', [
    bodyDayMoves.withdrawDay,
    { roundId, seriesId: lapsed.seriesId, reason },
  ])
}

/** The secret in the address of the strategist's calendar: known here only, as the site keeps its hash. */
export const feedToken = 'f'.repeat(64)

/** The strategist reads this round in her calendar; an address that she made before she took back. */
async function feeds(db: Db): Promise<void> {
  const { id: feedId } = await does(db, 'strateeg', [feedMoves.makeFeed, {}])
  await does(db, 'strateeg', [feedMoves.revoke, { feedId }])
  const { id } = await does(db, 'strateeg', [feedMoves.makeFeed, { roundId }])
  const tokenHash = feedTokenHash(feedToken)
  await db.updateTable('calendarFeeds').set({ tokenHash }).where('id', '=', id).execute()
}
