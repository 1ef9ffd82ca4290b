import { roundId } from '#parties/parties.example.ts'
import type { Db } from '#platform/db.ts'
import { leadTimeMoves } from '#steps/negotiation/lead-time.commands.ts'
import { type Canonical, does, made } from './canonical.example.ts'
import { one } from './rows.example.ts'
import { lateItem } from './stage-lead-time.example.ts'
import { aMeeting } from './stage-negotiating.example.ts'

const at = 'negotiating'

const place = async (db: Db, title: string) => {
  const itemId = await one(db, 'agenda_items', { title })
  return { roundId, itemId, meetingId: await one(db, 'agenda_items', { title }, 'meeting_id') }
}

const late = (db: Db) => place(db, lateItem)

const paper = (db: Db) => one(db, 'agenda_papers', { detached_at: null })

/** What consent goes along with: the day of the meeting and the paper of the item. */
const consent = async (db: Db) => ({
  ...(await late(db)),
  judged: `${aMeeting.heldOn} ${await one(db, 'base_documents', { withdrawn_at: null })}`,
})

/** Puts papers with items of an agenda, and says whether parties may decide on late ones. */
export const leadTimeMovesMade: Canonical[] = [
  made(leadTimeMoves.attachPaper, {
    by: 'lid',
    at,
    body: async (db) => ({
      ...(await place(db, 'Ruimte om te bouwen')),
      paper: await one(db, 'base_documents', { withdrawn_at: null }),
    }),
  }),
  made(leadTimeMoves.detachPaper, {
    by: 'strateeg',
    at,
    body: async (db) => ({
      ...(await late(db)),
      paperId: await paper(db),
      reason: 'Hoort bij een ander punt.',
    }),
  }),
  made(leadTimeMoves.askOtherwise, {
    by: 'strateeg',
    at,
    body: async (db) => ({ ...(await late(db)), kind: 'discuss' }),
  }),
  made(leadTimeMoves.consentToLate, { by: 'lid', at, body: consent }),
  made(leadTimeMoves.withdrawLateConsent, {
    by: 'secretaris',
    at,
    before: async (db) => does(db, 'secretaris', [leadTimeMoves.consentToLate, await consent(db)]),
    body: late,
  }),
]
