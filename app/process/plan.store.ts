import { sql } from 'kysely'
import type { Id } from '#kernel/id.ts'
import type { Db } from '#platform/db.ts'
import type { PlanEvent } from './plan.ts'

const known = sql<Id<'Round'>>`(select actor_table() union select actor_sets_up())`

/** Everything that was logged on the plan of a round, the oldest first; what was withdrawn too. */
export const planEventsOf = async (db: Db, roundId: Id<'Round'>): Promise<PlanEvent[]> =>
  (await planEventsOfRounds(db, [roundId])).get(roundId) ?? []

/** The same of several rounds, in one query. */
export async function planEventsOfRounds(
  db: Db,
  roundIds: readonly Id<'Round'>[],
): Promise<Map<Id<'Round'>, PlanEvent[]>> {
  if (roundIds.length === 0) return new Map()
  const rows = await db
    .selectFrom('planEvents as e')
    .innerJoin('people', 'people.id', 'e.loggedBy')
    .leftJoin('parties', 'parties.id', 'e.partyId')
    .leftJoin('organisations as o', 'o.id', 'parties.organisationId')
    .select([
      'e.id',
      'e.roundId',
      'e.year',
      'e.kind',
      'e.about',
      'e.onDay',
      'e.note',
      'e.loggedBy',
      'people.name',
      'o.shortName as organisation',
      'e.loggedAt',
      'e.withdrawnAt',
    ])
    .where('e.roundId', 'in', [...roundIds])
    .where('e.roundId', 'in', known)
    .orderBy('e.seq')
    .execute()
  const events = rows.map(({ loggedBy, name, organisation, ...event }) => ({
    ...event,
    loggedBy: { id: loggedBy, name, organisation },
  }))
  return Map.groupBy(events, ({ roundId }) => roundId)
}

type NewEvent = Omit<PlanEvent, 'loggedBy' | 'withdrawnAt'> & {
  roundId: Id<'Round'>
  partyId: Id<'Party'> | null
  loggedBy: Id<'Person'>
}

export async function insertPlanEvent(db: Db, event: NewEvent): Promise<void> {
  await db.insertInto('planEvents').values(event).execute()
}

/** One thing that was logged, locked until the transaction ends; `undefined` where the actor may not see it. */
export const lockPlanEvent = (db: Db, roundId: Id<'Round'>, eventId: Id<'PlanEvent'>) =>
  db
    .selectFrom('planEvents')
    .select(['id', 'partyId', 'withdrawnAt'])
    .where('id', '=', eventId)
    .where('roundId', '=', roundId)
    .where('roundId', 'in', known)
    .forUpdate()
    .executeTakeFirst()

/** Takes a line of the plan back, at this moment. */
export async function withdrawPlanEvent(
  db: Db,
  eventId: Id<'PlanEvent'>,
  withdrawnAt: Date,
): Promise<void> {
  await db.updateTable('planEvents').set({ withdrawnAt }).where('id', '=', eventId).execute()
}
