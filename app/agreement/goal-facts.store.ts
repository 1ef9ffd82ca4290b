import { sql } from 'kysely'
import type { Id } from '#kernel/id.ts'
import type { Db } from '#platform/db.ts'
import { factsIn, type Written } from './facts.store.ts'
import type { Fact } from './facts.ts'

/** A fact in a goal that uses it. */
export type GoalFact = Fact & { goalId: Id<'Goal'>; goal: string }

/** Every fact that a goal of this round uses, once for each, without goals that were let go; those of one goal where one is named. */
export const goalFactsOf = (
  db: Db,
  roundId: Id<'Round'>,
  goalId?: Id<'Goal'>,
): Promise<GoalFact[]> =>
  factsIn(db, roundId)
    .innerJoin('goalFacts as use', 'use.factId', 'facts.id')
    .innerJoin('goals', 'goals.id', 'use.goalId')
    .select(['use.goalId', 'goals.text as goal'])
    .where('use.isUsed', '=', true)
    .where('goals.droppedAt', 'is', null)
    .where(
      'use.number',
      '=',
      sql<number>`(select max(number) from goal_facts l where l.fact_id = use.fact_id and l.goal_id = use.goal_id)`,
    )
    .$if(goalId !== undefined, (some) => some.where('use.goalId', '=', goalId ?? null))
    .orderBy('goals.position')
    .orderBy('goals.id')
    .execute()

type Use = Written & { goalId: Id<'Goal'>; factId: Id<'Fact'>; isUsed: boolean }

/** Keeps that a goal uses a fact, or no longer does. */
export async function saveGoalFact(db: Db, { by: saidBy, at: saidAt, ...use }: Use): Promise<void> {
  const number = sql<number>`(select coalesce(max(number), 0) + 1 from goal_facts
    where fact_id = ${use.factId} and goal_id = ${use.goalId})`
  await db
    .insertInto('goalFacts')
    .values({ ...use, saidBy, saidAt, number })
    .execute()
}
