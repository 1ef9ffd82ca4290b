import { dayOf } from '#kernel/day.ts'
import { id } from '#kernel/id.ts'
import { bases } from '#law/bases.ts'
import { ruleWords } from '#law/calendar.words.ts'
import type { Handler } from '#parties/handler.ts'
import { answering, asked } from '#platform/answering.ts'
import { notThereProblem } from '#platform/problem.ts'
import { placeIn } from '#process/place.store.ts'
import { planMoves } from '#process/plan.commands.ts'
import { planEventsOf } from '#process/plan.store.ts'
import { clocksOf, type PlanEvent, type PlanItem, planOf, yearIn } from '#process/plan.ts'
import { planRefusalWords } from '#process/plan.words.ts'

const path = '/api/v1/trajecten/:roundId/planning'

/** The plan of one year, `?jaar=2027`, with its clocks; of the first year where none is asked. */
export const get: Handler<typeof path> = async ({ request, params, context }) => {
  const { db, now } = context
  const roundId = id<'Round'>(params.roundId)
  const place = await placeIn(db, roundId, ['table', 'setter-up'])
  if (!place) return notThereProblem()
  const year = yearIn(place.round, new URL(request.url).searchParams.get('jaar'))
  const events = await planEventsOf(db, roundId)
  return Response.json({
    year,
    items: planOf(events, { ...place.round, year }, dayOf(now)).map(itemJson),
    clocks: clocksOf(events, year).map(({ anchor, event }) => ({
      anchor,
      started_on: event?.onDay ?? null,
      event_id: event?.id ?? null,
    })),
  })
}

function itemJson({
  id,
  rule,
  regime,
  lastSafeDay,
  doneOn,
  state,
  lateBecause,
  ...said
}: PlanItem) {
  const { cite } = bases[rule.basis]
  return {
    rule: id,
    regime,
    title: ruleWords(id, regime).title,
    kind: rule.kind,
    actor: rule.actor,
    toward: rule.to,
    basis: cite,
    verified: rule.verified,
    last_safe_day: lastSafeDay ?? null,
    state,
    done_on: doneOn ?? null,
    if_missed: ruleWords(id, regime).ifMissed,
    days_late: lateBecause?.days ?? null,
    waits_for: lateBecause?.waitsFor ?? [],
    reason: said.reason ? noteJson(said.reason) : null,
  }
}

const noteJson = ({ note, onDay }: PlanEvent) => ({ note, expected_on: onDay })

const loggedJson = (logged: Pick<PlanEvent, 'id' | 'about' | 'year' | 'onDay' | 'note'>) => ({
  event_id: logged.id,
  about: logged.about,
  year: logged.year,
  on_day: logged.onDay,
  note: logged.note,
})

export const moves = {
  start: asked(planMoves.start, loggedJson),
  finish: asked(planMoves.finish, loggedJson),
  explain: asked(planMoves.explain, loggedJson),
  withdraw: asked(planMoves.withdraw, ({ id }) => ({ event_id: id })),
}

/** Logs the start of a clock, that a rule was followed, or why it is late; or takes that back. */
export const post: Handler<typeof path> = answering({
  moves,
  words: planRefusalWords,
  cite: (basis) => bases[basis].cite,
})
