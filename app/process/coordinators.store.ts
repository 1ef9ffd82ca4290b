import { sql } from 'kysely'
import type { Day } from '#kernel/day.ts'
import type { Id } from '#kernel/id.ts'
import { type Db, lockOn } from '#platform/db.ts'
import type { Coordinator } from './coordinators.ts'

const known = sql<Id<'Round'>>`(select actor_rounds())`

const holds = sql<boolean>`m.from_day <= acting_day() and (m.until_day is null or m.until_day >= acting_day())`

/** Everybody who coordinates or coordinated a round, in the order in which they began. */
export const coordinatorsOf = (db: Db, roundId: Id<'Round'>): Promise<Coordinator[]> =>
  db
    .selectFrom('roundRoles as r')
    .innerJoin('people', 'people.id', 'r.personId')
    .select([
      'r.id',
      'r.personId',
      'people.name',
      'r.fromDay',
      'r.untilDay',
      'r.statement',
      'r.employer',
      sql<
        string[]
      >`array(select o.name from parties p join organisations o on o.id = p.organisation_id
        join memberships m on m.organisation_id = o.id
        where p.round_id = r.round_id and m.person_id = r.person_id and ${holds} order by o.name)`.as(
        'worksFor',
      ),
    ])
    .where('r.role', '=', 'coordinator')
    .where('r.roundId', '=', roundId)
    .where('r.roundId', 'in', known)
    .orderBy('r.fromDay')
    .orderBy('r.id')
    .execute()

/** Someone whom the actor knows and who could coordinate. */
export type Candidate = {
  id: Id<'Person'>
  name: string
  organisation: string
  /** She may negotiate, decide or sign for a party that makes the agreement. */
  represents: boolean
}

/** The people whom the actor knows, with where they work; one row for each person. */
export const candidatesFor = (db: Db, roundId: Id<'Round'>): Promise<Candidate[]> =>
  db
    .selectFrom('people')
    .innerJoin('memberships as m', 'm.personId', 'people.id')
    .innerJoin('organisations as o', 'o.id', 'm.organisationId')
    .select([
      'people.id',
      'people.name',
      sql<string>`string_agg(distinct o.name, ', ' order by o.name)`.as('organisation'),
      sql<boolean>`bool_or(exists (select from parties p join mandates d on d.membership_id = m.id
        where p.organisation_id = o.id and p.round_id = ${roundId} and p.role = 'contracting'
          and d.act in ('negotiate', 'decide', 'sign') and (d.round_id is null or d.round_id = ${roundId})
          and d.from_day <= acting_day() and (d.until_day is null or d.until_day >= acting_day())))`.as(
        'represents',
      ),
    ])
    .where(holds)
    .where(sql<boolean>`${roundId} in (select actor_rounds())`)
    .where(sql<boolean>`(people.id = acting_person() or people.id in (select round_mates()))`)
    .groupBy(['people.id', 'people.name'])
    .orderBy('people.name')
    .orderBy('people.id')
    .execute()

type NewCoordinator = Omit<Coordinator, 'name' | 'worksFor'> & { roundId: Id<'Round'> }

export async function insertCoordinator(db: Db, coordinator: NewCoordinator): Promise<void> {
  await db
    .insertInto('roundRoles')
    .values({ ...coordinator, role: 'coordinator' })
    .execute()
}

/** Nobody else appoints or ends a coordinator of this round until the transaction ends. */
export async function lockCoordinators(db: Db, roundId: Id<'Round'>): Promise<Coordinator[]> {
  await lockOn(db, `coordinators ${roundId}`)
  return coordinatorsOf(db, roundId)
}

/** Gives a coordinator her last day. */
export async function endCoordinator(
  db: Db,
  roleId: Id<'RoundRole'>,
  untilDay: Day,
): Promise<void> {
  await db.updateTable('roundRoles').set({ untilDay }).where('id', '=', roleId).execute()
}
