import type { Insertable } from 'kysely'
import { sql } from 'kysely'
import type { Id } from '#kernel/id.ts'
import type { Db } from '#platform/db.ts'
import type { OverviewResponses } from '#platform/schema.gen.ts'

/** Keeps what a party says of a bod. */
export async function saveResponse(db: Db, said: Insertable<OverviewResponses>): Promise<void> {
  await db.insertInto('overviewResponses').values(said).execute()
}

/** Takes a reaction back, with the reason. */
export async function withdrawResponseOf(
  db: Db,
  id: Id<'OverviewResponse'>,
  { at, reason }: { at: Date; reason: string },
): Promise<void> {
  await db
    .updateTable('overviewResponses')
    .set({ withdrawnAt: at, withdrawReason: reason })
    .where('id', '=', id)
    .where('partyId', 'in', sql<Id<'Party'>>`(select actor_parties())`)
    .execute()
}
