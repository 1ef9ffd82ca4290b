import { sql } from 'kysely'
import type { Day } from '#kernel/day.ts'
import type { Id } from '#kernel/id.ts'
import type { MandateAct } from '#parties/mandates.ts'
import type { Db } from '#platform/db.ts'
import type { StandIn } from './stand-ins.ts'

const today = sql<Day>`(select acting_day())`

/** Who stands in for whom among the people of a round's parties; what holds, and what begins later. */
export const standInsIn = async (db: Db, roundId: Id<'Round'>): Promise<StandIn[]> => {
  const rows = await db
    .selectFrom('substitutes')
    .innerJoin('memberships', 'memberships.id', 'substitutes.membershipId')
    .innerJoin('parties', 'parties.organisationId', 'memberships.organisationId')
    .select([
      'substitutes.id',
      'substitutes.membershipId',
      'substitutes.substituteId',
      'substitutes.roundId',
      sql<MandateAct[]>`substitutes.acts`.as('acts'),
      'substitutes.fromDay',
      'substitutes.untilDay',
      'substitutes.grantedBy',
    ])
    .where('parties.roundId', '=', roundId)
    .where('parties.roundId', 'in', sql<Id<'Round'>>`(select actor_rounds())`)
    .where((on) =>
      on.or([on('substitutes.roundId', 'is', null), on('substitutes.roundId', '=', roundId)]),
    )
    .where((on) =>
      on.or([
        on('substitutes.untilDay', 'is', null),
        on.and([
          on('substitutes.untilDay', '>=', today),
          // One that ended before it began never held.
          on('substitutes.untilDay', '>=', on.ref('substitutes.fromDay')),
        ]),
      ]),
    )
    .orderBy('substitutes.fromDay')
    .orderBy('substitutes.id')
    .execute()
  return rows
}
