import { dayOf } from '#kernel/day.ts'
import { id } from '#kernel/id.ts'
import type { Handler } from '#parties/handler.ts'
import { municipalitiesOfRound } from '#parties/municipalities.store.ts'
import { partiesOf, roundById, standingIn } from '#parties/rounds.store.ts'
import { notThereProblem } from '#platform/problem.ts'
import { coordinatorsOf } from './coordinators.store.ts'
import { coordinatorGap, coordinatorsOn } from './coordinators.ts'
import { roundJson } from './round-json.ts'
import { situationOf } from './situations.store.ts'
import { stepsJson } from './steps-json.words.ts'

const path = '/api/v1/trajecten/:roundId'

/** One round: its term, its steps, who take part and where the asker stands in it. */
export const get: Handler<typeof path> = async ({ params, context: { db, now } }) => {
  const roundId = id<'Round'>(params.roundId)
  const standing = await standingIn(db, roundId)
  if (!standing) return notThereProblem()
  const parties = await partiesOf(db, roundId)
  const all = await coordinatorsOf(db, roundId)
  const coordinators = coordinatorsOn(all, dayOf(now))
  return Response.json({
    ...roundJson(await roundById(db, roundId)),
    ...stepsJson(await situationOf(db, roundId)),
    municipalities: await municipalitiesOfRound(db, roundId),
    parties: parties.map(({ id, name, kind, role, why }) => ({ id, name, kind, role, why })),
    coordinators: coordinators.map(({ name, employer, statement }) => ({
      name,
      employer,
      statement,
    })),
    without_coordinator: coordinatorGap(all, dayOf(now)) ?? null,
    you: {
      party_id: standing.party?.id ?? null,
      role: standing.party?.role ?? null,
      coordinates: standing.coordinates,
      reads_for_council: standing.readsForCouncil,
      mandates: Object.keys(standing.mandates),
    },
  })
}
