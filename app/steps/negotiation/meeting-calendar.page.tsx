import { id } from '#kernel/id.ts'
import type { Handler } from '#parties/handler.ts'
import { roundById, standingIn } from '#parties/rounds.store.ts'
import { calendarFile } from '#platform/calendar-file.ts'
import { href } from '#routes.ts'
import { notThere } from '#ui/answers.tsx'
import { calendarMoment } from './meeting-calendar.words.ts'
import { changesOfMeeting, readMeeting } from './meetings.store.ts'
import { readsMeetings } from './room.ts'

const path = '/trajecten/:roundId/onderhandeling/overleggen/:meetingId/overleg.ics'
const pagePath = '/trajecten/:roundId/onderhandeling/overleggen/:meetingId'

/** A meeting as a file for a calendar: with its agenda, and “gaat niet door” where it was cancelled. */
export const get: Handler<typeof path> = async ({ params, context }) => {
  const { db, now, installation } = context
  const roundId = id<'Round'>(params.roundId)
  const standing = await standingIn(db, roundId)
  if (!standing || !readsMeetings(standing)) return notThere()
  const reading = await readMeeting(db, roundId, id(params.meetingId))
  if (!reading) return notThere()

  const { name } = await roundById(db, roundId)
  const { meeting } = reading
  const entry = calendarMoment(reading, {
    sequence: await changesOfMeeting(db, meeting.id),
    url: `${installation.baseUrl}${href(pagePath, params)}`,
  })
  const calendar = { name: `${name}: ${meeting.title}`, product: 'Planning' as const }
  return new Response(calendarFile(calendar, [entry], now), {
    headers: {
      'Content-Type': 'text/calendar; charset=utf-8',
      'Content-Disposition': `attachment; filename="overleg-${meeting.heldOn}.ics"`,
      'Cache-Control': 'private, no-store',
    },
  })
}
