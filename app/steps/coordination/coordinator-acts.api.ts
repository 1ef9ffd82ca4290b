import { dayOf } from '#kernel/day.ts'
import { id } from '#kernel/id.ts'
import type { Handler } from '#parties/handler.ts'
import { notThereProblem } from '#platform/problem.ts'
import { placeIn } from '#process/place.store.ts'
import { actsInMonth, monthsOfActs } from './coordinator-acts.store.ts'
import { monthAsked } from './coordinator-acts.ts'
import { actWords } from './coordinator-acts.words.ts'

const path = '/api/v1/trajecten/:roundId/handelingen'

/** What coordinators did in a month (`?maand=2026-11`; without it the last one), and in which months there is something. */
export const get: Handler<typeof path> = async ({ request, params, context: { db, now } }) => {
  const roundId = id<'Round'>(params.roundId)
  if (!(await placeIn(db, roundId, ['table']))) return notThereProblem()
  const months = await monthsOfActs(db, roundId)
  const month = monthAsked(new URL(request.url).searchParams.get('maand'), months, dayOf(now))
  return Response.json({
    month,
    months,
    acts: (await actsInMonth(db, roundId, month)).map((act) => ({
      seq: act.seq,
      at: act.at.toISOString(),
      by: act.person,
      subject: act.subject,
      move: act.move,
      about: act.about,
      parties: act.parties,
      what: actWords(act),
    })),
  })
}
