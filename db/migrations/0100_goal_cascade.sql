-- Step 3: where a goal stands in the cascade from nation to association, how it is split, and which promises count for it.
-- Every answer is a new row with the next number; the last one holds, the earlier ones stay readable.
-- Safe while the site runs: new types and tables only.

create type goal_level as enum ('national', 'provincial', 'regional', 'local');
create type goal_counting as enum ('gross', 'net_change');
create type goal_moment as enum ('building_start', 'completion');
create type goal_dwelling as enum ('self_contained', 'shared');

create table goal_places (
  goal_id       uuid not null references goals,
  number        integer not null check (number > 0),
  round_id      uuid not null references rounds,
  level         goal_level not null,
  parent_id     uuid references goals,
  -- How it counts; empty where the goal does not say.
  counting      goal_counting,
  moment        goal_moment,
  dwelling      goal_dwelling,
  -- Which part of it is for the municipalities of this round.
  own_share     numeric,
  -- Who signed the agreement it comes from, and who is known not to have.
  signed_by     text not null default '' check (length(signed_by) <= 300),
  not_signed_by text not null default '' check (length(not_signed_by) <= 300),
  -- Where it was taken from the list of national goals.
  catalogue_id  text,
  placed_by     uuid not null references people,
  placed_at     timestamptz not null,
  primary key (goal_id, number),
  check (parent_id <> goal_id),
  check (level <> 'national' or parent_id is null)
);
create index goal_places_of_round on goal_places (round_id);

-- A split of a goal over associations and years, whole: a total is never kept, so that it can't differ from its cells.
create table goal_splits (
  id       uuid primary key,
  goal_id  uuid not null references goals,
  number   integer not null check (number > 0),
  round_id uuid not null references rounds,
  -- Why the one before it was taken back or changed.
  reason   text not null default '' check (length(reason) <= 500),
  split_by uuid not null references people,
  split_at timestamptz not null,
  unique (goal_id, number)
);
create index goal_splits_of_round on goal_splits (round_id);

create table goal_shares (
  split_id uuid not null references goal_splits,
  round_id uuid not null references rounds,
  -- Empty: not yet given to an association.
  party_id uuid references parties,
  year     integer not null check (year between 2000 and 2100),
  quantity numeric not null,
  unique nulls not distinct (split_id, party_id, year)
);
create index goal_shares_of_round on goal_shares (round_id);

-- For which goal a commitment counts, and how; without a goal it counts for none.
create table commitment_counts (
  commitment_id uuid not null references commitments,
  number        integer not null check (number > 0),
  round_id      uuid not null references rounds,
  goal_id       uuid references goals,
  counting      goal_counting,
  moment        goal_moment,
  dwelling      goal_dwelling,
  party_id      uuid not null references parties,
  counted_by    uuid not null references people,
  counted_at    timestamptz not null,
  primary key (commitment_id, number)
);
create index commitment_counts_of_round on commitment_counts (round_id);

do $$
declare name text;
begin
  foreach name in array array['goal_places', 'goal_splits', 'goal_shares', 'commitment_counts'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format('grant select, insert on %I to handslag_actor', name);
    execute format('create policy table_read on %I for select to handslag_actor using (round_id in (select actor_table()))', name);
    execute format('create trigger append_only before update or delete or truncate on %I for each statement execute function refuse_change()', name);
  end loop;
end $$;
create policy table_add on goal_places for insert to handslag_actor with check (
  placed_by = acting_person() and (round_id in (select actor_coordinates()) or round_id in (select actor_contracts_in())));
create policy table_add on goal_splits for insert to handslag_actor with check (
  split_by = acting_person() and (round_id in (select actor_coordinates()) or round_id in (select actor_contracts_in())));
create policy table_add on goal_shares for insert to handslag_actor with check (
  split_id in (select id from goal_splits where split_by = acting_person())
  and (round_id in (select actor_coordinates()) or round_id in (select actor_contracts_in())));
create policy party_add on commitment_counts for insert to handslag_actor with check (
  counted_by = acting_person() and party_id in (select actor_contracts()));
