import { sql } from 'kysely'
import type { Id } from '#kernel/id.ts'
import type { Db } from '#platform/db.ts'
import type { Handover } from './handovers.ts'

const handovers = (db: Db) =>
  db
    .selectFrom('handovers as h')
    .innerJoin('people as t', 't.id', 'h.toPersonId')
    .innerJoin('people as b', 'b.id', 'h.proposedBy')
    .leftJoin('roundRoles as r', 'r.id', 'h.fromRoleId')
    .leftJoin('people as f', 'f.id', 'r.personId')
    .select([
      'h.id',
      'h.roundId',
      'f.name as from',
      'h.toPersonId',
      't.name as to',
      'h.reason',
      'h.pack',
      'h.sha256',
      'b.name as proposedBy',
      'h.proposedAt',
      'h.withdrawnAt',
      'h.withdrawnBecause',
      'h.signedAt',
    ])
    .where(
      sql<boolean>`(h.round_id in (select actor_table() union select actor_sets_up()) or h.to_person_id = acting_person())`,
    )

/** The handovers of a round that the actor may read, the newest first. */
export const handoversOf = (db: Db, roundId: Id<'Round'>): Promise<Handover[]> =>
  handovers(db)
    .where('h.roundId', '=', roundId)
    .orderBy('h.proposedAt', 'desc')
    .orderBy('h.id', 'desc')
    .execute()

/** One handover of a round; `undefined` where it is not there for the actor. */
export const handoverById = (
  db: Db,
  roundId: Id<'Round'>,
  handoverId: Id<'Handover'>,
): Promise<Handover | undefined> =>
  handovers(db).where('h.roundId', '=', roundId).where('h.id', '=', handoverId).executeTakeFirst()

type NewHandover = Pick<
  Handover,
  'id' | 'roundId' | 'toPersonId' | 'reason' | 'pack' | 'sha256' | 'proposedAt'
> & { fromRoleId: Id<'RoundRole'> | null; proposedBy: Id<'Person'> }

export async function insertHandover(db: Db, handover: NewHandover): Promise<void> {
  await db.insertInto('handovers').values(handover).execute()
}

/** Takes a handover back, or says no to it. */
export async function withdrawHandover(
  db: Db,
  handoverId: Id<'Handover'>,
  why: { withdrawnAt: Date; withdrawnBecause: string },
): Promise<void> {
  await db.updateTable('handovers').set(why).where('id', '=', handoverId).execute()
}

type TakingOver = {
  handoverId: Id<'Handover'>
  roleId: Id<'RoundRole'>
  statement: string
  employer: string
  now: Date
}

/** The old role ends and the new one begins. Whether it was hers to take, and open still. */
export async function takeOverRole(db: Db, taking: TakingOver): Promise<boolean> {
  const { handoverId, roleId, statement, employer, now } = taking
  const { rows } = await sql<{ done: boolean }>`
    select take_over(${handoverId}, ${roleId}, ${statement}, ${employer}, ${now}) as done`.execute(
    db,
  )
  return rows[0]?.done ?? false
}
