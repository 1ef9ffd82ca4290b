import { type RawBuilder, sql } from 'kysely'
import type { Id } from '#kernel/id.ts'
import type { Db } from '#platform/db.ts'
import type { PackRow, SectionId } from './handovers.ts'

type Source = (roundId: Id<'Round'>) => RawBuilder<Omit<PackRow, 'regime'>>

/**
 * Where the rows of a pack come from: what waits at the table of a round, and nothing of a room. One line for each
 * source; several may fill one section. Whoever adds something that can wait adds a line here.
 */
const sources: readonly (readonly [SectionId, Source])[] = [
  // Promises on the table that not everybody agrees with, and who does not.
  [
    'openPoints',
    (roundId) => sql`
      select c.code || ': ' || c.title as what, string_agg(o.short_name, ', ' order by o.kind, o.name) as who, null::date as due
      from commitments c join commitment_versions v on v.id = c.tabled_version_id
      join applicability a on a.version_id = v.id
      join parties p on p.id = a.party_id and p.role = 'contracting' join organisations o on o.id = p.organisation_id
      where c.round_id = ${roundId} and c.lane = 'table' and c.state = 'tabled' and not exists (
        select from positions s where s.commitment_id = c.id and s.party_id = p.id and s.lane = 'table' and s.is_latest
          and s.content_hash = v.content_hash and is_agreement(s.code, s.fulfilled_at))
      group by c.code, c.title`,
  ],
  // The newest rules of the process, by who did not accept them.
  [
    'openPoints',
    (roundId) => sql`
      select 'Spelregels, versie ' || v.number, string_agg(o.short_name, ', ' order by o.kind, o.name), null::date
      from process_rule_versions v join parties p on p.round_id = v.round_id and p.role = 'contracting'
      join organisations o on o.id = p.organisation_id
      where v.round_id = ${roundId} and v.number = (select max(number) from process_rule_versions where round_id = ${roundId})
        and not exists (select from process_rule_acceptances x where x.process_rule_version_id = v.id and x.party_id = p.id)
      group by v.number`,
  ],
  // Concerns without an answer, and proposed changes that wait.
  [
    'requests',
    (roundId) => sql`
      select 'Zorg bij ' || c.code || ': ' || z.text, o.short_name, null::date
      from concerns z join commitments c on c.id = z.commitment_id join parties p on p.id = z.party_id
      join organisations o on o.id = p.organisation_id
      where z.round_id = ${roundId} and z.closed_at is null
        and not exists (select from concern_answers a where a.concern_id = z.id)`,
  ],
  [
    'requests',
    (roundId) => sql`
      select 'Voorgestelde wijziging van ' || c.code, o.short_name, null::date
      from amendments m join commitments c on c.id = m.commitment_id join parties p on p.id = m.party_id
      join organisations o on o.id = p.organisation_id
      where m.round_id = ${roundId} and m.state = 'open'`,
  ],
  // Whom an invitation went to stays with who wrote it: here stands for which party or role it is.
  [
    'requests',
    (roundId) => sql`
      select case when i.role = 'coordinator' then 'Uitnodiging voor een coördinator'
          when i.role is not null then 'Uitnodiging voor een raadslid' else 'Uitnodiging voor iemand van een partij' end,
        o.short_name, (i.expires_at at time zone 'Europe/Amsterdam')::date
      from invitations i left join parties p on p.id = i.party_id left join organisations o on o.id = p.organisation_id
      where i.round_id = ${roundId} and i.accepted_at is null and i.withdrawn_at is null`,
  ],
  [
    'promises',
    (roundId) => sql`
      select u.text, concat_ws(' → ', o.short_name, t.short_name), u.due_on
      from outcomes u left join parties p on p.id = u.owner_party_id left join organisations o on o.id = p.organisation_id
      left join parties q on q.id = u.to_party_id left join organisations t on t.id = q.organisation_id
      where u.round_id = ${roundId} and u.kind in ('promise', 'arrangement', 'action') and u.closed_at is null`,
  ],
  [
    'unread',
    (roundId) => sql`
      select m.subject, string_agg(o.short_name, ', ' order by o.kind, o.name), null::date
      from message_parties r join messages m on m.id = r.message_id join parties p on p.id = r.party_id
      join organisations o on o.id = p.organisation_id
      where r.round_id = ${roundId} and r.read_at is null group by m.id, m.subject`,
  ],
  // Papers that were given to a party that did not say it has them, and what parties asked of each other.
  [
    'unread',
    (roundId) => sql`
      select a.title || ', versie ' || v.number, string_agg(o.short_name, ', ' order by o.kind, o.name), null::date
      from paper_deliveries d join paper_versions v on v.id = d.paper_version_id
      join papers a on a.id = v.paper_id and a.withdrawn_at is null
      join parties p on p.id = d.party_id join organisations o on o.id = p.organisation_id
      where d.round_id = ${roundId} and not exists (
        select from paper_receipts r where r.paper_version_id = d.paper_version_id and r.party_id = d.party_id)
      group by v.id, a.title, v.number`,
  ],
  [
    'requests',
    (roundId) => sql`
      select 'Vraag om informatie: ' || q.text, concat_ws(' → ', o.short_name, t.short_name), q.due_on
      from information_requests q join parties p on p.id = q.party_id join organisations o on o.id = p.organisation_id
      join parties s on s.id = q.asked_party_id join organisations t on t.id = s.organisation_id
      where q.round_id = ${roundId} and q.outcome is null`,
  ],
  // Advice that tenants were asked for and did not give, with the day that holds for it.
  [
    'requests',
    (roundId) => sql`
      select 'Advies: ' || q.subject, concat_ws(' → ', o.short_name, t.short_name), coalesce((
        select max(x.until_day) from advice_extensions x where x.advice_request_id = q.id and x.outcome = 'agreed'), q.due_on)
      from advice_requests q join parties p on p.id = q.party_id join organisations o on o.id = p.organisation_id
      join parties s on s.id = q.asked_party_id join organisations t on t.id = s.organisation_id
      where q.round_id = ${roundId} and q.closing is null
        and not exists (select from advices a where a.advice_request_id = q.id and a.withdrawn_at is null)`,
  ],
  // The reply that who asked owes to an advice it may deviate from.
  [
    'requests',
    (roundId) => sql`
      select 'Antwoord op advies: ' || q.subject, o.short_name, a.reply_due_on
      from advices a join advice_requests q on q.id = a.advice_request_id
      join parties p on p.id = q.party_id join organisations o on o.id = p.organisation_id
      where q.round_id = ${roundId} and q.closing is null and a.withdrawn_at is null and a.reply_due_on is not null
        and not exists (select from advice_replies r where r.advice_id = a.id and r.withdrawn_at is null)`,
  ],
  [
    'terms',
    (roundId) => sql`
      select case when kind = 'midterm' then 'Tussentijdse evaluatie' else 'Evaluatie' end, null::text, due_on
      from review_moments where round_id = ${roundId} and dropped_at is null and due_on >= acting_day()`,
  ],
  // Letters about this round that did not go out yet: the subject, never to whom.
  [
    'letters',
    (roundId) => sql`
      select subject, null::text, null::date from mails
      where written_by = acting_person() and sent_at is null and text like ${`%/trajecten/${roundId}/%`}
      group by subject`,
  ],
]

/** The rows of every section that the tables have, by section; the plan is counted elsewhere. One query. */
export async function packRowsOf(db: Db, roundId: Id<'Round'>): Promise<Map<SectionId, PackRow[]>> {
  const all = sql.join(
    sources.map(
      ([id, source]) =>
        sql`select ${sql.lit(id)} as section, x.what, x.who, x.due from (${source(roundId)}) as x (what, who, due)`,
    ),
    sql` union all `,
  )
  const { rows } = await sql<PackRow & { section: SectionId }>`
    select section, what, who, due from (${all}) rows
    where ${roundId} in (select actor_table() union select actor_sets_up())
    order by section, due nulls last, what, who`.execute(db)
  const bySection = Map.groupBy(rows, ({ section }) => section)
  return new Map(
    [...bySection].map(([section, rows]) => [
      section,
      rows.map(({ what, who, due }) => ({ what, regime: null, who, due })),
    ]),
  )
}
