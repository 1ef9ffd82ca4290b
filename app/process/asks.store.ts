import { type RawBuilder, sql } from 'kysely'
import type { Day } from '#kernel/day.ts'
import type { Id } from '#kernel/id.ts'
import type { Db } from '#platform/db.ts'
import { type Ask, type AskKind, inOrder } from './asks.ts'
import { promiseAsks } from './promise-asks.store.ts'

type Row = Omit<Ask, 'kind'>

/**
 * Where asks come from: one query per source, over all rounds of the actor at once. A step that asks
 * something of people adds its line here, its step in `asks.ts` and its words in `asks.words.ts`.
 */
const sources: Record<AskKind, RawBuilder<Row>> = {
  // The newest rules of the process, that her party did not accept yet.
  rules: sql`
    select r.id as round_id, r.name as round, 1 as count, 1 as whole,
      (select count(*) from process_rule_acceptances a where a.party_id = p.id and a.round_id = r.id)::integer as again,
      v.made_at as since, v.made_at as newest, null::date as due
    from process_rule_versions v join rounds r on r.id = v.round_id
    join parties p on p.round_id = r.id and p.id in (select actor_contracts())
    where v.number = (select max(number) from process_rule_versions n where n.round_id = r.id)
      and actor_may('negotiate', r.id)
      and not exists (select from process_rule_acceptances a where a.process_rule_version_id = v.id and a.party_id = p.id)`,

  // Her party makes the agreement, she may sign, and her party has not answered the newest text.
  signature: sql`
    select r.id as round_id, r.name as round, 1 as count, 1 as whole, 0 as again, v.frozen_at as since, v.frozen_at as newest, null::date as due
    from rounds r join agreement_versions v on v.round_id = r.id
    join parties p on p.round_id = r.id and p.id in (select actor_contracts())
    where v.number = (select max(number) from agreement_versions n where n.round_id = r.id)
      and actor_may('sign', r.id)
      and not exists (select from signatures s where s.agreement_version_id = v.id and s.party_id = p.id)`,

  // Her party has neither answered the newest text nor said what it decided on it, and she decides for it.
  decision: sql`
    select r.id as round_id, r.name as round, 1 as count, 1 as whole, 0 as again, v.frozen_at as since, v.frozen_at as newest, null::date as due
    from rounds r join agreement_versions v on v.round_id = r.id
    join parties p on p.round_id = r.id and p.id in (select actor_contracts())
    where v.number = (select max(number) from agreement_versions n where n.round_id = r.id)
      and actor_may('decide', r.id)
      and not exists (select from decisions d where d.agreement_version_id = v.id and d.party_id = p.id)
      and not exists (select from signatures s where s.agreement_version_id = v.id and s.party_id = p.id)`,

  // Texts on the table that apply to her party, without a position of it on exactly that text.
  positions: sql`
    select c.round_id, r.name as round, count(*) filter (where not coalesce(s.content_hash = v.content_hash, false))::integer as count,
      count(*)::integer as whole, count(*) filter (where s.content_hash <> v.content_hash)::integer as again,
      min(v.made_at) filter (where not coalesce(s.content_hash = v.content_hash, false)) as since,
      max(greatest(v.made_at, o.tabled_at)) filter (where not coalesce(s.content_hash = v.content_hash, false)) as newest, null::date as due
    from commitments c join rounds r on r.id = c.round_id
    join commitment_versions v on v.id = c.tabled_version_id
    join applicability a on a.version_id = v.id and a.party_id in (select actor_contracts())
    left join proposals o on o.version_id = v.id
    left join positions s on s.commitment_id = c.id and s.party_id = a.party_id and s.lane = 'table' and s.is_latest and s.code <> 'none'
    where c.lane = 'table' and c.state = 'tabled' and c.round_id in (select actor_table()) and actor_may('negotiate', c.round_id)
    group by c.round_id, r.name
    having count(*) filter (where not coalesce(s.content_hash = v.content_hash, false)) > 0`,

  // Concerns of others on what her party proposed or has to do, that nobody answered yet.
  concerns: sql`
    select c.round_id, r.name as round, count(*)::integer as count, count(*)::integer as whole, 0 as again,
      min(z.raised_at) as since, max(z.raised_at) as newest, null::date as due
    from concerns z join commitments c on c.id = z.commitment_id and c.state = 'tabled' join rounds r on r.id = c.round_id
    join commitment_versions v on v.id = c.tabled_version_id
    join parties p on p.round_id = c.round_id and p.id in (select actor_contracts())
    where z.closed_at is null and z.party_id <> p.id and (v.party_id = p.id or p.id = any (v.owners))
      and z.round_id in (select actor_table())
      and not exists (select from concern_answers a where a.concern_id = z.id)
    group by c.round_id, r.name`,

  ...promiseAsks,

  // Questions for information that were put to her party and are open; 'again' are those that are late.
  information: sql`
    select q.round_id, r.name as round, count(*)::integer as count, count(*)::integer as whole,
      count(*) filter (where q.due_on < acting_day())::integer as again, min(q.asked_at) as since, max(q.asked_at) as newest, min(q.due_on) as due
    from information_requests q join rounds r on r.id = q.round_id
    where q.outcome is null and q.asked_party_id in (select actor_contracts()) and actor_may('negotiate', q.round_id)
    group by q.round_id, r.name`,

  // Papers that lie ready for her party, that nobody of it received.
  papers: sql`
    select d.round_id, r.name as round, count(*)::integer as count, count(*)::integer as whole, 0 as again,
      min(d.delivered_at) as since, max(d.delivered_at) as newest, null::date as due
    from paper_deliveries d join paper_versions v on v.id = d.paper_version_id
    join papers p on p.id = v.paper_id and p.withdrawn_at is null join rounds r on r.id = d.round_id
    where d.party_id in (select actor_parties()) and d.round_id in (select actor_table())
      and not exists (select from paper_receipts c where c.paper_version_id = d.paper_version_id and c.party_id = d.party_id)
      and not exists (select from paper_versions n where n.paper_id = v.paper_id and n.number > v.number)
    group by d.round_id, r.name`,

  // Advice that was asked of her party and that it did not give; 'again' are those of which the last day has passed.
  advice: sql`
    select q.round_id, r.name as round, count(*)::integer as count, count(*)::integer as whole,
      count(*) filter (where d.due < acting_day())::integer as again, min(q.asked_at) as since, max(q.asked_at) as newest, min(d.due) as due
    from advice_requests q join rounds r on r.id = q.round_id
    cross join lateral (select coalesce(max(x.until_day), q.due_on) as due from advice_extensions x
      where x.advice_request_id = q.id and x.outcome = 'agreed') d
    where q.closing is null and q.asked_party_id in (select actor_parties()) and actor_may('negotiate', q.round_id)
      and not exists (select from advices a where a.advice_request_id = q.id and a.withdrawn_at is null)
    group by q.round_id, r.name`,

  // Advice that her party asked for, may deviate from and did not reply to.
  adviceReplies: sql`
    select q.round_id, r.name as round, count(*)::integer as count, count(*)::integer as whole,
      count(*) filter (where a.reply_due_on < acting_day())::integer as again, min(a.given_at) as since, max(a.given_at) as newest, min(a.reply_due_on) as due
    from advices a join advice_requests q on q.id = a.advice_request_id join rounds r on r.id = q.round_id
    where a.withdrawn_at is null and a.reply_due_on is not null and q.closing is null
      and q.party_id in (select actor_contracts()) and actor_may('negotiate', q.round_id)
      and not exists (select from advice_replies p where p.advice_id = a.id and p.withdrawn_at is null)
    group by q.round_id, r.name`,

  // A later last day that the other side proposed, while the advice is still to come.
  adviceDays: sql`
    select q.round_id, r.name as round, count(*)::integer as count, count(*)::integer as whole, 0 as again,
      min(x.proposed_at) as since, max(x.proposed_at) as newest, null::date as due
    from advice_extensions x join advice_requests q on q.id = x.advice_request_id join rounds r on r.id = q.round_id
    where x.outcome is null and q.closing is null and x.party_id not in (select actor_parties())
      and (q.party_id in (select actor_contracts()) or q.asked_party_id in (select actor_parties()))
      and actor_may('negotiate', q.round_id)
      and not exists (select from advices a where a.advice_request_id = q.id and a.withdrawn_at is null)
    group by q.round_id, r.name`,

  // Figures that her party supplies and that are due; 'again' are those that are late.
  figures: sql`
    select d.round_id, r.name as round, count(*)::integer as count, count(*)::integer as whole,
      count(*) filter (where d.due_on < acting_day())::integer as again,
      min(d.due_on - 27)::timestamptz as since, max(d.due_on - 27)::timestamptz as newest, min(d.due_on) as due
    from due_reports() d join rounds r on r.id = d.round_id
    where d.supplier_party_id in (select actor_parties()) and actor_may('report', d.round_id)
    group by d.round_id, r.name`,

  // Figures of others that her party checks, and of which it said nothing yet.
  checks: sql`
    select t.round_id, r.name as round, count(*)::integer as count, count(*)::integer as whole, 0 as again,
      min(t.reported_at) as since, max(t.reported_at) as newest, min((t.reported_at at time zone 'Europe/Amsterdam')::date) + 28 as due
    from reports t join indicators i on i.id = t.indicator_id and i.dropped_at is null join rounds r on r.id = t.round_id
    where i.checker_party_id in (select actor_parties()) and actor_may('report', t.round_id)
      and not exists (select from report_reviews v where v.report_id = t.id)
      and not exists (select from reports n where n.corrects_id = t.id)
    group by t.round_id, r.name`,

  // Actions of her party that are due within four weeks, or late.
  actions: sql`
    select a.round_id, r.name as round, count(*)::integer as count, count(*)::integer as whole,
      count(*) filter (where a.due_on < acting_day())::integer as again, min(a.made_at) as since, max(a.made_at) as newest, min(a.due_on) as due
    from actions a join rounds r on r.id = a.round_id
    where a.owner_party_id in (select actor_parties()) and actor_may('report', a.round_id)
      and a.done_on is null and a.dropped_at is null and a.due_on <= acting_day() + 28
    group by a.round_id, r.name`,

  // Proposed changes of a signed promise that binds her party, without an answer of it.
  amendments: sql`
    select m.round_id, r.name as round, count(*)::integer as count, count(*)::integer as whole, 0 as again,
      min(m.proposed_at) as since, max(m.proposed_at) as newest, null::date as due
    from amendments m join rounds r on r.id = m.round_id join commitments c on c.id = m.commitment_id
    join parties p on p.round_id = m.round_id and p.id in (select actor_contracts())
    where m.state = 'open' and actor_may('negotiate', m.round_id)
      and exists (select from commitment_versions v where v.id in (c.tabled_version_id, m.version_id) and (p.id = any (v.owners)
        or exists (select from applicability a where a.version_id = v.id and a.party_id = p.id)))
      and not exists (select from amendment_answers w where w.amendment_id = m.id and w.party_id = p.id and w.is_latest)
    group by m.round_id, r.name`,

  // Questions of an evaluation within four weeks, or late, that her party did not answer at the table.
  evaluation: sql`
    select q.round_id, r.name as round, count(*) filter (where e.id is null)::integer as count, count(*)::integer as whole, 0 as again,
      min(m.made_at) as since, max(m.made_at) as newest, min(m.due_on) as due
    from evaluation_questions q join review_moments m on m.id = q.review_moment_id and m.dropped_at is null
    join rounds r on r.id = q.round_id
    join parties p on p.round_id = q.round_id and p.id in (select actor_contracts())
    left join evaluation_answers e on e.evaluation_question_id = q.id and e.party_id = p.id and e.lane = 'table'
    where m.due_on <= acting_day() + 28 and actor_may('negotiate', q.round_id)
    group by q.round_id, r.name having count(*) filter (where e.id is null) > 0`,

  // Promises of a round that another one follows, about which nobody said what comes of them.
  dispositions: sql`
    select r.id as round_id, r.name as round, count(*)::integer as count, count(*)::integer as whole, 0 as again,
      min(n.made_at) as since, max(n.made_at) as newest, null::date as due
    from rounds n join rounds r on r.id = n.previous_id join commitments c on c.round_id = r.id and c.lane = 'table' and c.state = 'tabled'
    join applicability a on a.version_id = c.tabled_version_id and a.party_id in (select actor_contracts())
    where actor_may('negotiate', r.id) and n.id in (select actor_rounds())
      and exists (select from agreement_versions v where v.round_id = r.id)
      and not exists (select from dispositions d where d.commitment_id = c.id)
    group by r.id, r.name`,

  // A round that somebody asks her to coordinate from now on.
  handover: sql`
    select r.id as round_id, r.name as round, 1 as count, 1 as whole, 0 as again, h.proposed_at as since, h.proposed_at as newest, null::date as due
    from handovers h join rounds r on r.id = h.round_id
    where h.to_person_id = acting_person() and h.signed_at is null and h.withdrawn_at is null`,

  // A round that she sets up and that runs on, without a coordinator today or within four weeks.
  coordinator: sql`
    select r.id as round_id, r.name as round, 1 as count, 1 as whole, coalesce((max(c.until_day) < acting_day())::integer, 0) as again,
      coalesce(least(max(c.until_day), acting_day())::timestamptz, r.made_at) as since,
      coalesce(least(max(c.until_day), acting_day())::timestamptz, r.made_at) as newest,
      max(c.until_day) filter (where c.until_day >= acting_day()) as due
    from rounds r left join round_roles c on c.round_id = r.id and c.role = 'coordinator'
    where r.id in (select actor_sets_up()) and r.term_until >= acting_day()
    group by r.id, r.name, r.made_at
    having bool_and(c.id is null or c.until_day <= acting_day() + 28)`,

  // Contracting parties for whom nobody may sign: her own, or all of a round that she sets up.
  signatory: sql`
    select r.id as round_id, r.name as round, count(*)::integer as count, count(*)::integer as whole, 0 as again,
      min(p.joined_on)::timestamptz as since, max(p.joined_on)::timestamptz as newest, null::date as due
    from parties p join rounds r on r.id = p.round_id
    where p.role = 'contracting' and (p.id in (select actor_parties()) or p.round_id in (select actor_sets_up()))
      and not exists (
        select from mandates m join memberships s on s.id = m.membership_id
        where s.organisation_id = p.organisation_id and m.act = 'sign' and (m.round_id is null or m.round_id = r.id)
          and (m.until_day is null or m.until_day >= acting_day()) and (s.until_day is null or s.until_day >= acting_day()))
    group by r.id, r.name`,

  // Invitations that she wrote, or of a round that she coordinates, that were not accepted, nor a later one like it.
  invitations: sql`
    select r.id as round_id, r.name as round, count(*)::integer as count, count(*)::integer as whole,
      count(*) filter (where (i.expires_at at time zone 'Europe/Amsterdam')::date < acting_day())::integer as again,
      min(i.invited_at) as since, max(i.invited_at) as newest, min((i.expires_at at time zone 'Europe/Amsterdam')::date) as due
    from invitations i join rounds r on r.id = i.round_id
    where i.accepted_at is null and i.withdrawn_at is null
      and not exists (select from invitations n where n.round_id = i.round_id and n.email = i.email and n.accepted_at > i.invited_at
        and n.party_id is not distinct from i.party_id and n.role is not distinct from i.role)
      and (i.invited_by = acting_person() or i.round_id in (select actor_coordinates()))
    group by r.id, r.name`,
}

type AskRow = Row & { kind: AskKind; roundId: Id<'Round'>; due: Day | null }

const everything = sql.join(
  Object.entries(sources).map(
    ([kind, source]) => sql`select ${sql.lit(kind)} as kind, * from (${source}) ${sql.ref(kind)}`,
  ),
  sql` union all `,
)

/** What the process asks of the actor now, in all her rounds, the first first. One query, however many rounds there are. */
export async function asksOfActor(db: Db): Promise<Ask[]> {
  const { rows } = await sql<AskRow>`${everything}`.execute(db)
  return inOrder(rows)
}
