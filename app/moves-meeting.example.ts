import { partyId, roundId } from '#parties/parties.example.ts'
import type { Db } from '#platform/db.ts'
import { meetingMoves } from '#steps/negotiation/meetings.commands.ts'
import { type Canonical, does, made } from './canonical.example.ts'
import { one } from './rows.example.ts'

const at = 'negotiating'

const aMeeting = {
  roundId,
  title: 'Nieuwbouw en betaalbaarheid',
  level: 'political',
  heldOn: '2026-12-02',
  fromTime: '19:30',
  untilTime: '21:00',
  place: 'Stadhuis',
}

const aPromise = {
  kind: 'promise',
  text: 'De gemeente levert een kaart met locaties.',
  ownerPartyId: partyId('gemeente'),
  toPartyId: partyId('hvVoorbeeldwonen'),
  dueOn: '2026-12-15',
}

const meeting = async (db: Db) => ({ roundId, meetingId: await one(db, 'meetings') })

/** A meeting with an item on its agenda, who was there, and a promise that came of it. */
export async function meet(db: Db): Promise<void> {
  await does(db, 'coordinator', [meetingMoves.plan, aMeeting])
  const there = await meeting(db)
  const item = { ...there, kind: 'decide', item: 'Welke locaties?', about: 'VBS-BES-03' }
  await does(db, 'lid', [meetingMoves.proposeItem, item])
  const present = [partyId('gemeente'), partyId('hvVoorbeeldwonen')]
  await does(db, 'coordinator', [meetingMoves.noteAttendance, { ...there, present }])
  await does(db, 'coordinator', [meetingMoves.recordOutcome, { ...there, ...aPromise }])
}

/** What people do with a meeting. */
export const meetingCanonicals: Canonical[] = [
  made(meetingMoves.plan, { by: 'coordinator', at, body: () => aMeeting }),
  made(meetingMoves.replan, {
    by: 'coordinator',
    at,
    body: async (db) => ({ ...aMeeting, ...(await meeting(db)), heldOn: '2026-12-09' }),
  }),
  made(meetingMoves.cancel, { by: 'coordinator', at, body: meeting }),
  made(meetingMoves.proposeItem, {
    by: 'secretaris',
    at,
    body: async (db) => ({ ...(await meeting(db)), kind: 'discuss', item: 'De planning' }),
  }),
  made(meetingMoves.noteAttendance, {
    by: 'coordinator',
    at,
    body: async (db) => ({ ...(await meeting(db)), present: [partyId('modelwonen')] }),
  }),
  made(meetingMoves.recordOutcome, {
    by: 'coordinator',
    at,
    body: async (db) => ({
      ...(await meeting(db)),
      kind: 'decision',
      text: 'Wij kiezen Noord.',
    }),
  }),
  made(meetingMoves.closeOutcome, {
    by: 'lid',
    at,
    body: async (db) => ({ ...(await meeting(db)), outcomeId: await one(db, 'outcomes') }),
  }),
]
