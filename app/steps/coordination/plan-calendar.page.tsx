import { dayOf } from '#kernel/day.ts'
import { id } from '#kernel/id.ts'
import type { Handler } from '#parties/handler.ts'
import { calendarFile } from '#platform/calendar-file.ts'
import { adviceRequestsOf } from '#process/advice.store.ts'
import { adviceDays } from '#process/advice-calendar.words.ts'
import { placeIn } from '#process/place.store.ts'
import { planEventsOf } from '#process/plan.store.ts'
import { planOf, yearIn } from '#process/plan.ts'
import { changesOfLaw, planDays } from '#process/plan-calendar.words.ts'
import { href } from '#routes.ts'
import { notThere } from '#ui/answers.tsx'

const path = '/trajecten/:roundId/planning.ics'

/** The plan of one year as a file for a calendar, `?jaar=2027`; of the first year where none is asked. */
export const get: Handler<typeof path> = async ({ request, params, context }) => {
  const { db, now, installation } = context
  const roundId = id<'Round'>(params.roundId)
  const place = await placeIn(db, roundId, ['table', 'setter-up'])
  if (!place) return notThere()

  const { round } = place
  const year = yearIn(round, new URL(request.url).searchParams.get('jaar'))
  const events = await planEventsOf(db, roundId)
  const plan = href('/trajecten/:roundId/coordinatie/planning', params)
  const days = planDays({
    roundId,
    year,
    items: planOf(events, { ...round, year }, dayOf(now)),
    events,
    changes: changesOfLaw(round),
    baseUrl: installation.baseUrl,
    link: `${installation.baseUrl}${plan}?jaar=${year}`,
  })
  const at = { baseUrl: installation.baseUrl, today: dayOf(now), round }
  const advice = (await adviceRequestsOf(db, roundId)).flatMap((one) => adviceDays(one, at))
  const about = { name: `${round.name}: planning`, product: 'Planning' } as const
  return new Response(calendarFile(about, [...days, ...advice], now), {
    headers: {
      'Content-Type': 'text/calendar; charset=utf-8',
      'Content-Disposition': `attachment; filename="planning-${round.address}-${year}.ics"`,
      'Cache-Control': 'private, no-store',
    },
  })
}
