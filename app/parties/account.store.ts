import { sql } from 'kysely'
import type { Day } from '#kernel/day.ts'
import type { Id } from '#kernel/id.ts'
import type { Db } from '#platform/db.ts'
import type { MandateAct } from './mandates.ts'

/** A mandate of the reader herself, with the round it is for. */
export type OwnMandate = {
  id: Id<'Mandate'>
  act: MandateAct
  /** `null` where it is for every round of her organisation. */
  round: string | null
  fromDay: Day
  untilDay: Day | null
  grantedBy: string
}

/** What the actor may do for the organisation whose hat she wears; what holds, and what begins later. */
export async function mandatesOfActor(db: Db): Promise<OwnMandate[]> {
  const { rows } = await sql<OwnMandate>`
    select m.id, m.act, r.name as round, m.from_day, m.until_day, m.granted_by
    from mandates m left join rounds r on r.id = m.round_id
    where m.membership_id = acting_membership() and (m.until_day is null or m.until_day >= acting_day())
    order by m.act, m.from_day, m.id`.execute(db)
  return rows
}

/** The address at which someone gets her mail; only herself, and the gate, may ask. */
export async function emailOf(db: Db, personId: Id<'Person'>): Promise<string> {
  const { email } = await db
    .selectFrom('contacts')
    .select('email')
    .where('personId', '=', personId)
    .executeTakeFirstOrThrow()
  return email
}

/** How many there are, and whether the mail goes out. Nothing of a round is in it. */
export type InstallationCounts = {
  organisations: number
  people: number
  memberships: number
  sessions: number
  mailsWaiting: number
  mailsFailed: number
  oldestWaiting: Date | null
  /** Addresses that do not exist, as the mail server says. */
  bounced: number
}

/** The counts of the installation, for who runs it; a fault for anybody else. */
export async function installationCounts(db: Db): Promise<InstallationCounts> {
  const { rows } =
    await sql<InstallationCounts>`select *, bounced_count() as bounced from installation_counts()`.execute(
      db,
    )
  const [counts] = rows
  if (!counts) throw new Error('Only who runs the installation counts it')
  return counts
}
