import { id } from '#kernel/id.ts'
import { bases } from '#law/bases.ts'
import type { Handler } from '#parties/handler.ts'
import { standingIn } from '#parties/rounds.store.ts'
import { answering, asked } from '#platform/answering.ts'
import { notThereProblem } from '#platform/problem.ts'
import { judgedItems } from './lead-time.store.ts'
import { treatedAs, type Verdict } from './lead-time.ts'
import { meetingJson } from './meetings.api.ts'
import { meetingMoves } from './meetings.commands.ts'
import { readMeeting } from './meetings.store.ts'
import type { AgendaItem, Outcome } from './meetings.ts'
import { meetingRefusalWords } from './meetings.words.ts'
import { promiseJson } from './promises.api.ts'
import { readsMeetings } from './room.ts'

const path = '/api/v1/trajecten/:roundId/overleggen/:meetingId'

/** One meeting with its agenda, who was there, and what came of it. */
export const get: Handler<typeof path> = async ({ params, context: { db } }) => {
  const roundId = id<'Round'>(params.roundId)
  const standing = await standingIn(db, roundId)
  if (!standing || !readsMeetings(standing)) return notThereProblem()
  const reading = await readMeeting(db, roundId, id(params.meetingId))
  if (!reading) return notThereProblem()
  const judged = await judgedItems(db, reading)
  const { meeting, returning, agenda, attendance, outcomes } = reading
  return Response.json({
    ...meetingJson(meeting),
    returning_promises: returning.map(promiseJson),
    agenda: agenda.map((item) => itemJson(item, judged.get(item.id)?.verdict)),
    attendance: Array.from(attendance, ([party, present]) => ({ party_id: party, present })),
    outcomes: outcomes.map(outcomeJson),
  })
}

const done = ({ meetingId }: { meetingId: string }) => ({ meeting_id: meetingId })

export const moves = {
  replan: asked(meetingMoves.replan, done),
  cancel: asked(meetingMoves.cancel, done),
  proposeItem: asked(meetingMoves.proposeItem, ({ itemId }) => ({ agenda_item_id: itemId })),
  noteAttendance: asked(meetingMoves.noteAttendance, done),
  recordOutcome: asked(meetingMoves.recordOutcome, ({ outcomeId }) => ({
    outcome_id: outcomeId,
  })),
  recordConcern: asked(meetingMoves.recordConcern, ({ outcomeId }) => ({
    outcome_id: outcomeId,
  })),
  closeOutcome: asked(meetingMoves.closeOutcome, ({ outcomeId }) => ({ outcome_id: outcomeId })),
}

/** What people do with a meeting: the same commands as on its page. */
export const post: Handler<typeof path> = answering({
  moves,
  words: meetingRefusalWords,
  cite: (basis) => bases[basis].cite,
})

const itemJson = (
  { id: itemId, kind, title, partyId, code }: AgendaItem,
  verdict: Verdict | undefined,
) => ({
  id: itemId,
  kind,
  treated_as: verdict ? treatedAs(kind, verdict) : kind,
  papers_late: verdict?.isLate ?? false,
  title,
  party_id: partyId,
  code,
})

const outcomeJson = (outcome: Outcome) => ({
  id: outcome.id,
  agenda_item_id: outcome.agendaItemId,
  kind: outcome.kind,
  text: outcome.text,
  owner_party_id: outcome.ownerPartyId,
  to_party_id: outcome.toPartyId,
  due_on: outcome.dueOn,
  closed_at: outcome.closedAt,
  code: outcome.code,
  concern_id: outcome.concernId,
  fact_id: outcome.factId,
})
