import { sql } from 'kysely'
import { addDays, type Day } from '#kernel/day.ts'
import { type Id, newId } from '#kernel/id.ts'
import type { Actor } from '#parties/actor.ts'
import type { MandateAct } from '#parties/mandates.ts'
import type { Db } from '#platform/db.ts'

/** The name of the organisation that takes over this one; `undefined` where none does. */
export async function successorOf(
  db: Db,
  organisationId: Id<'Organisation'>,
): Promise<string | undefined> {
  const found = await db
    .selectFrom('organisationRelations')
    .innerJoin('organisations', 'organisations.id', 'organisationRelations.organisationId')
    .select('organisations.name')
    .where('organisationRelations.kind', '=', 'succeeds')
    .where('otherId', '=', organisationId)
    .executeTakeFirst()
  return found?.name
}

/** Whether anybody acts for an organisation on a day, in whatever round. */
export async function actsFor(db: Db, organisation: Id<'Organisation'>, on: Day): Promise<boolean> {
  const { rows } = await sql<{
    acts: boolean
  }>`select acts_for(${organisation}, ${on}) as acts`.execute(db)
  return rows[0]?.acts ?? false
}

type TakingOver = {
  own: Id<'Organisation'>
  successor: { id: Id<'Organisation'>; name: string }
  fromDay: Day
  proof: string
  now: Date
}

type Staff = { personId: Id<'Person'>; function: string; acts: MandateAct[] }

/**
 * One organisation takes over another: from that day its people act for it, in their own function and
 * with their own acts, and nobody else does.
 */
export async function takeOver(db: Db, given: TakingOver): Promise<void> {
  const { own, successor, fromDay, now } = given
  await db
    .insertInto('organisationRelations')
    .values({
      id: newId<'OrganisationRelation'>(now),
      organisationId: successor.id,
      kind: 'succeeds',
      otherId: own,
      fromDay,
    })
    .execute()
  const { rows } = await sql<Staff>`
    select * from staff_of_successor(${successor.id}, ${fromDay})`.execute(db)
  for (const one of rows) await addStaff(db, given, one)
  await db
    .updateTable('memberships')
    .set({ untilDay: addDays(fromDay, -1) })
    .where('organisationId', '=', own)
    .where('fromDay', '<', fromDay)
    .where((on) => on.or([on('untilDay', 'is', null), on('untilDay', '>=', fromDay)]))
    .execute()
}

async function addStaff(
  db: Db,
  { own, successor, fromDay, proof, now }: TakingOver,
  { personId, function: role, acts }: Staff,
): Promise<void> {
  const membershipId = newId<'Membership'>(now)
  const words = `${role}, ${successor.name} (rechtsopvolger)`
  await db
    .insertInto('memberships')
    .values({ id: membershipId, personId, organisationId: own, function: words, fromDay })
    .execute()
  const granted = { membershipId, fromDay, grantedBy: `Rechtsopvolging: ${successor.name}`, proof }
  for (const act of acts)
    await db
      .insertInto('mandates')
      .values({ id: newId<'Mandate'>(now), act, ...granted })
      .execute()
}

/** The organisation whose hat somebody wears. A fault where she wears none. */
export function hatOf({ hat }: Actor): NonNullable<Actor['hat']> {
  if (!hat) throw new Error('Nobody here belongs to an organisation')
  return hat
}
