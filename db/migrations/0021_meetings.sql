-- Meetings of a round: agenda, attendance per party, and outcomes with who owes what to whom.
-- Safe while the site runs: new types, tables and policies only.

create type meeting_level as enum ('political', 'official', 'working_group');
create type agenda_kind as enum ('inform', 'discuss', 'decide');
create type outcome_kind as enum ('decision', 'promise', 'action');

create table meetings (
  id           uuid primary key,
  round_id     uuid not null references rounds,
  title        text not null check (title <> ''),
  level        meeting_level not null,
  held_on      date not null,
  -- On the clock of Amsterdam, HH:MM.
  from_time    text not null check (from_time ~ '^\d\d:\d\d$'),
  until_time   text check (until_time ~ '^\d\d:\d\d$' and until_time > from_time),
  place        text not null check (place <> ''),
  planned_by   uuid not null references people,
  planned_at   timestamptz not null,
  cancelled_at timestamptz
);
create index meetings_of_round on meetings (round_id, held_on);

create table agenda_items (
  id            uuid primary key,
  meeting_id    uuid not null references meetings,
  round_id      uuid not null references rounds,
  kind          agenda_kind not null,
  title         text not null check (title <> ''),
  commitment_id uuid references commitments,
  -- The party that put it on the agenda; none where the coordinator did.
  party_id      uuid references parties,
  proposed_by   uuid not null references people,
  proposed_at   timestamptz not null,
  position      integer not null
);
create index items_of_meeting on agenda_items (meeting_id);

create table attendances (
  meeting_id uuid not null references meetings,
  party_id   uuid not null references parties,
  round_id   uuid not null references rounds,
  is_present boolean not null,
  noted_by   uuid not null references people,
  noted_at   timestamptz not null,
  primary key (meeting_id, party_id)
);

create table outcomes (
  id             uuid primary key,
  meeting_id     uuid not null references meetings,
  agenda_item_id uuid references agenda_items,
  round_id       uuid not null references rounds,
  kind           outcome_kind not null,
  text           text not null check (text <> ''),
  -- The party that has to do it, and the party to which it was promised.
  owner_party_id uuid references parties,
  to_party_id    uuid references parties,
  due_on         date,
  recorded_by    uuid not null references people,
  recorded_at    timestamptz not null,
  closed_by      uuid references people,
  closed_at      timestamptz,
  check ((closed_by is null) = (closed_at is null)),
  check (kind <> 'promise' or (owner_party_id is not null and to_party_id is not null and due_on is not null)),
  check (kind <> 'action' or (owner_party_id is not null and due_on is not null)),
  check (kind <> 'decision' or closed_at is null),
  check (owner_party_id <> to_party_id)
);
create index outcomes_of_meeting on outcomes (meeting_id);
create index outcomes_of_round on outcomes (round_id);

do $$
declare name text;
begin
  foreach name in array array['meetings', 'agenda_items', 'attendances', 'outcomes'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format('grant select, insert on %I to handslag_actor', name);
    execute format('create policy table_read on %I for select to handslag_actor using (round_id in (select actor_table())
      or round_id in (select id from rounds where made_by = acting_person()))', name);
  end loop;
end $$;

-- The coordinator plans; until there is one, whoever made the round.
create policy planner_add on meetings for insert to handslag_actor with check (
  planned_by = acting_person() and (round_id in (select actor_coordinates())
    or round_id in (select id from rounds where made_by = acting_person())));
grant update (title, level, held_on, from_time, until_time, place, cancelled_at) on meetings to handslag_actor;
create policy planner_change on meetings for update to handslag_actor using (
  round_id in (select actor_coordinates()) or round_id in (select id from rounds where made_by = acting_person()));

create policy table_add on agenda_items for insert to handslag_actor with check (
  proposed_by = acting_person() and round_id in (select actor_table())
  and (party_id in (select actor_parties()) or (party_id is null and round_id in (select actor_coordinates()))));

create policy coordinator_add on attendances for insert to handslag_actor with check (
  noted_by = acting_person() and round_id in (select actor_coordinates()));
grant update (is_present, noted_by, noted_at) on attendances to handslag_actor;
create policy coordinator_change on attendances for update to handslag_actor using (round_id in (select actor_coordinates()));

create policy coordinator_add on outcomes for insert to handslag_actor with check (
  recorded_by = acting_person() and round_id in (select actor_coordinates()));
-- A promise is closed by the party it was made to, an action by the party that has to do it.
grant update (closed_by, closed_at) on outcomes to handslag_actor;
create policy holder_close on outcomes for update to handslag_actor using (
  (kind = 'promise' and to_party_id in (select actor_parties()))
  or (kind = 'action' and owner_party_id in (select actor_parties())));
