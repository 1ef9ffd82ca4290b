import { sql } from 'kysely'
import type { Id } from '#kernel/id.ts'
import { isAtTable, type Standing } from '#parties/standing.ts'
import type { Db } from '#platform/db.ts'
import type { InterestView } from './interests.ts'

const ownParties = sql<Id<'Party'>>`(select actor_parties())`
const acting = sql<Id<'Person'>>`(select acting_person())`

/** Where a map of interests stands: in the room of a party, or in the coordinator's own notes. */
export type Keeper =
  | { lane: 'room'; partyId: Id<'Party'>; keptBy: null }
  | { lane: 'note'; partyId: null; keptBy: Id<'Person'> }

/** Whose map of interests somebody keeps; `undefined` for who sits not at the table. */
export function keeperOf(standing: Standing, personId: Id<'Person'>): Keeper | undefined {
  if (!isAtTable(standing)) return undefined
  return standing.party && !standing.coordinates
    ? { lane: 'room', partyId: standing.party.id, keptBy: null }
    : { lane: 'note', partyId: null, keptBy: personId }
}

const viewsOf = (db: Db, roundId: Id<'Round'>, { partyId, keptBy }: Keeper) =>
  db
    .selectFrom('interestViews')
    .select(['id', 'aboutPartyId', 'aboutName', 'influence', 'interest', 'note'])
    .where('roundId', '=', roundId)
    .where('endedAt', 'is', null)
    .where((on) =>
      partyId === null
        ? on.and([on('keptBy', '=', keptBy), on('keptBy', '=', acting)])
        : on.and([on('partyId', '=', partyId), on('partyId', 'in', ownParties)]),
    )

/** A map of interests as it is now: who can do most first, then to whom it matters most, then by name. */
export const interestViewsOf = (
  db: Db,
  roundId: Id<'Round'>,
  keeper: Keeper,
): Promise<InterestView[]> =>
  viewsOf(db, roundId, keeper)
    .orderBy('influence', 'desc')
    .orderBy('interest', 'desc')
    .orderBy('aboutName')
    .orderBy('id')
    .execute()

/** One line of the map, locked until the transaction ends. */
export const lockInterestView = (
  db: Db,
  roundId: Id<'Round'>,
  { keeper, viewId }: { keeper: Keeper; viewId: Id<'InterestView'> },
): Promise<InterestView | undefined> =>
  viewsOf(db, roundId, keeper).where('id', '=', viewId).forUpdate().executeTakeFirst()
