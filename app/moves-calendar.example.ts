import { partyId, roundId } from '#parties/parties.example.ts'
import { bodyDayMoves } from '#process/body-days.commands.ts'
import { feedMoves } from '#process/calendar-feeds.commands.ts'
import { regimeMoves } from '#steps/coordination/regime.commands.ts'
import { type Canonical, does, made } from './canonical.example.ts'
import { one } from './rows.example.ts'

const at = 'negotiating'

const over = {
  roundId,
  regime: 'wvrv-2026',
  fromDay: '2026-11-25',
  reason: 'Het programma is er al.',
}

const ofAssociation = { roundId, partyId: partyId('voorbeeldwonen'), year: 2027 }

/** By which law a round counts, and when the bodies of its parties meet. */
export const calendarMoves: readonly Canonical[] = [
  made(regimeMoves.switchRegime, { by: 'coordinator', at, body: () => over }),
  made(regimeMoves.withdrawRegime, {
    by: 'coordinator',
    at,
    before: (db) => does(db, 'coordinator', [regimeMoves.switchRegime, over]),
    body: async (db) => ({
      roundId,
      switchId: await one(db, 'regime_switches', { withdrawn_at: null }),
      reason: 'Te vroeg.',
    }),
  }),
  made(feedMoves.makeFeed, { by: 'strateeg', at, body: () => ({ roundId }) }),
  made(feedMoves.revoke, {
    by: 'strateeg',
    at,
    body: async (db) => ({ feedId: await one(db, 'calendar_feeds', { revoked_at: null }) }),
  }),
  made(bodyDayMoves.addMeetingDay, {
    by: 'strateeg',
    at,
    body: () => ({ ...ofAssociation, body: 'board', onDay: '2026-11-30', leadDays: 10 }),
  }),
  made(bodyDayMoves.addRecess, {
    by: 'strateeg',
    at,
    body: () => ({ ...ofAssociation, onDay: '2027-07-12', untilDay: '2027-08-22' }),
  }),
  made(bodyDayMoves.moveMeetingDay, {
    by: 'strateeg',
    at,
    body: async (db) => ({
      roundId,
      seriesId: await one(db, 'body_days', { body: 'board' }, 'series_id'),
      onDay: '2026-12-01',
      leadDays: 10,
    }),
  }),
  made(bodyDayMoves.withdrawDay, {
    by: 'strateeg',
    at,
    body: async (db) => ({
      roundId,
      seriesId: await one(db, 'body_days', { body: 'board' }, 'series_id'),
      reason: 'Die dag gaat niet door.',
    }),
  }),
]
