-- When the bodies that decide for a party meet, and when they don't: the plan is counted back through them.
-- Safe while the site runs: a new type, a new table and its policies only.

create type deciding_body as enum ('executive', 'council', 'board', 'supervisory_board', 'members');

create table body_days (
  id                uuid primary key,
  -- The same for every version of one day: the id of the first.
  series_id         uuid not null references body_days,
  number            integer not null check (number > 0),
  round_id          uuid not null references rounds,
  party_id          uuid not null references parties,
  -- The year for which the agreements hold.
  year              integer not null check (year between 2000 and 2100),
  -- Which body meets; none where it is a recess, which has a last day.
  body              deciding_body,
  on_day            date not null,
  until_day         date check (until_day >= on_day),
  -- Working days between the papers and the meeting.
  lead_days         integer check (lead_days between 0 and 60),
  note              text not null check (length(note) <= 500),
  entered_by        uuid not null references people,
  entered_at        timestamptz not null,
  withdrawn_at      timestamptz,
  withdrawn_because text check (withdrawn_because <> '' and length(withdrawn_because) <= 1000),
  unique (series_id, number),
  check ((body is null) = (lead_days is null)),
  check ((body is null) = (until_day is not null)),
  check ((withdrawn_at is null) = (withdrawn_because is null))
);
create index body_days_of_round on body_days (round_id, year);

alter table body_days enable row level security;
alter table body_days force row level security;
grant select, insert on body_days to handslag_actor;
grant update (withdrawn_at, withdrawn_because) on body_days to handslag_actor;
create policy table_read on body_days for select to handslag_actor
  using (round_id in (select actor_table()) or round_id in (select actor_sets_up()));
create policy party_add on body_days for insert to handslag_actor with check (
  entered_by = acting_person() and (round_id in (select actor_coordinates()) or party_id in (select actor_contracts())));
create policy party_withdraw on body_days for update to handslag_actor
  using (round_id in (select actor_coordinates()) or party_id in (select actor_contracts()));
