import { sql } from 'kysely'
import type { Day } from '#kernel/day.ts'
import type { Id } from '#kernel/id.ts'
import type { Db } from '#platform/db.ts'

/** When somebody is away, in her own words. Both days are included; without days it is a note only. */
export type Absence = {
  id: Id<'Absence'>
  membershipId: Id<'Membership'>
  note: string
  fromDay: Day | null
  untilDay: Day | null
}

/** When people of a round's parties are away; what is over or taken back is left out. */
export const absencesIn = (db: Db, roundId: Id<'Round'>): Promise<Absence[]> =>
  db
    .selectFrom('absences')
    .innerJoin('memberships', 'memberships.id', 'absences.membershipId')
    .innerJoin('parties', 'parties.organisationId', 'memberships.organisationId')
    .select([
      'absences.id',
      'absences.membershipId',
      'absences.note',
      'absences.fromDay',
      'absences.untilDay',
    ])
    .where('parties.roundId', '=', roundId)
    .where('parties.roundId', 'in', sql<Id<'Round'>>`(select actor_rounds())`)
    .where('absences.withdrawnAt', 'is', null)
    .where((on) =>
      on.or([
        on('absences.untilDay', 'is', null),
        on('absences.untilDay', '>=', sql<Day>`(select acting_day())`),
      ]),
    )
    .orderBy('absences.fromDay')
    .orderBy('absences.id')
    .execute()
