import { sql } from 'kysely'
import type { Day } from '#kernel/day.ts'
import type { Id } from '#kernel/id.ts'
import type { Db } from '#platform/db.ts'
import type { AskKind } from './asks.ts'
import type { DigestLine, Told } from './digest.ts'

/** Who may have something to do: everybody with a function today, or a role or a handover in a round. Asked by the gate. */
export async function peopleToTell(db: Db, today: Day): Promise<Id<'Person'>[]> {
  const { rows } = await sql<{ personId: Id<'Person'> }>`
    select c.person_id from contacts c
    where exists (select from memberships m where m.person_id = c.person_id
        and m.from_day <= ${today} and (m.until_day is null or m.until_day >= ${today}))
      or exists (select from round_roles r where r.person_id = c.person_id
        and r.from_day <= ${today} and (r.until_day is null or r.until_day >= ${today}))
    order by c.person_id`.execute(db)
  return rows.map(({ personId }) => personId)
}

/** The name and address of somebody, when she last came in, and whether a digest of this day was written. */
export async function readerOf(db: Db, personId: Id<'Person'>, onDay: Day) {
  return db
    .selectFrom('people')
    .innerJoin('contacts', 'contacts.personId', 'people.id')
    .leftJoin('visits', 'visits.personId', 'people.id')
    .leftJoin('digests', (join) =>
      join.onRef('digests.personId', '=', 'people.id').on('digests.onDay', '=', onDay),
    )
    .select(['people.name', 'contacts.email', 'visits.lastAt as visitedAt', 'digests.mailId'])
    .where('people.id', '=', personId)
    .executeTakeFirst()
}

/** What earlier digests told somebody: of each ask the last time. */
export const toldTo = (db: Db, personId: Id<'Person'>): Promise<Told[]> =>
  db
    .selectFrom('digestLines')
    .select((row) => [
      'membershipId',
      'roundId',
      sql<AskKind>`kind`.as('kind'),
      row.fn.max('newest').as('newest'),
      row.fn.max('onDay').as('onDay'),
    ])
    .where('personId', '=', personId)
    .groupBy(['membershipId', 'roundId', 'kind'])
    .execute()

type NewDigest = { personId: Id<'Person'>; onDay: Day; mailId: Id<'Mail'>; writtenAt: Date }

/** Marks that somebody got the digest of this day, and what it told. */
export async function insertDigest(
  db: Db,
  digest: NewDigest,
  lines: readonly DigestLine[],
): Promise<void> {
  const { personId, onDay } = digest
  await db.insertInto('digests').values(digest).execute()
  await db
    .insertInto('digestLines')
    .values(
      lines.map(({ membershipId, roundId, kind, newest }) => ({
        ...{ personId, onDay, membershipId, roundId, kind, newest },
      })),
    )
    .execute()
}
