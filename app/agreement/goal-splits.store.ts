import { sql } from 'kysely'
import { type Id, newId } from '#kernel/id.ts'
import type { Db } from '#platform/db.ts'
import type { Share, Split } from './goal-splits.ts'

const atTable = sql<Id<'Round'>>`(select actor_table())`

type SplitRow = Omit<Split, 'shares'> & { id: Id<'GoalSplit'> }

const splitsIn = (db: Db, roundId: Id<'Round'>) =>
  db
    .selectFrom('goalSplits as split')
    .innerJoin('people', 'people.id', 'split.splitBy')
    .select(['split.id', 'split.goalId', 'split.number', 'reason', 'people.name as by'])
    .select('splitAt as at')
    .where('split.roundId', '=', roundId)
    .where('split.roundId', 'in', atTable)
    .orderBy('split.goalId')
    .orderBy('split.number', 'desc')

/** The split that holds of every goal of a round that was split. */
export async function splitsOf(db: Db, roundId: Id<'Round'>): Promise<Split[]> {
  const rows = await splitsIn(db, roundId).distinctOn('split.goalId').execute()
  return withShares(db, rows)
}

/** Every split of one goal, the last first. */
export async function splitsOfGoal(
  db: Db,
  roundId: Id<'Round'>,
  goalId: Id<'Goal'>,
): Promise<Split[]> {
  const rows = await splitsIn(db, roundId).where('split.goalId', '=', goalId).execute()
  return withShares(db, rows)
}

async function withShares(db: Db, rows: readonly SplitRow[]): Promise<Split[]> {
  const ids = rows.map(({ id }) => id)
  const shares = await db
    .selectFrom('goalShares')
    .select(['splitId', 'partyId', 'year', 'quantity'])
    .where(sql<boolean>`split_id = any(${ids}::uuid[])`)
    .where('roundId', 'in', atTable)
    .orderBy('partyId')
    .orderBy('year')
    .execute()
  const bySplit = Map.groupBy(shares, ({ splitId }) => splitId)
  return rows.map(({ id, ...split }) => ({
    ...split,
    shares: (bySplit.get(id) ?? []).map(({ splitId: _, ...share }): Share => share),
  }))
}

type Splitting = Pick<Split, 'goalId' | 'number' | 'shares' | 'reason'> & {
  roundId: Id<'Round'>
  by: Id<'Person'>
  at: Date
}

/** Keeps a new split of a goal, whole. The earlier ones stay. */
export async function saveSplit(db: Db, splitting: Splitting): Promise<void> {
  const { goalId, number, roundId, reason, shares, by, at } = splitting
  const id = newId<'GoalSplit'>(at)
  await db
    .insertInto('goalSplits')
    .values({ id, goalId, number, roundId, reason, splitBy: by, splitAt: at })
    .execute()
  if (shares.length === 0) return
  const rows = shares.map((share) => ({ ...share, splitId: id, roundId }))
  await db.insertInto('goalShares').values(rows).execute()
}
