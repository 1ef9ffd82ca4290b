import { z } from 'zod'
import { roundIdField } from '#agreement/content.commands.ts'
import { idField, type Turn } from '#agreement/turn.commands.ts'
import type { Id } from '#kernel/id.ts'
import { ok, refuse } from '#kernel/result.ts'
import { meetingById } from './meetings.store.ts'
import type { MeetingRefusal } from './meetings.ts'

export const partyField = idField<'Party'>(z.uuid())

/** The meeting that a command is about. */
export const meetingFields = { roundId: roundIdField, meetingId: idField<'Meeting'>(z.uuid()) }

/** A “no” about a meeting. */
export const no = (refusal: MeetingRefusal) => refuse(refusal)

/** Says that something is not there, or not for who asks. */
export const noSuch = (what: 'meeting' | 'outcome' | 'item') =>
  no({ code: `no-such-${what}`, basis: 'lanes' })

/** A meeting that can still be changed. */
export async function openMeeting({ db, standing }: Turn, meetingId: Id<'Meeting'>) {
  const meeting = await meetingById(db, standing.roundId, meetingId)
  if (!meeting) return noSuch('meeting')
  return meeting.cancelledAt
    ? no({ code: 'meeting-cancelled', basis: 'nothing-vanishes' })
    : ok(meeting)
}

/** Who does it, and when. */
export const madeBy = ({ actor, now }: Turn) => ({ by: actor.personId, at: now })

/** The line of the history about a meeting. */
export const meetingEvent = (
  subjectId: string,
  move: string,
  payload: Record<string, string | null>,
) => ({
  subject: 'meeting',
  subjectId,
  move,
  payload,
})
