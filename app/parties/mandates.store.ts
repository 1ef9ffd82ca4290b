import { sql } from 'kysely'
import type { Id } from '#kernel/id.ts'
import type { Db } from '#platform/db.ts'
import { type HeldMandate, isWithin, type MandateAct, type Reach } from './mandates.ts'

/**
 * Waits until nobody changes who may act for an organisation, or, for who changes that herself, until
 * nobody acts for it. So an act that is going on when its mandate is withdrawn was done before, or is refused.
 */
export async function holdMandates(
  db: Db,
  organisationId: Id<'Organisation'> | undefined,
  alone: boolean,
): Promise<void> {
  if (!organisationId) return
  const name = `mandates ${organisationId}`
  const hold = alone ? 'pg_advisory_xact_lock' : 'pg_advisory_xact_lock_shared'
  await sql`select ${sql.raw(hold)}(hashtextextended(${name}, 0))`.execute(db)
}

/** Whether a mandate of the actor to decide reaches as far as one that she gives: nobody gives what she has not. */
export const mayGive = async (db: Db, roundId: Id<'Round'>, given: Reach): Promise<boolean> =>
  (await mandatesHeld(db, roundId, 'decide')).some((own) => isWithin(given, own))

type Row = Pick<HeldMandate, 'id' | 'act' | 'themeIds'> & {
  homes: number | null
  euros: number | null
}

/** The mandates with which the actor can do this act in a round today: her own first, then those of whom she stands in for. */
export async function mandatesHeld(
  db: Db,
  roundId: Id<'Round'>,
  act: MandateAct,
): Promise<HeldMandate[]> {
  const { rows } = await sql<Row>`
    select id, act, theme_ids, ceiling_homes as homes, ceiling_euros as euros
    from actor_mandates_in(${roundId}) where act = ${act}::mandate_act
    order by membership_id <> acting_membership(), from_day desc, id desc`.execute(db)
  return rows.map(({ homes, euros, ...mandate }) => ({ ...mandate, ceilings: { homes, euros } }))
}
