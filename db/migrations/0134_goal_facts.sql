-- Step 3: goals use facts too, as commitments do. Each time that it is said is a new row with the next number; the last one holds.
-- Safe while the site runs: a new table and policies only.

create table goal_facts (
  goal_id  uuid not null references goals,
  fact_id  uuid not null references facts,
  number   integer not null check (number > 0),
  round_id uuid not null references rounds,
  is_used  boolean not null,
  said_by  uuid not null references people,
  said_at  timestamptz not null,
  primary key (goal_id, fact_id, number)
);
create index goal_facts_of_round on goal_facts (round_id);

alter table goal_facts enable row level security;
alter table goal_facts force row level security;
grant select, insert on goal_facts to handslag_actor;
create policy table_read on goal_facts for select to handslag_actor using (round_id in (select actor_table()));
create policy table_add on goal_facts for insert to handslag_actor with check (
  said_by = acting_person() and (round_id in (select actor_coordinates()) or round_id in (select actor_contracts_in())));
create trigger append_only before update or delete or truncate on goal_facts for each statement execute function refuse_change();
