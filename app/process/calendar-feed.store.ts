import { sql } from 'kysely'
import type { Day } from '#kernel/day.ts'
import type { Id } from '#kernel/id.ts'
import type { Db } from '#platform/db.ts'

/** Rounds at whose table the actor sits, or that she sets up: of these her calendar shows dates. */
const known = sql<Id<'Round'>>`(select actor_table() union select actor_sets_up())`

/** A meeting of the table, as a calendar needs it, with how often it was changed. */
export type FeedMeeting = {
  id: Id<'Meeting'>
  roundId: Id<'Round'>
  title: string
  heldOn: Day
  fromTime: string
  untilTime: string | null
  place: string
  cancelledAt: Date | null
  changes: number
}

/** The meetings of all rounds of the actor, also those that were cancelled. One query. */
export async function meetingsOfActor(db: Db): Promise<FeedMeeting[]> {
  const { rows } = await sql<FeedMeeting>`
    select m.id, m.round_id, m.title, m.held_on, m.from_time, m.until_time, m.place, m.cancelled_at,
      (select count(*) from events e where e.subject = 'meeting' and e.subject_id = m.id
        and e.chain = m.round_id::text and e.move in ('replan', 'cancel'))::integer as changes
    from meetings m where m.round_id in ${known} order by m.held_on, m.from_time, m.id`.execute(db)
  return rows
}

/** A day of a deciding body, the newest version of it, with whose it is. */
export type FeedBodyDay = {
  seriesId: Id<'BodyDay'>
  roundId: Id<'Round'>
  body: 'executive' | 'council' | 'board' | 'supervisory_board' | 'members'
  onDay: Day
  party: string
  leadDays: number
  note: string
  number: number
  isWithdrawn: boolean
}

/** The meeting days of the deciding bodies in all rounds of the actor, also those that lapsed. One query. */
export async function meetingDaysOfActor(db: Db): Promise<FeedBodyDay[]> {
  const { rows } = await sql<FeedBodyDay>`
    select distinct on (b.series_id) b.series_id, b.round_id, b.body, b.on_day, o.name as party,
      b.lead_days, b.note, b.number, b.withdrawn_at is not null as is_withdrawn
    from body_days b join parties p on p.id = b.party_id join organisations o on o.id = p.organisation_id
    where b.body is not null and b.round_id in ${known}
    order by b.series_id, b.number desc`.execute(db)
  return rows
}

/** The rounds whose dates the actor may have in her calendar. */
export async function roundIdsWithDates(db: Db): Promise<Id<'Round'>[]> {
  const { rows } = await sql<{
    id: Id<'Round'>
  }>`select id from rounds where id in ${known}`.execute(db)
  return rows.map(({ id }) => id)
}
