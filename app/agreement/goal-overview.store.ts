import type { Id } from '#kernel/id.ts'
import { partiesOf } from '#parties/rounds.store.ts'
import type { Db } from '#platform/db.ts'
import type { GoalOverview } from './goal-overview.ts'
import { placedGoalsOf } from './goal-places.store.ts'
import { promisedIn } from './goal-promises.store.ts'
import { splitsOf } from './goal-splits.store.ts'

/** Reads the goals of a round with what is promised for them, in a number of queries that does not grow. */
export async function goalOverview(db: Db, roundId: Id<'Round'>): Promise<GoalOverview> {
  const parties = await partiesOf(db, roundId)
  const contracting = parties.filter(({ role }) => role === 'contracting')
  const splits = await splitsOf(db, roundId)
  return {
    goals: await placedGoalsOf(db, roundId),
    splits: new Map(splits.map((split) => [split.goalId, split])),
    promises: await promisedIn(
      db,
      roundId,
      contracting.map(({ id }) => id),
    ),
    associations: contracting.filter(({ kind }) => kind === 'housing_association'),
  }
}
