-- Step 2: messages of the coordinator, the rules of the process and who accepted them, and what is logged on the plan.
-- Safe while the site runs: new types, tables, functions and policies only.

create type plan_event_kind as enum ('anchor', 'done', 'late');

-- Everybody at the table may read what the coordinator wrote, to whomever she sent it.
create table messages (
  id         uuid primary key,
  round_id   uuid not null references rounds,
  subject    text not null check (subject <> '' and length(subject) <= 150),
  text       text not null check (text <> '' and length(text) <= 4000),
  written_by uuid not null references people,
  written_at timestamptz not null
);
create index messages_of_round on messages (round_id);

create table message_parties (
  message_id uuid not null references messages,
  party_id   uuid not null references parties,
  round_id   uuid not null references rounds,
  read_at    timestamptz,
  read_by    uuid references people,
  primary key (message_id, party_id),
  check ((read_at is null) = (read_by is null))
);

create table process_rule_versions (
  id       uuid primary key,
  round_id uuid not null references rounds,
  number   integer not null check (number > 0),
  -- What changed and why, in the words of who wrote it.
  note     text not null,
  made_by  uuid not null references people,
  made_at  timestamptz not null,
  unique (round_id, number)
);

create table process_rules (
  process_rule_version_id uuid not null references process_rule_versions,
  round_id                uuid not null references rounds,
  position                integer not null check (position > 0),
  title                   text not null check (title <> '' and length(title) <= 120),
  text                    text not null check (text <> '' and length(text) <= 2000),
  primary key (process_rule_version_id, position)
);

create table process_rule_acceptances (
  id                      uuid primary key,
  process_rule_version_id uuid not null references process_rule_versions,
  round_id                uuid not null references rounds,
  party_id                uuid not null references parties,
  accepted_by             uuid not null references people,
  mandate_id              uuid not null references mandates,
  accepted_at             timestamptz not null,
  unique (process_rule_version_id, party_id)
);
create index rule_acceptances_of_round on process_rule_acceptances (round_id);

-- What happened on the plan: a clock that started, a rule that was followed, or why it is late. The latest of its kind counts.
create table plan_events (
  id           uuid primary key,
  -- In which order it was logged: two lines can have the same moment.
  seq          integer not null generated always as identity,
  round_id     uuid not null references rounds,
  -- The year for which the agreements hold.
  year         integer not null check (year between 2000 and 2100),
  kind         plan_event_kind not null,
  -- A rule of the calendar, or an event that starts a clock.
  about        text not null check (about <> ''),
  -- For a late rule: when it is expected after all.
  on_day       date,
  note         text not null check (length(note) <= 1000),
  party_id     uuid references parties,
  logged_by    uuid not null references people,
  logged_at    timestamptz not null,
  withdrawn_at timestamptz,
  check (kind = 'late' or on_day is not null),
  check (kind <> 'late' or note <> '')
);
create index plan_events_of_round on plan_events (round_id, year);

create trigger append_only before update or delete or truncate on messages for each statement execute function refuse_change();
create trigger append_only before update or delete or truncate on process_rule_versions for each statement execute function refuse_change();
create trigger append_only before update or delete or truncate on process_rules for each statement execute function refuse_change();
create trigger append_only before update or delete or truncate on process_rule_acceptances for each statement execute function refuse_change();

-- Rounds that the actor sets up: she coordinates them, or made them.
create or replace function actor_sets_up() returns setof uuid language sql stable security definer set search_path = public as $$
  select actor_coordinates() union select id from rounds where made_by = acting_person() $$;

-- Rounds in which the actor's party makes the agreement.
create function actor_contracts_in() returns setof uuid language sql stable security definer set search_path = public as $$
  select round_id from parties where id in (select actor_contracts()) $$;

do $$
declare name text;
begin
  foreach name in array array['messages', 'message_parties', 'process_rule_versions', 'process_rules', 'process_rule_acceptances', 'plan_events'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format('grant select, insert on %I to handslag_actor', name);
    execute format('create policy table_read on %I for select to handslag_actor
      using (round_id in (select actor_table()) or round_id in (select actor_sets_up()))', name);
  end loop;
end $$;

create policy coordinator_add on messages for insert to handslag_actor
  with check (round_id in (select actor_coordinates()) and written_by = acting_person());
create policy coordinator_add on message_parties for insert to handslag_actor
  with check (round_id in (select actor_coordinates()));
grant update (read_at, read_by) on message_parties to handslag_actor;
create policy party_read on message_parties for update to handslag_actor
  using (party_id in (select actor_parties())) with check (read_by = acting_person());

create policy setter_up_add on process_rule_versions for insert to handslag_actor
  with check (round_id in (select actor_sets_up()) and made_by = acting_person());
create policy setter_up_add on process_rules for insert to handslag_actor
  with check (round_id in (select actor_sets_up()));
create policy party_add on process_rule_acceptances for insert to handslag_actor
  with check (party_id in (select actor_contracts()) and accepted_by = acting_person());

create policy table_add on plan_events for insert to handslag_actor with check (
  logged_by = acting_person() and (round_id in (select actor_coordinates()) or party_id in (select actor_contracts())));
grant update (withdrawn_at) on plan_events to handslag_actor;
create policy logger_withdraw on plan_events for update to handslag_actor
  using (round_id in (select actor_coordinates()) or party_id in (select actor_contracts()));

-- The addresses of the people of these parties, for the coordinator of their round only: she may write to them.
create function addresses_of(of_round uuid, chosen uuid[]) returns table (party_id uuid, email text)
  language sql stable security definer set search_path = public as $$
  select p.id, c.email from parties p
  join memberships m on m.organisation_id = p.organisation_id
  join contacts c on c.person_id = m.person_id
  where p.round_id = of_round and p.id = any (chosen) and of_round in (select actor_coordinates())
    and m.from_day <= acting_day() and (m.until_day is null or m.until_day >= acting_day())
  order by p.id, c.email $$;

-- Whether every contracting party accepted the newest rules. Answered for everybody who knows of the round, without showing the rules.
create function process_rules_accepted(of_round uuid) returns boolean language sql stable security definer set search_path = public as $$
  select of_round in (select actor_rounds())
    and exists (select from process_rule_versions where round_id = of_round)
    and exists (select from parties where round_id = of_round and role = 'contracting')
    and not exists (
      select from parties p where p.round_id = of_round and p.role = 'contracting' and not exists (
        select from process_rule_acceptances a
        where a.party_id = p.id and a.process_rule_version_id = (
          select id from process_rule_versions where round_id = of_round order by number desc limit 1))) $$;
