import { id } from '#kernel/id.ts'
import { bases } from '#law/bases.ts'
import type { Handler } from '#parties/handler.ts'
import { answering, asked } from '#platform/answering.ts'
import { notThereProblem } from '#platform/problem.ts'
import { coordinatorsOf } from '#process/coordinators.store.ts'
import type { Coordinator } from '#process/coordinators.ts'
import { coordinatorRefusalWords } from '#process/coordinators.words.ts'
import { placeIn } from '#process/place.store.ts'
import { coordinatorMoves } from './coordinators.commands.ts'

const path = '/api/v1/trajecten/:roundId/coordinatoren'

const roleJson = (role: Pick<Coordinator, 'id' | 'fromDay' | 'untilDay'>) => ({
  id: role.id,
  from_day: role.fromDay,
  until_day: role.untilDay,
})

/** Who coordinates and coordinated, with statement and employer. */
export const get: Handler<typeof path> = async ({ params, context }) => {
  const roundId = id<'Round'>(params.roundId)
  const place = await placeIn(context.db, roundId, ['table', 'setter-up'])
  if (!place) return notThereProblem()
  const coordinators = await coordinatorsOf(context.db, roundId)
  return Response.json({
    coordinators: coordinators.map((one) => ({
      ...roleJson(one),
      person_id: one.personId,
      name: one.name,
      statement: one.statement,
      employer: one.employer,
      works_for: one.worksFor,
    })),
  })
}

export const moves = {
  appoint: asked(coordinatorMoves.appoint, roleJson),
  end: asked(coordinatorMoves.end, ({ id, untilDay }) => ({ id, until_day: untilDay })),
}

/** Appoints somebody, or ends a role. */
export const post: Handler<typeof path> = answering({
  moves,
  words: coordinatorRefusalWords,
  cite: (basis) => bases[basis].cite,
})
