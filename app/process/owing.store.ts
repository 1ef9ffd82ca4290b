import { sql } from 'kysely'
import type { Id } from '#kernel/id.ts'
import type { Db } from '#platform/db.ts'
import type { Owing } from './progress.ts'
import type { StepId } from './steps.ts'

type Row = { id: Id<'Round'>; step: StepId; names: string[] }

/** The contracting parties of these rounds, their newest rules and text, what lies on the table and whom it binds, and late figures. */
const bound = (roundIds: readonly Id<'Round'>[]) => sql`
    with mine as (select id from rounds where id in (${sql.join([...roundIds])}) and id in (select actor_table())),
    asked as (
      select p.id, p.round_id, p.organisation_id, o.kind, o.name from parties p join organisations o on o.id = p.organisation_id
      where p.role = 'contracting' and p.round_id in (select id from mine)),
    rules as (
      select distinct on (round_id) round_id, id from process_rule_versions where round_id in (select id from mine)
      order by round_id, number desc),
    texts as (
      select distinct on (round_id) round_id, id from agreement_versions where round_id in (select id from mine)
      order by round_id, number desc),
    tabled as (
      select c.id, c.round_id, c.state, v.id as version_id, v.content_hash, v.obligation, v.owners
      from commitments c join commitment_versions v on v.id = c.tabled_version_id
      where c.lane = 'table' and c.state in ('tabled', 'ended') and c.round_id in (select id from mine)),
    bound as (
      select t.*, a.party_id from tabled t join applicability a on a.version_id = t.version_id),
    late as (select round_id, supplier_party_id from due_reports() where due_on < acting_day()),`

/**
 * The contracting parties whose turn it is in these rounds, by step: who has nobody to sign, did not accept the
 * newest rules, does not agree with all that lies on the table, promised a result without an indicator, did not
 * answer on the newest text, has a late figure, or a promise without an outcome. Only for who sits at that table.
 */
export async function owingIn(
  db: Db,
  roundIds: readonly Id<'Round'>[],
): Promise<Map<Id<'Round'>, Owing>> {
  if (roundIds.length === 0) return new Map()
  const { rows } = await sql<Row>`
    ${bound(roundIds)}
    owing as (
      select a.*, 'stakeholders' as step from asked a where not exists (
        select from mandates m join memberships s on s.id = m.membership_id
        where s.organisation_id = a.organisation_id and m.act = 'sign' and (m.round_id is null or m.round_id = a.round_id)
          and m.from_day <= acting_day() and (m.until_day is null or m.until_day >= acting_day())
          and s.from_day <= acting_day() and (s.until_day is null or s.until_day >= acting_day()))
      union all select a.*, 'coordination' from asked a join rules r on r.round_id = a.round_id where not exists (
        select from process_rule_acceptances x where x.process_rule_version_id = r.id and x.party_id = a.id)
      union all select a.*, 'negotiation' from asked a where a.id in (
        select b.party_id from bound b where b.state = 'tabled' and not exists (
          select from positions s where s.commitment_id = b.id and s.party_id = b.party_id and s.lane = 'table' and s.is_latest
            and s.content_hash = b.content_hash and is_agreement(s.code, s.fulfilled_at)))
      union all select a.*, 'indicators' from asked a where exists (
        select from tabled t where t.round_id = a.round_id and t.state = 'tabled' and t.obligation = 'result'
          and a.id = any (t.owners)
          and not exists (select from indicators i where i.commitment_id = t.id and i.dropped_at is null))
      union all select a.*, 'signing' from asked a join texts t on t.round_id = a.round_id where not exists (
        select from signatures s where s.agreement_version_id = t.id and s.party_id = a.id)
      union all select a.*, 'monitoring' from asked a where a.id in (select supplier_party_id from late)
      union all select a.*, 'review' from asked a where a.id in (
        select b.party_id from bound b where not exists (select from dispositions d where d.commitment_id = b.id)))
    select round_id as id, step, array_agg(name order by kind, name) as names from owing group by round_id, step`.execute(
    db,
  )
  const byRound = Map.groupBy(rows, ({ id }) => id)
  return new Map(
    [...byRound].map(([id, all]) => [
      id,
      Object.fromEntries(all.map(({ step, names }) => [step, names])),
    ]),
  )
}
