-- A goal is corrected by the party that set it, or by the coordinator where she did. What stood there before stays readable.
-- Safe while the site runs: new columns that may be empty, a new table and rights.

-- Empty: the coordinator set it, or it is from before this column.
alter table goals add party_id uuid references parties;
grant update (text, quantity, unit, year, source) on goals to handslag_actor;

-- The words that a correction replaced, and by whom.
create table goal_corrections (
  id           uuid primary key,
  goal_id      uuid not null references goals,
  round_id     uuid not null references rounds,
  text         text not null check (text <> ''),
  quantity     numeric,
  unit         text,
  year         integer,
  source       text not null check (source <> ''),
  corrected_by uuid not null references people,
  corrected_at timestamptz not null
);
create index corrections_of_round on goal_corrections (round_id);
alter table goal_corrections enable row level security;
alter table goal_corrections force row level security;
grant select, insert on goal_corrections to handslag_actor;
create policy table_read on goal_corrections for select to handslag_actor using (round_id in (select actor_table()));
create policy table_add on goal_corrections for insert to handslag_actor with check (
  corrected_by = acting_person() and (round_id in (select actor_coordinates()) or round_id in (select actor_contracts_in())));
create trigger append_only before update or delete or truncate on goal_corrections for each statement execute function refuse_change();
