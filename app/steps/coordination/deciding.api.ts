import { dayOf } from '#kernel/day.ts'
import { id } from '#kernel/id.ts'
import { bases } from '#law/bases.ts'
import type { Handler } from '#parties/handler.ts'
import { partiesOf } from '#parties/rounds.store.ts'
import { answering, asked } from '#platform/answering.ts'
import { notThereProblem } from '#platform/problem.ts'
import { bodyDayMoves } from '#process/body-days.commands.ts'
import type { BodyDay } from '#process/body-days.ts'
import type { BodyPlan, DecidingPlan } from '#process/deciding.ts'
import { placeIn } from '#process/place.store.ts'
import { yearIn } from '#process/plan.ts'
import { decidingIn } from './deciding.store.ts'
import { bodyDayRefusalWords } from './deciding.words.ts'

const path = '/api/v1/trajecten/:roundId/besluitdata'

/** When the deciding bodies meet, `?jaar=2027`, and whether the round can be signed in time through them. */
export const get: Handler<typeof path> = async ({ request, params, context }) => {
  const { db, now } = context
  const roundId = id<'Round'>(params.roundId)
  const place = await placeIn(db, roundId, ['table', 'setter-up'])
  if (!place) return notThereProblem()
  const { round } = place
  const year = yearIn(round, new URL(request.url).searchParams.get('jaar'))
  const all = await partiesOf(db, roundId)
  const parties = all.filter(({ role }) => role === 'contracting')
  const { plan, signedOn, days } = await decidingIn(db, { round, year, parties, today: dayOf(now) })
  return Response.json({
    year,
    signed_on: signedOn ?? null,
    plan: plan ? planJson(plan) : null,
    days: days.map(dayJson),
  })
}

const planJson = ({ parties, bottleneck, ...plan }: DecidingPlan) => ({
  sign_on: plan.signOn,
  ready_on: plan.readyOn,
  signable_on: plan.signableOn ?? null,
  days_late: plan.slipsBy,
  bottleneck: bottleneck ? { party_id: bottleneck.partyId, body: bottleneck.body } : null,
  parties: parties.map(({ partyId, bodies, papersBy, decidesOn, slipsBy, slipsAt }) => ({
    party_id: partyId,
    papers_by: papersBy ?? null,
    decides_on: decidesOn ?? null,
    days_late: slipsBy,
    late_at: slipsAt ?? null,
    bodies: bodies.map(bodyJson),
  })),
})

const bodyJson = ({ body, first, last }: BodyPlan) => ({
  body,
  last_that_serves: sittingJson(last),
  first_reachable: sittingJson(first),
})

const sittingJson = (sitting: BodyPlan['first']) =>
  sitting ? { meets_on: sitting.meetsOn, papers_by: sitting.papersBy } : null

const dayJson = (day: BodyDay) => ({
  series_id: day.seriesId,
  number: day.number,
  party_id: day.partyId,
  body: day.body,
  on_day: day.onDay,
  until_day: day.untilDay,
  lead_days: day.leadDays,
  note: day.note,
  entered_by: day.enteredBy,
  entered_at: day.enteredAt,
  withdrawn_at: day.withdrawnAt,
  withdrawn_because: day.withdrawnBecause,
})

const seriesJson = ({ seriesId }: Pick<BodyDay, 'seriesId'>) => ({ series_id: seriesId })

export const moves = {
  addMeetingDay: asked(bodyDayMoves.addMeetingDay, seriesJson),
  addRecess: asked(bodyDayMoves.addRecess, seriesJson),
  moveMeetingDay: asked(bodyDayMoves.moveMeetingDay, seriesJson),
  withdrawDay: asked(bodyDayMoves.withdrawDay, seriesJson),
}

/** Enters a day or a recess, corrects it, or lets it lapse. */
export const post: Handler<typeof path> = answering({
  moves,
  words: bodyDayRefusalWords,
  cite: (basis) => bases[basis].cite,
})
