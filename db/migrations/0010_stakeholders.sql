-- Invitations that can be withdrawn and renewed, relations by those they concern, the last visit of a person, a free address, and facts about a round.
-- Safe while the site runs: a new column and new tables, functions and policies; one policy is narrowed.

-- Invitations: withdrawn ones stay, so that it can be read who was asked.
alter table invitations add withdrawn_at timestamptz;
create index invitations_of_round on invitations (round_id);
grant update (token_hash, expires_at, withdrawn_at) on invitations to handslag_actor;
create policy own_change on invitations for update to handslag_actor using (
  invited_by = acting_person() or round_id in (select actor_coordinates()) or party_id in (select actor_parties()));

-- A relation is said by one of the two it concerns, or by who sets up a round in which one of them takes part.
create function actor_sets_up() returns setof uuid language sql stable security definer set search_path = public as $$
  select actor_coordinates() union select id from rounds where made_by = acting_person() $$;
create function organisations_set_up() returns setof uuid language sql stable security definer set search_path = public as $$
  select organisation_id from parties where round_id in (select actor_sets_up()) $$;
drop policy people_add on organisation_relations;
create policy concerned_add on organisation_relations for insert to handslag_actor with check (
  organisation_id = (select actor_organisation()) or other_id = (select actor_organisation())
  or organisation_id in (select organisations_set_up()) or other_id in (select organisations_set_up()));
create policy setter_end on organisation_relations for update to handslag_actor using (
  organisation_id in (select organisations_set_up()) or other_id in (select organisations_set_up()));
create index relations_to on organisation_relations (other_id);

-- Since when someone was away: her last sign-in and the one before it.
create table visits (
  person_id uuid primary key references people,
  last_at   timestamptz not null,
  before_at timestamptz
);
alter table visits enable row level security;
alter table visits force row level security;
grant select on visits to handslag_actor;
create policy own_read on visits for select to handslag_actor using (person_id = acting_person());
grant select, insert, update on visits to handslag_gate;
create policy gate_works on visits to handslag_gate using (true) with check (true);

-- An address is given once and never changed, so it is looked for among all agreements, whoever may read them.
-- Whoever asks at the same moment waits, so that two rounds never get the same.
create function free_address(wanted text) returns text language plpgsql volatile security definer set search_path = public as $$
declare nth integer := 1; candidate text := wanted;
begin
  perform pg_advisory_xact_lock(hashtextextended('agreement address', 0));
  while exists (select from agreements where address = candidate) loop
    nth := nth + 1;
    candidate := wanted || '-' || nth;
  end loop;
  return candidate;
end $$;

-- Facts about a round that everybody who knows of it may know, also who may not read the texts, such as a reader for the council.
-- They answer nothing for a round that the actor does not know.
create function no_points_open(round uuid) returns boolean language sql stable security definer set search_path = public as $$
  select coalesce(bool_and(agreed), false) from (
    select exists (select from applicability a join parties p on p.id = a.party_id
        where a.version_id = v.id and p.role = 'contracting')
      and not exists (
        select from applicability a join parties p on p.id = a.party_id
        where a.version_id = v.id and p.role = 'contracting' and not exists (
          select from positions s where s.commitment_id = c.id and s.party_id = p.id and s.lane = 'table' and s.is_latest
            and s.content_hash = v.content_hash
            and (s.code in ('agree', 'accept') or (s.code = 'agree_if' and s.fulfilled_at is not null)))) as agreed
    from commitments c join commitment_versions v on v.id = c.tabled_version_id
    where c.round_id = round and c.lane = 'table' and c.state = 'tabled' and c.round_id in (select actor_rounds())) points $$;

create function every_result_has_an_indicator(round uuid) returns boolean language sql stable security definer set search_path = public as $$
  select count(*) > 0 and count(*) filter (where v.obligation = 'result' and not exists (
      select from indicators i where i.commitment_id = c.id and i.dropped_at is null)) = 0
  from commitments c join commitment_versions v on v.id = c.tabled_version_id
  where c.round_id = round and c.lane = 'table' and c.state = 'tabled' and c.round_id in (select actor_rounds()) $$;

create function every_commitment_is_disposed(round uuid) returns boolean language sql stable security definer set search_path = public as $$
  select count(*) > 0 and count(*) filter (where d.id is null) = 0
  from commitments c left join dispositions d on d.commitment_id = c.id
  where c.round_id = round and c.lane = 'table' and c.state in ('tabled', 'ended') and c.round_id in (select actor_rounds()) $$;

-- What who runs the installation may know: how many there are, and whether the mail goes out. Nobody else gets an answer, and nothing of a round is in it.
create function installation_counts() returns table
  (organisations integer, people integer, memberships integer, sessions integer, mails_waiting integer, mails_failed integer, oldest_waiting timestamptz)
  language sql stable security definer set search_path = public as $$
  select (select count(*) from organisations)::integer, (select count(*) from people)::integer,
    (select count(*) from memberships where until_day is null or until_day >= acting_day())::integer,
    (select count(*) from sessions)::integer,
    (select count(*) from mails where sent_at is null)::integer,
    (select count(*) from mails where sent_at is null and failure is not null)::integer,
    (select min(written_at) from mails where sent_at is null)
  where exists (select from people where id = acting_person() and is_administrator) $$;
