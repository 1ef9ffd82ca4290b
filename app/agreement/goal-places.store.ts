import { sql } from 'kysely'
import type { Id } from '#kernel/id.ts'
import type { Db } from '#platform/db.ts'
import { type GoalPlace, type PlacedGoal, unplaced } from './goal-cascade.ts'
import { goalsOf } from './goals.store.ts'

const atTable = sql<Id<'Round'>>`(select actor_table())`

type PlacedRow = GoalPlace & { goalId: Id<'Goal'>; number: number }

const placesOf = (db: Db, roundId: Id<'Round'>): Promise<PlacedRow[]> =>
  db
    .selectFrom('goalPlaces')
    .select(['goalId', 'number', 'level', 'parentId', 'counting', 'moment', 'dwelling'])
    .select(['ownShare', 'signedBy', 'notSignedBy', 'catalogueId'])
    .distinctOn('goalId')
    .where('roundId', '=', roundId)
    .where('roundId', 'in', atTable)
    .orderBy('goalId')
    .orderBy('number', 'desc')
    .execute()

/** The goals of a round, each in its place in the cascade; those that were dropped too. */
export async function placedGoalsOf(db: Db, roundId: Id<'Round'>): Promise<PlacedGoal[]> {
  const places = new Map(
    (await placesOf(db, roundId)).map(({ goalId, number: _, ...place }) => [goalId, place]),
  )
  const goals = await goalsOf(db, roundId)
  return goals.map((goal) => ({ ...goal, place: places.get(goal.id) ?? unplaced }))
}

type Placing = GoalPlace & {
  goalId: Id<'Goal'>
  roundId: Id<'Round'>
  placedBy: Id<'Person'>
  placedAt: Date
}

/** Keeps a new place of a goal. The earlier ones stay. */
export async function savePlace(db: Db, place: Placing): Promise<void> {
  const number = sql<number>`(select coalesce(max(number), 0) + 1 from goal_places where goal_id = ${place.goalId})`
  await db
    .insertInto('goalPlaces')
    .values({ ...place, number })
    .execute()
}

/** An earlier or the present place of a goal: who said so, and when. */
export type PlaceSaid = Omit<GoalPlace, 'parentId' | 'catalogueId'> & {
  number: number
  parent: string | null
  by: string
  at: Date
}

/** Every place that a goal was given, the last first. */
export const placesOfGoal = (db: Db, goalId: Id<'Goal'>): Promise<PlaceSaid[]> =>
  db
    .selectFrom('goalPlaces as place')
    .innerJoin('people', 'people.id', 'place.placedBy')
    .leftJoin('goals as parent', 'parent.id', 'place.parentId')
    .select(['place.number', 'level', 'counting', 'moment', 'dwelling', 'ownShare'])
    .select(['signedBy', 'notSignedBy', 'parent.text as parent', 'people.name as by'])
    .select('placedAt as at')
    .where('place.goalId', '=', goalId)
    .where('place.roundId', 'in', atTable)
    .orderBy('place.number', 'desc')
    .execute()
