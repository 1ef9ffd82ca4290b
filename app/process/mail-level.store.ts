import { sql } from 'kysely'
import type { Id } from '#kernel/id.ts'
import type { Db } from '#platform/db.ts'
import { isMailLevel, type MailLevel } from './digest.ts'

/** How somebody wants her mail; `undefined` where she never chose. Asked by herself or by the gate. */
export async function levelOf(db: Db, personId: Id<'Person'>): Promise<MailLevel | undefined> {
  const row = await db
    .selectFrom('mailPreferences')
    .select('level')
    .where('personId', '=', personId)
    .executeTakeFirst()
  return row && isMailLevel(row.level) ? row.level : undefined
}

type Setting = { personId: Id<'Person'>; level: MailLevel; setAt: Date; byLink: boolean }

/** Keeps what somebody chose, instead of what she chose before. */
export async function setLevel(db: Db, { personId, ...chosen }: Setting): Promise<void> {
  await db
    .insertInto('mailPreferences')
    .values({ personId, ...chosen })
    .onConflict((conflict) => conflict.column('personId').doUpdateSet(chosen))
    .execute()
}

/** Somebody of her organisation whose mail came back. */
export type Bounced = { personId: Id<'Person'>; name: string; email: string; bouncedAt: Date }

/** Whose mail came back, of the organisation of the actor; nobody where she gives no mandates there. */
export async function bouncedMates(db: Db): Promise<Bounced[]> {
  const { rows } = await sql<Bounced>`select * from bounced_mates() order by name`.execute(db)
  return rows
}
