-- Packages: proposals on several commitments that hold together, taken over as a whole or not at all.
-- Safe while the site runs: a new table, a new empty column, and a check on what is in a package.

create type package_state as enum ('open', 'adopted', 'withdrawn', 'overtaken');

create table packages (
  id         uuid primary key,
  round_id   uuid not null references rounds,
  party_id   uuid not null references parties,
  title      text not null check (title <> '' and length(title) <= 200),
  why        text not null default '' check (length(why) <= 2000),
  offered_by uuid not null references people,
  mandate_id uuid references mandates,
  offered_at timestamptz not null,
  state      package_state not null,
  closed_at  timestamptz,
  check ((state = 'open') = (closed_at is null))
);
create index packages_of_round on packages (round_id);

alter table proposals add column package_id uuid references packages;
create index proposals_of_package on proposals (package_id);

-- All or nothing, whoever writes: what is in one package stands as the package stands, when the transaction ends.
create function is_whole() returns trigger language plpgsql set search_path = public as $$
declare package uuid;
begin
  if tg_table_name = 'packages' then package := new.id; else package := new.package_id; end if;
  if exists (select from proposals p join packages k on k.id = p.package_id
      where k.id = package and p.state::text <> k.state::text) then
    raise exception 'A package is taken over as a whole, or not at all' using errcode = 'check_violation', constraint = 'package_is_whole';
  end if;
  return null;
end $$;
create constraint trigger package_is_whole after insert or update on proposals deferrable initially deferred
  for each row when (new.package_id is not null) execute function is_whole();
create constraint trigger package_is_whole after insert or update on packages deferrable initially deferred
  for each row execute function is_whole();

alter table packages enable row level security;
alter table packages force row level security;
grant select, insert on packages to handslag_actor;
grant update (state, closed_at) on packages to handslag_actor;
grant update (package_id) on proposals to handslag_actor;
create policy table_read on packages for select to handslag_actor using (round_id in (select actor_table()));
create policy party_add on packages for insert to handslag_actor with check (
  offered_by = acting_person() and party_id in (select actor_contracts()) and actor_may('negotiate', round_id));
create policy party_close on packages for update to handslag_actor
  using (round_id in (select round_id from parties where id in (select actor_contracts())));
