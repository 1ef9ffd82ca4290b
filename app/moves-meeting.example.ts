import { partyId, roundId } from '#parties/parties.example.ts'
import type { Db } from '#platform/db.ts'
import { meetingMoves } from '#steps/negotiation/meetings.commands.ts'
import { type Canonical, made } from './canonical.example.ts'
import { one } from './rows.example.ts'
import { aMeeting } from './stage-negotiating.example.ts'

const at = 'negotiating'

const meeting = async (db: Db) => ({ roundId, meetingId: await one(db, 'meetings') })

/** Plans meetings, and keeps what came of them. */
export const meetingMovesMade: Canonical[] = [
  made(meetingMoves.plan, {
    by: 'coordinator',
    at,
    body: () => ({ ...aMeeting, title: 'Derde overleg' }),
  }),
  made(meetingMoves.replan, {
    by: 'coordinator',
    at,
    body: async (db) => ({ ...aMeeting, ...(await meeting(db)), place: 'Wijkcentrum' }),
  }),
  made(meetingMoves.cancel, { by: 'coordinator', at, body: meeting }),
  made(meetingMoves.proposeItem, {
    by: 'strateeg',
    at,
    body: async (db) => ({ ...(await meeting(db)), kind: 'discuss', item: 'De grond' }),
  }),
  made(meetingMoves.noteAttendance, {
    by: 'coordinator',
    at,
    body: async (db) => ({ ...(await meeting(db)), present: [partyId('gemeente')] }),
  }),
  made(meetingMoves.recordOutcome, {
    by: 'coordinator',
    at,
    body: async (db) => ({ ...(await meeting(db)), kind: 'decision', text: 'Wij gaan door.' }),
  }),
  made(meetingMoves.recordConcern, {
    by: 'lid',
    at,
    body: async (db) => ({
      ...(await meeting(db)),
      code: 'VBS-BES-01',
      concern: 'Blijft dit betaalbaar?',
    }),
  }),
  made(meetingMoves.closeOutcome, {
    by: 'voorzitter',
    at,
    body: async (db) => ({
      ...(await meeting(db)),
      outcomeId: await one(db, 'outcomes', { kind: 'promise' }),
    }),
  }),
]
