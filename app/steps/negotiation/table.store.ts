import { sql } from 'kysely'
import type { Commitment } from '#agreement/commitments.ts'
import type { MandateLevel } from '#agreement/mandate-levels.ts'
import type { Stated } from '#agreement/positions.ts'
import type { Id } from '#kernel/id.ts'
import type { Db } from '#platform/db.ts'
import type { Proposed, TableRow } from './table.ts'

const atTable = sql<Id<'Round'>>`(select actor_table())`

/** The commitments of a round as a row of the table each, in their order; withdrawn ones too, drafts never. */
export const tableRows = (db: Db, roundId: Id<'Round'>): Promise<TableRow[]> =>
  db
    .selectFrom('commitments')
    .innerJoin('commitmentVersions', 'commitmentVersions.id', 'commitments.tabledVersionId')
    .innerJoin('themes', 'themes.id', 'commitments.themeId')
    .select([
      'commitments.id',
      sql<string>`commitments.code`.as('code'),
      'commitments.title',
      'commitments.themeId',
      'themes.name as theme',
      sql<Commitment['state']>`commitments.state`.as('state'),
      'quantity',
      'quantityMax',
      'unit',
      'deadline',
      'contentHash',
    ])
    .select([
      sql<Id<'Party'>[]>`array(select party_id from applicability a
        where a.version_id = commitment_versions.id)`.as('applicability'),
      sql<number>`(select count(*)::int from concerns c
        where c.commitment_id = commitments.id and c.closed_at is null)`.as('concerns'),
    ])
    .where('commitments.roundId', '=', roundId)
    .where('commitments.roundId', 'in', atTable)
    .where('commitments.lane', '=', 'table')
    .orderBy('themes.position')
    .orderBy('themes.code')
    .orderBy('commitments.position')
    .orderBy('commitments.id')
    .execute()

/** How much of a reason or a condition the table shows; the page of the commitment has all of it. */
const glance = 140

/** What a party last said of a commitment, with the beginning of its reason or condition. */
export type Said = Stated & { commitmentId: Id<'Commitment'>; words: string; level: MandateLevel }

/** The latest position of every party on every commitment of a round, as far as the table shows it. */
export const saidIn = (db: Db, roundId: Id<'Round'>): Promise<Said[]> =>
  db
    .selectFrom('positions')
    .select(['commitmentId', 'partyId', 'contentHash', 'code', 'level', 'fulfilledAt'])
    .select(
      sql<string>`left(case when condition = '' then reason else condition end, ${glance + 1}::int)`.as(
        'words',
      ),
    )
    .where('isLatest', '=', true)
    .where('lane', '=', 'table')
    .where('roundId', '=', roundId)
    .where('roundId', 'in', atTable)
    .execute()

/** The open proposals of a round: of which party, on which commitment, with which hash. */
export const proposedIn = (db: Db, roundId: Id<'Round'>): Promise<Proposed[]> =>
  db
    .selectFrom('proposals')
    .innerJoin('commitmentVersions', 'commitmentVersions.id', 'proposals.versionId')
    .select(['proposals.commitmentId', 'proposals.partyId', 'contentHash'])
    .where('state', '=', 'open')
    .where('proposals.roundId', '=', roundId)
    .where('proposals.roundId', 'in', atTable)
    .orderBy('tabledAt')
    .orderBy('proposals.id')
    .execute()

/** How many commitments the actor's party prepares in its own room. */
export const countDrafts = async (db: Db, roundId: Id<'Round'>): Promise<number> => {
  const { count } = await db
    .selectFrom('commitments')
    .select(sql<number>`count(*)::int`.as('count'))
    .where('roundId', '=', roundId)
    .where('lane', '=', 'room')
    .where('droppedAt', 'is', null)
    .where('partyId', 'in', sql<Id<'Party'>>`(select actor_parties())`)
    .executeTakeFirstOrThrow()
  return count
}
