-- Papers for an item on the agenda of a meeting, and the consent of tenants' organisations to deciding on late ones.
-- Safe while the site runs: new tables and policies, and a right to change one column.

create table agenda_papers (
  id               uuid primary key,
  agenda_item_id   uuid not null references agenda_items,
  meeting_id       uuid not null references meetings,
  round_id         uuid not null references rounds,
  -- What it is: a document on which the round builds, or a version of a paper of the information room.
  base_document_id uuid references base_documents,
  paper_version_id uuid references paper_versions,
  -- The party that attached it; none where the coordinator did.
  party_id         uuid references parties,
  attached_by      uuid not null references people,
  attached_at      timestamptz not null,
  detached_by      uuid references people,
  detached_at      timestamptz,
  detach_reason    text check (detach_reason <> '' and length(detach_reason) <= 500),
  check (num_nonnulls(base_document_id, paper_version_id) = 1),
  check ((detached_at is null) = (detached_by is null) and (detached_at is null) = (detach_reason is null))
);
create index papers_of_meeting on agenda_papers (meeting_id);
create unique index base_document_once on agenda_papers (agenda_item_id, base_document_id) where detached_at is null;
create unique index paper_version_once on agenda_papers (agenda_item_id, paper_version_id) where detached_at is null;

-- Given on a day of the meeting and on papers: an earlier day or another paper leaves it behind.
create table late_consents (
  id             uuid primary key,
  agenda_item_id uuid not null references agenda_items,
  meeting_id     uuid not null references meetings,
  round_id       uuid not null references rounds,
  party_id       uuid not null references parties,
  held_on        date not null,
  paper_keys     text[] not null check (cardinality(paper_keys) > 0),
  given_by       uuid not null references people,
  given_at       timestamptz not null,
  withdrawn_by   uuid references people,
  withdrawn_at   timestamptz,
  check ((withdrawn_at is null) = (withdrawn_by is null))
);
create index consents_of_meeting on late_consents (meeting_id);

do $$
declare name text;
begin
  foreach name in array array['agenda_papers', 'late_consents'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format('grant select, insert on %I to handslag_actor', name);
    execute format('create policy table_read on %I for select to handslag_actor using (round_id in (select actor_table())
      or round_id in (select id from rounds where made_by = acting_person()))', name);
  end loop;
end $$;

create policy table_add on agenda_papers for insert to handslag_actor with check (
  attached_by = acting_person() and round_id in (select actor_table())
  and (party_id in (select actor_parties()) or (party_id is null and round_id in (select actor_coordinates()))));
grant update (detached_by, detached_at, detach_reason) on agenda_papers to handslag_actor;
create policy attacher_detach on agenda_papers for update to handslag_actor using (
  party_id in (select actor_parties()) or round_id in (select actor_coordinates()));

-- An organisation speaks for itself, and takes back only what it said itself.
create policy party_add on late_consents for insert to handslag_actor with check (
  given_by = acting_person() and party_id in (select actor_contracts()));
grant update (withdrawn_by, withdrawn_at) on late_consents to handslag_actor;
create policy party_withdraw on late_consents for update to handslag_actor using (party_id in (select actor_contracts()));

-- What an item asks is changed by the party that put it there, or by the coordinator.
grant update (kind) on agenda_items to handslag_actor;
create policy proposer_change on agenda_items for update to handslag_actor using (
  party_id in (select actor_parties()) or round_id in (select actor_coordinates()));
