import { sql } from 'kysely'
import type { Id } from '#kernel/id.ts'
import type { Db } from '#platform/db.ts'
import type { Reopening, Reopenings } from './reopenings.ts'

type Row = Reopening & { id: Id<'Round'> }

/**
 * What opened steps of these rounds again that were done before, read off what happened: newer rules
 * after all accepted the last, a base document taken back, a newer text after all answered on the
 * last, and something on the table after a text was frozen. Only what the actor may know of.
 */
export async function reopeningsOf(
  db: Db,
  roundIds: readonly Id<'Round'>[],
): Promise<Map<Id<'Round'>, Reopenings>> {
  if (roundIds.length === 0) return new Map()
  const { rows } = await sql<Row>`
    with mine as (select id from rounds where id in (${sql.join([...roundIds])}) and id in (select actor_rounds())),
    happened as (
      select v.round_id, 'coordination' as step, v.made_by as person_id, v.made_at as at, 0 as seq, v.note as why
      from process_rule_versions v
      where v.round_id in (select actor_table()) and v.number > 1 and not exists (
        select from parties p where p.round_id = v.round_id and p.role = 'contracting' and not exists (
          select from process_rule_acceptances a join process_rule_versions b on b.id = a.process_rule_version_id
          where a.party_id = p.id and b.round_id = v.round_id and b.number = v.number - 1))
      union all
      select d.round_id, 'scope', e.person_id, d.withdrawn_at, e.seq, d.withdraw_reason
      from base_documents d join events e on e.subject_id = d.id and e.move = 'withdraw' and e.lane = 'table'
      where d.round_id in (select actor_table()) and d.withdrawn_at is not null
      union all
      select v.round_id, 'signing', v.frozen_by, v.frozen_at, v.number, ''
      from agreement_versions v
      where v.number > 1 and not exists (
        select from parties p where p.round_id = v.round_id and p.role = 'contracting' and not exists (
          select from signatures s join agreement_versions b on b.id = s.agreement_version_id
          where s.party_id = p.id and b.round_id = v.round_id and b.number = v.number - 1))
      union all
      select v.round_id, 'negotiation', e.person_id, e.at, e.seq, ''
      from agreement_versions v join events e on e.chain = v.round_id::text and e.lane = 'table' and e.at > v.frozen_at
        and e.subject in ('commitment', 'position', 'proposal', 'amendment')
      where v.round_id in (select actor_table()))
    select distinct on (h.round_id, h.step) h.round_id as id, h.step, p.name as by, h.at, coalesce(h.why, '') as why
    from happened h join people p on p.id = h.person_id
    where h.round_id in (select id from mine)
    order by h.round_id, h.step, h.at desc, h.seq desc`.execute(db)
  const byRound = Map.groupBy(rows, ({ id }) => id)
  return new Map(
    [...byRound].map(([id, all]) => [
      id,
      Object.fromEntries(all.map(({ step, by, at, why }) => [step, { step, by, at, why }])),
    ]),
  )
}

/** The same of one round. */
export const reopeningsIn = async (db: Db, roundId: Id<'Round'>): Promise<Reopenings> =>
  (await reopeningsOf(db, [roundId])).get(roundId) ?? {}
