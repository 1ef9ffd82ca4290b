import { sql } from 'kysely'
import type { Ask } from './asks.ts'

type Row = Omit<Ask, 'kind'>

/** What promises made in meetings ask of the party that made them, and of the party to which they were made. */
export const promiseAsks = {
  // What her party promised in a meeting, and that is not closed; 'again' are those of which the day has passed.
  promises: sql<Row>`
    select o.round_id, r.name as round, count(*)::integer as count, count(*)::integer as whole,
      count(*) filter (where o.due_on < acting_day())::integer as again, min(o.recorded_at) as since,
      max(o.recorded_at) as newest, min(o.due_on) as due
    from outcomes o join rounds r on r.id = o.round_id
    where o.kind = 'promise' and o.closed_at is null and o.owner_party_id in (select actor_parties()) and actor_may('negotiate', o.round_id)
    group by o.round_id, r.name`,

  // What was promised to her party, where the day has come: only it says that the promise was kept.
  promisesToMe: sql<Row>`
    select o.round_id, r.name as round, count(*)::integer as count, count(*)::integer as whole,
      count(*) filter (where o.due_on < acting_day())::integer as again, min(o.recorded_at) as since,
      max(o.recorded_at) as newest, min(o.due_on) as due
    from outcomes o join rounds r on r.id = o.round_id
    where o.kind = 'promise' and o.closed_at is null and o.to_party_id in (select actor_parties()) and actor_may('negotiate', o.round_id)
      and o.due_on <= acting_day()
    group by o.round_id, r.name`,
}
