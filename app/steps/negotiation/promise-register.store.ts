import { sql } from 'kysely'
import type { Id } from '#kernel/id.ts'
import type { Db } from '#platform/db.ts'
import type { KeptPromise } from './meetings.ts'

/** Rounds whose promises the actor reads: as with the meetings in which they were made. */
const known = sql<
  Id<'Round'>
>`(select actor_table() union select id from rounds where made_by = acting_person())`

/** Every promise that was made in meetings of a round, the first due first. */
export const promisesOf = (db: Db, roundId: Id<'Round'>): Promise<KeptPromise[]> =>
  db
    .selectFrom('outcomes as o')
    .innerJoin('meetings as m', 'm.id', 'o.meetingId')
    .select(({ ref }) => [
      'o.id',
      'o.meetingId',
      'o.text',
      'o.closedAt',
      ref('o.ownerPartyId').$notNull().as('ownerPartyId'),
      ref('o.toPartyId').$notNull().as('toPartyId'),
      ref('o.dueOn').$notNull().as('dueOn'),
      'm.title as meeting',
      'm.heldOn as madeOn',
    ])
    .where('o.kind', '=', 'promise')
    .where('o.roundId', '=', roundId)
    .where('o.roundId', 'in', known)
    .where('m.roundId', 'in', known)
    .orderBy('o.dueOn')
    .orderBy('o.id')
    .execute()
