import { sql } from 'kysely'
import type { Id } from '#kernel/id.ts'
import type { Db } from '#platform/db.ts'
import type { Position } from './positions.ts'

/** The latest position of every party on every commitment on the table of a round. */
export const positionsIn = (db: Db, roundId: Id<'Round'>): Promise<Position[]> =>
  db
    .selectFrom('positions')
    .select([
      'id',
      'commitmentId',
      'partyId',
      'contentHash',
      'versionId',
      'code',
      'reason',
      'condition',
      'fulfilledAt',
      'personId',
      'takenAt',
    ])
    .where('isLatest', '=', true)
    .where('lane', '=', 'table')
    .where('roundId', '=', roundId)
    .where('roundId', 'in', sql<Id<'Round'>>`(select actor_table())`)
    .orderBy('commitmentId')
    .orderBy('partyId')
    .execute()
