import { createHash } from 'node:crypto'
import { dayOf } from '#kernel/day.ts'
import { identityOf } from '#parties/actor.ts'
import { readerOfFeed } from '#parties/calendar-feeds.store.ts'
import type { Handler } from '#parties/handler.ts'
import { roundsOfActor } from '#parties/rounds.store.ts'
import { calendarFile } from '#platform/calendar-file.ts'
import { become } from '#platform/db.ts'
import { notThere } from '#ui/answers.tsx'
import { adviceRequestsOfRounds } from './advice.store.ts'
import { meetingDaysOfActor, meetingsOfActor, roundIdsWithDates } from './calendar-feed.store.ts'
import { roundEntries } from './calendar-feed.words.ts'
import { planEventsOfRounds } from './plan.store.ts'

const path = '/agenda/:token.ics'

/** What an address that was taken back answers: a program stops asking. */
const gone = () =>
  new Response('Dit agenda-adres is ingetrokken.\n', {
    status: 410,
    headers: { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'private, no-store' },
  })

/**
 * The dates of whoever made this secret address, as she may see them at this moment: who lost her
 * function reads an empty calendar.
 */
export const get: Handler<typeof path> = async ({ request, params, context }) => {
  const { db, now, installation } = context
  const reader = await readerOfFeed({ db, now }, params.token)
  if (!reader) return notThere()
  if (reader.isRevoked) return gone()
  await become(db, identityOf(reader.actor, now))

  const ids = await roundIdsWithDates(db)
  const events = await planEventsOfRounds(db, ids)
  const [meetings, bodyDays] = [await meetingsOfActor(db), await meetingDaysOfActor(db)]
  const advice = await adviceRequestsOfRounds(db, ids)
  const rounds = (await roundsOfActor(db))
    .filter(({ id }) => ids.includes(id))
    .filter(({ id }) => !reader.roundId || id === reader.roundId)
  const place = { baseUrl: installation.baseUrl, today: dayOf(now) }
  const entries = rounds.flatMap((round) =>
    roundEntries(
      {
        round,
        events: events.get(round.id) ?? [],
        meetings: meetings.filter(({ roundId }) => roundId === round.id),
        bodyDays: bodyDays.filter(({ roundId }) => roundId === round.id),
        advice: advice.get(round.id) ?? [],
      },
      place,
    ),
  )
  const etag = etagOf(entries)
  const headers = { ETag: etag, 'Cache-Control': 'private, no-cache' }
  if (request.headers.get('If-None-Match') === etag)
    return new Response(null, { status: 304, headers })
  const calendar = { name: 'Handslag', product: 'Planning' as const }
  return new Response(calendarFile(calendar, entries, now), {
    headers: { ...headers, 'Content-Type': 'text/calendar; charset=utf-8' },
  })
}

/** Weak: the file also says when it was written, which is no change. */
const etagOf = (entries: readonly object[]): string =>
  `W/"${createHash('sha256').update(JSON.stringify(entries)).digest('hex').slice(0, 32)}"`
