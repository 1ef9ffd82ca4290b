import { sql } from 'kysely'
import { type Id, newId } from '#kernel/id.ts'
import type { Db } from '#platform/db.ts'
import type { Correction, Goal } from './goals.ts'

const atTable = sql<Id<'Round'>>`(select actor_table())`

const served = sql<number>`(select count(*)::integer from commitments c
  where c.goal_id = goals.id and c.lane = 'table' and c.state = 'tabled')`

/** The goals of a round by theme and in their order, those that were dropped too. */
export async function goalsOf(db: Db, roundId: Id<'Round'>): Promise<Goal[]> {
  const rows = await db
    .selectFrom('goals')
    .innerJoin('themes', 'themes.id', 'goals.themeId')
    .select([
      'goals.id',
      'goals.themeId',
      'themes.name as theme',
      'goals.text',
      'goals.quantity',
      'goals.unit',
      'goals.year',
      'goals.source',
      'goals.position',
      'goals.droppedAt',
      'goals.dropReason',
      'goals.partyId',
    ])
    .select(served.as('commitments'))
    .where('goals.roundId', '=', roundId)
    .where('goals.roundId', 'in', atTable)
    .orderBy('themes.position')
    .orderBy('themes.code')
    .orderBy('goals.position')
    .orderBy('goals.id')
    .execute()
  return rows.map(({ droppedAt, dropReason, ...goal }) => ({
    ...goal,
    dropped: droppedAt && dropReason !== null ? { at: droppedAt, reason: dropReason } : undefined,
  }))
}

/** One goal, locked until the transaction ends; `undefined` where the actor may not see it. */
export const lockGoal = (db: Db, roundId: Id<'Round'>, goalId: Id<'Goal'>) =>
  db
    .selectFrom('goals')
    .select(['id', 'text', 'quantity', 'unit', 'year', 'source', 'partyId', 'droppedAt'])
    .where('id', '=', goalId)
    .where('roundId', '=', roundId)
    .where('roundId', 'in', atTable)
    .forUpdate()
    .executeTakeFirst()

type Aim = Pick<Goal, 'text' | 'quantity' | 'unit' | 'year' | 'source'>

type NewGoal = Aim & Pick<Goal, 'id' | 'themeId' | 'partyId'>

/** Adds a goal after the others of its round. */
export async function insertGoal(db: Db, roundId: Id<'Round'>, goal: NewGoal): Promise<void> {
  const position = sql<number>`(select coalesce(max(position), 0) + 1 from goals where round_id = ${roundId})`
  await db
    .insertInto('goals')
    .values({ ...goal, roundId, position })
    .execute()
}

type Correcting = {
  goalId: Id<'Goal'>
  roundId: Id<'Round'>
  before: Aim
  after: Aim
  by: Id<'Person'>
  at: Date
}

/** Puts other words in a goal, and keeps those that stood there. */
export async function correctGoalOf(db: Db, correcting: Correcting): Promise<void> {
  const { goalId, roundId, before, after, by, at } = correcting
  await db
    .insertInto('goalCorrections')
    .values({
      id: newId<'GoalCorrection'>(at),
      goalId,
      roundId,
      ...before,
      correctedBy: by,
      correctedAt: at,
    })
    .execute()
  await db.updateTable('goals').set(after).where('id', '=', goalId).execute()
}

/** What stood in the goals of a round before they were corrected, the latest first. */
export const correctionsOf = (db: Db, roundId: Id<'Round'>): Promise<Correction[]> =>
  db
    .selectFrom('goalCorrections as before')
    .innerJoin('people', 'people.id', 'before.correctedBy')
    .select([
      'before.goalId',
      'before.text',
      'before.quantity',
      'before.unit',
      'before.year',
      'before.source',
      'people.name as by',
      'before.correctedAt as at',
    ])
    .where('before.roundId', '=', roundId)
    .where('before.roundId', 'in', atTable)
    .orderBy('before.correctedAt', 'desc')
    .orderBy('before.id', 'desc')
    .execute()

type Drop = { droppedAt: Date; dropReason: string; droppedBy: Id<'Person'> }

/** Lets a goal go, with when, why and by whom. */
export async function dropGoalOf(db: Db, goalId: Id<'Goal'>, drop: Drop): Promise<void> {
  await db.updateTable('goals').set(drop).where('id', '=', goalId).execute()
}
