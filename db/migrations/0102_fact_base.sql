-- Step 3: the facts on which the talks build, who agrees with them, and which commitments use them.
-- Every answer and every correction is a new row with the next number; the last one holds, the earlier ones stay readable.
-- Safe while the site runs: new types and tables only.

create type fact_stance as enum ('agreed', 'disputed', 'none');

create table facts (
  id       uuid primary key,
  round_id uuid not null references rounds,
  -- The party that brought it; empty where the coordinator did.
  party_id uuid references parties,
  added_by uuid not null references people,
  added_at timestamptz not null
);
create index facts_of_round on facts (round_id);

create table fact_versions (
  fact_id    uuid not null references facts,
  number     integer not null check (number > 0),
  round_id   uuid not null references rounds,
  text       text not null check (length(text) between 1 and 1000),
  source     text not null check (length(source) between 1 and 300),
  -- The day on which it was so, by its source.
  on_day     date not null,
  value      numeric,
  unit       text check (length(unit) <= 60),
  -- Why it was corrected; empty in the first version.
  reason     text not null default '' check (length(reason) <= 500),
  written_by uuid not null references people,
  written_at timestamptz not null,
  primary key (fact_id, number),
  check (value is not null or unit is null)
);
create index fact_versions_of_round on fact_versions (round_id);

-- What a party said of one version of a fact. Of the next version it has said nothing yet.
create table fact_answers (
  fact_id     uuid not null,
  party_id    uuid not null references parties,
  number      integer not null check (number > 0),
  version     integer not null,
  round_id    uuid not null references rounds,
  stance      fact_stance not null,
  reason      text not null default '' check (length(reason) <= 1000),
  answered_by uuid not null references people,
  answered_at timestamptz not null,
  primary key (fact_id, party_id, number),
  foreign key (fact_id, version) references fact_versions (fact_id, number),
  check (stance <> 'disputed' or reason <> '')
);
create index fact_answers_of_round on fact_answers (round_id);

create table fact_withdrawals (
  fact_id      uuid primary key references facts,
  round_id     uuid not null references rounds,
  reason       text not null check (length(reason) between 1 and 500),
  withdrawn_by uuid not null references people,
  withdrawn_at timestamptz not null
);
create index fact_withdrawals_of_round on fact_withdrawals (round_id);

-- Whether a commitment uses a fact.
create table commitment_facts (
  commitment_id uuid not null references commitments,
  fact_id       uuid not null references facts,
  number        integer not null check (number > 0),
  round_id      uuid not null references rounds,
  is_used       boolean not null,
  said_by       uuid not null references people,
  said_at       timestamptz not null,
  primary key (commitment_id, fact_id, number)
);
create index commitment_facts_of_round on commitment_facts (round_id);

do $$
declare name text;
begin
  foreach name in array array['facts', 'fact_versions', 'fact_answers', 'fact_withdrawals', 'commitment_facts'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format('grant select, insert on %I to handslag_actor', name);
    execute format('create policy table_read on %I for select to handslag_actor using (round_id in (select actor_table()))', name);
    execute format('create trigger append_only before update or delete or truncate on %I for each statement execute function refuse_change()', name);
  end loop;
end $$;
create policy table_add on facts for insert to handslag_actor with check (
  added_by = acting_person() and (party_id in (select actor_contracts())
    or (party_id is null and round_id in (select actor_coordinates()))));
create policy table_add on fact_versions for insert to handslag_actor with check (
  written_by = acting_person() and (round_id in (select actor_coordinates()) or round_id in (select actor_contracts_in())));
create policy party_add on fact_answers for insert to handslag_actor with check (
  answered_by = acting_person() and party_id in (select actor_contracts()));
create policy table_add on fact_withdrawals for insert to handslag_actor with check (
  withdrawn_by = acting_person() and (round_id in (select actor_coordinates()) or round_id in (select actor_contracts_in())));
create policy table_add on commitment_facts for insert to handslag_actor with check (
  said_by = acting_person() and (round_id in (select actor_coordinates()) or round_id in (select actor_contracts_in())));
