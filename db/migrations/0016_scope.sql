-- Step 3: what a round builds on, what it leaves out and why, and why a goal was dropped.
-- Safe while the site runs: new types, tables and columns; the check on goals reads a table of some tens of rows a round.

create type base_document_kind as enum ('housing_vision', 'housing_programme', 'housing_care_vision', 'framework_agreement',
  'regional_deal', 'national_agreement', 'activity_overview', 'evaluation', 'other');

create table base_documents (
  id              uuid primary key,
  round_id        uuid not null references rounds,
  kind            base_document_kind not null,
  title           text not null check (title <> '' and length(title) <= 200),
  version         text not null check (version <> '' and length(version) <= 60),
  -- The day on which this version was adopted or published.
  document_on     date not null,
  source          text not null check (source <> '' and length(source) <= 200),
  url             text check (url ~ '^https?://'),
  file_id         uuid references files,
  added_by        uuid not null references people,
  added_at        timestamptz not null,
  withdrawn_at    timestamptz,
  withdraw_reason text,
  check ((withdrawn_at is null) = (withdraw_reason is null))
);
create index base_documents_of_round on base_documents (round_id);

create table out_of_scope (
  id          uuid primary key,
  round_id    uuid not null references rounds,
  theme_id    uuid references themes,
  text        text not null check (text <> '' and length(text) <= 1000),
  why         text not null check (why <> '' and length(why) <= 1000),
  added_by    uuid not null references people,
  added_at    timestamptz not null,
  -- Taken into the talks after all.
  returned_at timestamptz
);
create index out_of_scope_of_round on out_of_scope (round_id);

alter table goals add column drop_reason text;
alter table goals add column dropped_by uuid references people;
alter table goals add check ((dropped_at is null) = (drop_reason is null));
grant update (drop_reason, dropped_by) on goals to handslag_actor;

do $$
declare name text;
begin
  foreach name in array array['base_documents', 'out_of_scope'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format('grant select, insert on %I to handslag_actor', name);
    execute format('create policy table_read on %I for select to handslag_actor using (round_id in (select actor_table()))', name);
    execute format('create policy table_add on %I for insert to handslag_actor with check (
      added_by = acting_person() and (round_id in (select actor_coordinates()) or round_id in (select actor_contracts_in())))', name);
    execute format('create policy table_change on %I for update to handslag_actor using (
      round_id in (select actor_coordinates()) or round_id in (select actor_contracts_in()))', name);
  end loop;
end $$;
grant update (withdrawn_at, withdraw_reason) on base_documents to handslag_actor;
grant update (returned_at) on out_of_scope to handslag_actor;

-- Whether the round builds on a document with version and date. Answered for everybody who knows of the round.
create function base_document_linked(of_round uuid) returns boolean language sql stable security definer set search_path = public as $$
  select of_round in (select actor_rounds())
    and exists (select from base_documents where round_id = of_round and withdrawn_at is null) $$;
