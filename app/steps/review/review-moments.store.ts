import { sql } from 'kysely'
import type { Id } from '#kernel/id.ts'
import type { Db } from '#platform/db.ts'
import type { ReviewMoment } from './review-moments.ts'

/** The moments at which a round's agreement is looked at again, the first one first; cancelled ones not. */
export const reviewMomentsOf = (db: Db, roundId: Id<'Round'>): Promise<ReviewMoment[]> =>
  db
    .selectFrom('reviewMoments')
    .select(['id', 'kind', 'dueOn'])
    .where('roundId', '=', roundId)
    .where('roundId', 'in', sql<Id<'Round'>>`(select actor_rounds())`)
    .where('droppedAt', 'is', null)
    .orderBy('dueOn')
    .orderBy('id')
    .execute()

type NewMoment = ReviewMoment & { roundId: Id<'Round'>; madeBy: Id<'Person'>; madeAt: Date }

/** Keeps a planned moment. */
export async function saveReviewMoment(db: Db, moment: NewMoment): Promise<void> {
  await db.insertInto('reviewMoments').values(moment).execute()
}

/** Cancels a moment; it stays to be read in the history. */
export async function dropReviewMoment(db: Db, id: Id<'ReviewMoment'>, at: Date): Promise<void> {
  await db.updateTable('reviewMoments').set({ droppedAt: at }).where('id', '=', id).execute()
}
