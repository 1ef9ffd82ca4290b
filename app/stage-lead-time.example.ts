import { roundId } from '#parties/parties.example.ts'
import type { Db } from '#platform/db.ts'
import { leadTimeMoves } from '#steps/negotiation/lead-time.commands.ts'
import { meetingMoves } from '#steps/negotiation/meetings.commands.ts'
import { does } from './canonical.example.ts'
import { one } from './rows.example.ts'

/** What is asked of the meeting on a paper that came too late to decide on it. */
export const lateItem = 'Besluit over de bouwopgave'

/** The housing vision, put with an item that asks to decide: on the table only days before the meeting. */
export async function bringLatePaper(
  db: Db,
  { meetingId, heldOn }: { meetingId: string; heldOn: string },
): Promise<void> {
  const item = { roundId, meetingId, kind: 'decide', item: lateItem }
  const { itemId } = await does(db, 'strateeg', [meetingMoves.proposeItem, item])
  const place = { roundId, meetingId, itemId }
  const documentId = await one(db, 'base_documents', { withdrawn_at: null })
  await does(db, 'strateeg', [leadTimeMoves.attachPaper, { ...place, paper: documentId }])
  const paperId = await one(db, 'agenda_papers')
  await does(db, 'strateeg', [
    leadTimeMoves.detachPaper,
    { ...place, paperId, reason: 'Er kwam een bijlage bij.' },
  ])
  await does(db, 'strateeg', [leadTimeMoves.attachPaper, { ...place, paper: documentId }])
  const judged = `${heldOn} ${documentId}`
  await does(db, 'secretaris', [leadTimeMoves.consentToLate, { ...place, judged }])
  await does(db, 'secretaris', [leadTimeMoves.withdrawLateConsent, place])
}
