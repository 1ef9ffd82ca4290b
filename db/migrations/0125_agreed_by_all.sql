-- Which positions are agreement, and whether all who make the agreement give one on a text: each written once, for every query that asks it.
-- Safe while the site runs: new functions, and two that answer as before.

-- Who agrees on a condition agrees once the condition is fulfilled.
create function is_agreement(code position_code, fulfilled_at timestamptz) returns boolean language sql immutable as $$
  select code in ('agree', 'accept') or (code = 'agree_if' and fulfilled_at is not null) $$;

-- Whether somebody is to agree with this text, and all who are do, by a position on exactly these words. For who may read them.
create function agreed_by_all(of_commitment uuid, of_version uuid, of_hash text) returns boolean language sql stable as $$
  select exists (select from applicability a join parties p on p.id = a.party_id
      where a.version_id = of_version and p.role = 'contracting')
    and not exists (
      select from applicability a join parties p on p.id = a.party_id
      where a.version_id = of_version and p.role = 'contracting' and not exists (
        select from positions s where s.commitment_id = of_commitment and s.party_id = p.id and s.lane = 'table' and s.is_latest
          and s.content_hash = of_hash and is_agreement(s.code, s.fulfilled_at))) $$;

create or replace function no_points_open(round uuid) returns boolean language sql stable security definer set search_path = public as $$
  select coalesce(bool_and(agreed_by_all(c.id, v.id, v.content_hash)), false)
  from commitments c join commitment_versions v on v.id = c.tabled_version_id
  where c.round_id = round and c.lane = 'table' and c.state = 'tabled' and c.round_id in (select actor_rounds()) $$;

create or replace function something_is_agreed(of_round uuid) returns boolean language sql stable security definer set search_path = public as $$
  select of_round in (select actor_rounds()) and exists (
    select from commitments c join commitment_versions v on v.id = c.tabled_version_id
    where c.round_id = of_round and c.lane = 'table' and c.state = 'tabled' and agreed_by_all(c.id, v.id, v.content_hash)) $$;
