-- Who follows whom in a function, and when somebody is away.
-- Safe while the site runs: a new column that may be empty, a new table.

-- Who took over from her when she left.
alter table memberships add successor_id uuid references memberships, add check (successor_id <> id);
grant update (successor_id) on memberships to handslag_actor;

-- When somebody is away, in her own words; with days where she gives them.
create table absences (
  id            uuid primary key,
  membership_id uuid not null references memberships,
  note          text not null check (note <> ''),
  from_day      date,
  until_day     date,
  said_by       uuid not null references people,
  said_at       timestamptz not null,
  withdrawn_at  timestamptz,
  check (until_day >= from_day),
  check (from_day is not null or until_day is null)
);
create index absences_of_membership on absences (membership_id);
alter table absences enable row level security;
alter table absences force row level security;
grant select, insert on absences to handslag_actor;
grant update (withdrawn_at) on absences to handslag_actor;
create policy mates_read on absences for select to handslag_actor using (membership_id in (select id from memberships));
create policy own_say on absences for insert to handslag_actor with check (
  said_by = acting_person() and membership_id in (select id from memberships where organisation_id = actor_organisation()));
create policy own_withdraw on absences for update to handslag_actor using (
  membership_id in (select id from memberships where organisation_id = actor_organisation()));
