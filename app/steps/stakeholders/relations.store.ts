import { sql } from 'kysely'
import type { Day } from '#kernel/day.ts'
import type { Id } from '#kernel/id.ts'
import type { Db } from '#platform/db.ts'

const knownRounds = sql<Id<'Round'>>`(select actor_rounds())`
const today = sql<Day>`(select acting_day())`

/** Who stands for whose tenants. `untilDay` is the last day; `null` as long as it lasts. */
export type Relation = {
  id: Id<'OrganisationRelation'>
  tenantsId: Id<'Organisation'>
  tenants: string
  landlordId: Id<'Organisation'>
  landlord: string
  fromDay: Day
  untilDay: Day | null
}

/** The relations that hold or begin later, of the organisations that take part in a round; also with one that does not. */
export const relationsIn = (db: Db, roundId: Id<'Round'>): Promise<Relation[]> => {
  const ofRound = db
    .selectFrom('parties')
    .select('organisationId')
    .where('roundId', '=', roundId)
    .where('roundId', 'in', knownRounds)
  return db
    .selectFrom('organisationRelations as relation')
    .innerJoin('organisations as tenants', 'tenants.id', 'relation.organisationId')
    .innerJoin('organisations as landlord', 'landlord.id', 'relation.otherId')
    .select([
      'relation.id',
      'tenants.id as tenantsId',
      'tenants.name as tenants',
      'landlord.id as landlordId',
      'landlord.name as landlord',
      'relation.fromDay',
      'relation.untilDay',
    ])
    .where('relation.kind', '=', 'represents_tenants_of')
    .where((on) =>
      on.and([
        on.or([on('relation.untilDay', 'is', null), on('relation.untilDay', '>=', today)]),
        on.or([
          on('relation.organisationId', 'in', ofRound),
          on('relation.otherId', 'in', ofRound),
        ]),
      ]),
    )
    .orderBy('tenants.name')
    .orderBy('landlord.name')
    .orderBy('relation.id')
    .execute()
}
