import { sql } from 'kysely'
import type { Id } from '#kernel/id.ts'
import type { Db } from '#platform/db.ts'
import type { CycleCounts } from './cycles.ts'

/** The figures of each of these rounds, only for who sits at its table: one query, one row for each round. */
export async function countsOfRounds(
  db: Db,
  roundIds: readonly Id<'Round'>[],
): Promise<Map<Id<'Round'>, CycleCounts>> {
  if (roundIds.length === 0) return new Map()
  const { rows } = await sql<CycleCounts>`
    with mine as (select id from rounds where id in (${sql.join([...roundIds])}) and id in (select actor_table())),
    promised as (
      select c.id, c.round_id, d.id is not null as disposed,
        c.state = 'tabled' and agreed_by_all(c.id, v.id, v.content_hash) as agreed
      from commitments c join commitment_versions v on v.id = c.tabled_version_id
      left join dispositions d on d.commitment_id = c.id
      where c.lane = 'table' and c.state in ('tabled', 'ended') and c.round_id in (select id from mine)),
    promises as (
      select round_id, count(*) as promises, count(*) filter (where agreed) as agreed,
        count(*) filter (where disposed) as disposed from promised group by round_id),
    late as (
      select round_id, count(*) as late from due_reports()
      where due_on < acting_day() and round_id in (select id from mine) group by round_id)
    select m.id as round_id, coalesce(p.promises, 0)::integer as promises, coalesce(p.agreed, 0)::integer as agreed,
      coalesce(p.disposed, 0)::integer as disposed, coalesce(l.late, 0)::integer as late
    from mine m left join promises p on p.round_id = m.id left join late l on l.round_id = m.id`.execute(
    db,
  )
  return new Map(rows.map((row) => [row.roundId, row]))
}
