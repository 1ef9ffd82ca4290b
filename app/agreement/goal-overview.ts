import type { Id } from '#kernel/id.ts'
import type { Party } from '#parties/rounds.store.ts'
import { aimOf, type Branch, countedOf, type PlacedGoal, sumOf, unlike } from './goal-cascade.ts'
import { type GoalMatrix, matrixOf, type Promised, type Sum } from './goal-promises.ts'
import type { Split } from './goal-splits.ts'

/** Everything that goals are laid out with: themselves, what is split, and what is promised. */
export type GoalOverview = {
  goals: readonly PlacedGoal[]
  splits: ReadonlyMap<Id<'Goal'>, Split>
  promises: readonly Promised[]
  /** The associations of the round that make the agreement. */
  associations: readonly Party[]
}

/** What was promised for one goal beside its split. */
export const matrixIn = (
  { splits, promises, associations }: GoalOverview,
  { id, unit, place }: PlacedGoal,
): GoalMatrix =>
  matrixOf({
    goal: { ...place, unit },
    shares: splits.get(id)?.shares ?? [],
    promises: promises.filter(({ goalId }) => goalId === id),
    associations: associations.map((party) => party.id),
  })

/** What was promised for a goal and for those under it that count alike, beside what this round is to reach of it. */
export function reachOf(overview: GoalOverview, { goal, under }: Branch): Sum {
  const own = matrixIn(overview, goal).sum
  const alike = under.filter((branch) => !unlike(countedOf(goal), countedOf(branch.goal)))
  const sums = [own, ...alike.map((branch) => reachOf(overview, branch))]
  return {
    share: aimOf(goal),
    promised: sumOf(sums.map(({ promised }) => promised)),
    agreed: sumOf(sums.map(({ agreed }) => agreed)),
  }
}
