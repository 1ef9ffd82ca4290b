import { id } from '#kernel/id.ts'
import { bases } from '#law/bases.ts'
import type { Handler } from '#parties/handler.ts'
import { standingIn } from '#parties/rounds.store.ts'
import { answering, asked } from '#platform/answering.ts'
import { notThereProblem } from '#platform/problem.ts'
import { meetingMoves } from './meetings.commands.ts'
import { meetingsOf } from './meetings.store.ts'
import type { Meeting } from './meetings.ts'
import { meetingRefusalWords } from './meetings.words.ts'
import { readsMeetings } from './room.ts'

const path = '/api/v1/trajecten/:roundId/overleggen'

/** The meetings of a round, the first one first. */
export const get: Handler<typeof path> = async ({ params, context: { db } }) => {
  const roundId = id<'Round'>(params.roundId)
  const standing = await standingIn(db, roundId)
  if (!standing || !readsMeetings(standing)) return notThereProblem()
  const meetings = await meetingsOf(db, roundId)
  return Response.json({ meetings: meetings.map(meetingJson) })
}

export const moves = {
  plan: asked(meetingMoves.plan, ({ meetingId }) => ({ meeting_id: meetingId })),
}

/** Plans a meeting. */
export const post: Handler<typeof path> = answering({
  moves,
  words: meetingRefusalWords,
  cite: (basis) => bases[basis].cite,
})

/** A meeting as the API shows it. */
export const meetingJson = (meeting: Meeting) => ({
  id: meeting.id,
  title: meeting.title,
  level: meeting.level,
  held_on: meeting.heldOn,
  from_time: meeting.fromTime,
  until_time: meeting.untilTime,
  place: meeting.place,
  cancelled_at: meeting.cancelledAt,
})
