-- What the task list of a round says: what was done last in each step, and what a step can't do without.
-- Safe while the site runs: new functions only.

-- Whether anything lies on the table, and whether all who make the agreement agree with any of it. Answered for
-- everybody who knows of the round, without showing a text.
create function something_is_tabled(of_round uuid) returns boolean language sql stable security definer set search_path = public as $$
  select of_round in (select actor_rounds())
    and exists (select from commitments where round_id = of_round and lane = 'table' and state = 'tabled') $$;

create function something_is_agreed(of_round uuid) returns boolean language sql stable security definer set search_path = public as $$
  select of_round in (select actor_rounds()) and exists (
    select from commitments c join commitment_versions v on v.id = c.tabled_version_id
    where c.round_id = of_round and c.lane = 'table' and c.state = 'tabled'
      and exists (select from applicability a join parties p on p.id = a.party_id
        where a.version_id = v.id and p.role = 'contracting')
      and not exists (
        select from applicability a join parties p on p.id = a.party_id
        where a.version_id = v.id and p.role = 'contracting' and not exists (
          select from positions s where s.commitment_id = c.id and s.party_id = p.id and s.lane = 'table' and s.is_latest
            and s.content_hash = v.content_hash
            and (s.code in ('agree', 'accept') or (s.code = 'agree_if' and s.fulfilled_at is not null))))) $$;

-- Of every kind of act at the table of these rounds the latest. Everybody who knows of a round learns that it was done and on
-- which moment; by whom, only who sits at that table. What happened in a room is not in it.
create function acts_of_rounds(of_rounds uuid[]) returns table (
    round_id uuid, subject text, move text, at timestamptz, person text, organisation text, coordinates boolean)
  language sql stable security definer set search_path = public as $$
  with mine as (select r.id, r.id in (select actor_table()) as seated from rounds r
      where r.id = any (of_rounds) and r.id in (select actor_rounds())),
    latest as (
      select e.chain, max(e.seq) as seq from events e
      where e.lane = 'table' and e.chain in (select id::text from mine) group by e.chain, e.subject, e.move)
  select m.id, e.subject, e.move, e.at, case when m.seated then p.name end, case when m.seated then o.name end,
    m.seated and e.round_role is not distinct from 'coordinator'
  from latest l join events e on e.chain = l.chain and e.seq = l.seq join mine m on m.id::text = e.chain
  left join people p on p.id = e.person_id left join organisations o on o.id = e.organisation_id $$;
