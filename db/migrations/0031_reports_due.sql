-- Which figures are asked for, so that the overview can ask everybody in one query.
-- Safe while the site runs: a new function only.

-- The periods that are over and over which nobody reported yet, of the commitments in the newest frozen text of each round.
-- The same periods as `dueReports` of the application; a test holds the two together. Row-level security narrows it to the actor's rounds.
create function due_reports() returns table (round_id uuid, indicator_id uuid, supplier_party_id uuid, period_from date, due_on date)
  language sql stable set search_path = public as $$
  with newest as (
    select distinct on (v.round_id) v.round_id, v.document::jsonb as document from agreement_versions v order by v.round_id, v.number desc),
  followed as (
    select n.round_id, code #>> '{}' as code from newest n, jsonb_path_query(n.document, '$.chapters[*].commitments[*].code') code),
  measured as (
    select i.round_id, i.id, i.supplier_party_id, case i.frequency when 'quarter' then 3 when 'half_year' then 6 else 12 end as months,
      case when l.year between extract(year from r.term_from) and extract(year from r.term_until)
        then greatest(r.term_from, make_date(l.year, 1, 1)) else r.term_from end as from_day,
      case when l.year between extract(year from r.term_from) and extract(year from r.term_until)
        then least(r.term_until, make_date(l.year, 12, 31)) else r.term_until end as until_day
    from indicators i
    join commitments c on c.id = i.commitment_id and c.lane = 'table'
    join followed f on f.round_id = c.round_id and f.code = c.code
    join layers l on l.id = c.layer_id
    join rounds r on r.id = i.round_id
    where i.dropped_at is null),
  periods as (
    select m.*, (m.from_day + make_interval(months => nth * m.months))::date as starts,
      least(m.until_day, (m.from_day + make_interval(months => (nth + 1) * m.months))::date - 1) as ends
    from measured m, generate_series(0, 200) nth)
  select p.round_id, p.id, p.supplier_party_id, p.starts, p.ends + 28 from periods p
  where p.starts <= p.until_day and p.ends < acting_day()
    and not exists (select from reports t where t.indicator_id = p.id and t.period_from = p.starts) $$;
