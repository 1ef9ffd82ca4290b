import { dayOf } from '#kernel/day.ts'
import { id } from '#kernel/id.ts'
import type { Handler } from '#parties/handler.ts'
import { partiesOf } from '#parties/rounds.store.ts'
import { notThereProblem } from '#platform/problem.ts'
import { placeIn } from '#process/place.store.ts'
import { roomOf } from './information-position.store.ts'
import { positionReport } from './information-position.ts'
import { reportJson } from './information-report.words.ts'

const path = '/api/v1/trajecten/:roundId/informatiepositie'

/** Which party has which paper since when, and every gap. */
export const get: Handler<typeof path> = async ({ params, context }) => {
  const { db, now } = context
  const roundId = id<'Round'>(params.roundId)
  const place = await placeIn(db, roundId, ['table'])
  if (!place) return notThereProblem()
  const report = positionReport(await roomOf(db, roundId), dayOf(now))
  const parties = await partiesOf(db, roundId)
  return Response.json(reportJson(report, parties))
}
