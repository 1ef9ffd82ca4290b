import { sql } from 'kysely'
import { type Id, newId } from '#kernel/id.ts'
import type { Db } from '#platform/db.ts'
import type { Version } from './commitments.ts'
import type { MandateLevel } from './mandate-levels.ts'
import type { Position, Statement } from './positions.ts'

const atTable = sql<Id<'Round'>>`(select actor_table())`

const columns = [
  'positions.id',
  'positions.commitmentId',
  'positions.partyId',
  'positions.contentHash',
  'positions.versionId',
  'positions.code',
  'positions.reason',
  'positions.condition',
  'positions.level',
  'positions.fulfilledAt',
  'positions.personId',
  'positions.takenAt',
] as const

const onTable = (db: Db) =>
  db
    .selectFrom('positions')
    .select(columns)
    .where('positions.lane', '=', 'table')
    .where('positions.roundId', 'in', atTable)

/** The latest position of every party on every commitment on the table of a round. */
export const positionsIn = (db: Db, roundId: Id<'Round'>): Promise<Position[]> =>
  onTable(db)
    .where('isLatest', '=', true)
    .where('roundId', '=', roundId)
    .orderBy('commitmentId')
    .orderBy('partyId')
    .execute()

/** The latest position of every party on one commitment. */
export const latestOn = (db: Db, commitmentId: Id<'Commitment'>): Promise<Position[]> =>
  onTable(db)
    .where('isLatest', '=', true)
    .where('commitmentId', '=', commitmentId)
    .orderBy('partyId')
    .execute()

/** A position with who took it, and in what function there. */
export type SignedPosition = Position & { person: string; function: string }

/** All positions ever taken on a commitment, the oldest first, each with the person who spoke for her party. */
export const positionHistory = (
  db: Db,
  commitmentId: Id<'Commitment'>,
): Promise<SignedPosition[]> =>
  onTable(db)
    .innerJoin('people', 'people.id', 'positions.personId')
    .innerJoin('parties', 'parties.id', 'positions.partyId')
    .select('people.name as person')
    .select(
      sql<string>`coalesce((select m.function from memberships m where m.person_id = positions.person_id
        and m.organisation_id = parties.organisation_id order by m.from_day desc, m.id limit 1), '')`.as(
        'function',
      ),
    )
    .where('positions.commitmentId', '=', commitmentId)
    .orderBy('takenAt')
    .orderBy('isLatest')
    .orderBy('positions.id')
    .execute()

/** What the own party prepares to say on a commitment, in its room; `undefined` where it prepares nothing. */
export const preparedPosition = (
  db: Db,
  commitmentId: Id<'Commitment'>,
  partyId: Id<'Party'>,
): Promise<Position | undefined> =>
  db
    .selectFrom('positions')
    .select(columns)
    .where('commitmentId', '=', commitmentId)
    .where('lane', '=', 'room')
    .where('isLatest', '=', true)
    .where('partyId', '=', partyId)
    .where('partyId', 'in', sql<Id<'Party'>>`(select actor_parties())`)
    .executeTakeFirst()

type Taking = {
  /** The text it is about. */
  on: Pick<Version, 'id' | 'commitmentId' | 'contentHash'>
  roundId: Id<'Round'>
  partyId: Id<'Party'>
  lane: 'room' | 'table'
  statement: Statement
  /** Left out: said at work. */
  level?: MandateLevel
  personId: Id<'Person'>
  mandateId: Id<'Mandate'> | null
  takenAt: Date
}

/** Keeps a position as the party's latest in its lane. One that reaches the table ends what was being prepared. */
export async function savePosition(db: Db, taking: Taking): Promise<Id<'Position'>> {
  const { on, lane, statement, partyId, ...rest } = taking
  const { id: versionId, commitmentId, contentHash } = on
  await db
    .updateTable('positions')
    .set({ isLatest: false })
    .where('commitmentId', '=', commitmentId)
    .where('partyId', '=', partyId)
    .where('lane', 'in', lane === 'table' ? ['room', 'table'] : ['room'])
    .where('isLatest', '=', true)
    .execute()
  const id = newId<'Position'>(rest.takenAt)
  const about = { versionId, commitmentId, contentHash }
  await db
    .insertInto('positions')
    .values({ id, partyId, lane, ...about, ...statement, ...rest, isLatest: true })
    .execute()
  return id
}

/** Keeps since when all that an “agree, if” asks is fulfilled; `null` while something is not. */
export async function fulfilPosition(db: Db, id: Id<'Position'>, at: Date | null): Promise<void> {
  await db.updateTable('positions').set({ fulfilledAt: at }).where('id', '=', id).execute()
}
