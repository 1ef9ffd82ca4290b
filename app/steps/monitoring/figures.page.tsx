import { monitoredIn } from '#agreement/light.store.ts'
import { dayOf } from '#kernel/day.ts'
import { id } from '#kernel/id.ts'
import type { Handler } from '#parties/handler.ts'
import { standingIn } from '#parties/rounds.store.ts'
import { notThere } from '#ui/answers.tsx'
import { figuresCsv } from './figures.words.ts'
import { followedOn } from './monitoring.ts'

const path = '/trajecten/:roundId/cijfers.csv'

/** What is followed of a round, as a file for a spreadsheet. */
export const get: Handler<typeof path> = async ({ params, context: { db, now } }) => {
  const roundId = id<'Round'>(params.roundId)
  const standing = await standingIn(db, roundId)
  if (!standing?.party && !standing?.coordinates) return notThere()
  const today = dayOf(now)
  const csv = figuresCsv(followedOn(await monitoredIn(db, roundId), today))
  return new Response(csv, {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="cijfers-${today}.csv"`,
    },
  })
}
