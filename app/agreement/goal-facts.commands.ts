import { z } from 'zod'
import type { Id } from '#kernel/id.ts'
import { ok, type Result, refuse } from '#kernel/result.ts'
import { doneToFact, standingFact } from './facts.commands.ts'
import type { FactRefusal } from './facts.ts'
import { goalFactsOf, saveGoalFact } from './goal-facts.store.ts'
import { lockGoal } from './goals.store.ts'
import { isHers } from './goals.ts'
import { idField, roundCommand, roundIdField, type Turn } from './turn.commands.ts'

const permission = { by: 'coordinator-or-contracting', act: 'negotiate' } as const

const fields = z.object({
  roundId: roundIdField,
  factId: idField<'Fact'>(z.uuid()),
  goalId: idField<'Goal'>(z.uuid()),
})

/** A goal that was not let go, for who set it and for the coordinator. */
async function ownGoal(turn: Turn, goalId: Id<'Goal'>): Promise<Result<true, FactRefusal>> {
  const { db, standing } = turn
  const goal = await lockGoal(db, standing.roundId, goalId)
  if (!goal || goal.droppedAt) return refuse({ code: 'no-such-goal', basis: 'lanes' })
  return standing.coordinates || isHers(goal, standing)
    ? ok(true)
    : refuse({ code: 'goal-of-another', basis: 'organisation-speaks' })
}

type Using = { goalId: Id<'Goal'>; factId: Id<'Fact'> }

async function used({ db, standing }: Turn, { goalId, factId }: Using): Promise<boolean> {
  const facts = await goalFactsOf(db, standing.roundId, goalId)
  return facts.some(({ id }) => id === factId)
}

const saved = ({ db, standing, actor, now }: Turn, use: Using & { isUsed: boolean }) =>
  saveGoalFact(db, { ...use, roundId: standing.roundId, by: actor.personId, at: now })

/** A goal builds on a fact: how that fact stands is told with it from here on. */
const useForGoal = roundCommand({
  ...permission,
  fields,
  run: async (turn, { factId, goalId }) => {
    const goal = await ownGoal(turn, goalId)
    if (!goal.ok) return goal
    const fact = await standingFact(turn, factId)
    if (!fact.ok) return fact
    if (await used(turn, { goalId, factId }))
      return refuse<FactRefusal>({ code: 'used-already', basis: 'input-form' })
    await saved(turn, { goalId, factId, isUsed: true })
    return ok(doneToFact(factId, 'useForGoal', { goalId }))
  },
})

/** A goal no longer builds on a fact, one that was withdrawn too. */
const unuseForGoal = roundCommand({
  ...permission,
  fields,
  run: async (turn, { factId, goalId }) => {
    const goal = await ownGoal(turn, goalId)
    if (!goal.ok) return goal
    if (!(await used(turn, { goalId, factId })))
      return refuse<FactRefusal>({ code: 'not-used', basis: 'input-form' })
    await saved(turn, { goalId, factId, isUsed: false })
    return ok(doneToFact(factId, 'unuseForGoal', { goalId }))
  },
})

/** What goals and facts have with each other: forms, API and history know the moves by these names. */
export const goalFactMoves = { useForGoal, unuseForGoal }
