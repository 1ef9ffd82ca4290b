-- Who joins an agreement after it was closed: a supplementary act, to which all who agreed consent, and which the new party signs.
-- Safe while the site runs: new types, tables and policies only.

create type accession_state as enum ('open', 'effective', 'withdrawn');

create table accessions (
  id                   uuid primary key,
  round_id             uuid not null references rounds,
  -- The closed text that it joins.
  agreement_version_id uuid not null references agreement_versions,
  party_id             uuid not null references parties,
  -- The act as canonical JSON (RFC 8785), so that its hash can be computed again.
  document             text not null,
  sha256               text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  reason               text not null check (reason <> ''),
  proposed_by          uuid not null references people,
  proposed_at          timestamptz not null,
  state                accession_state not null,
  closed_at            timestamptz,
  -- Who signed it for the new party, and the closed file of the act.
  person_id            uuid references people,
  mandate_id           uuid references mandates,
  name                 text not null default '',
  function             text not null default '',
  level                text not null default '',
  file_id              uuid references files,
  check ((state = 'open') = (closed_at is null)),
  check ((state = 'effective') = (file_id is not null and mandate_id is not null and name <> ''))
);
create unique index one_open_accession on accessions (party_id) where state = 'open';
create unique index joined_once on accessions (party_id) where state = 'effective';
create index accessions_of_round on accessions (round_id);

create table accession_answers (
  id           uuid primary key,
  accession_id uuid not null references accessions,
  round_id     uuid not null references rounds,
  party_id     uuid not null references parties,
  consents     boolean not null,
  reason       text not null default '',
  person_id    uuid not null references people,
  mandate_id   uuid not null references mandates,
  answered_at  timestamptz not null,
  is_latest    boolean not null,
  check (consents or reason <> '')
);
create unique index one_latest_accession_answer on accession_answers (accession_id, party_id) where is_latest;
create index accession_answers_of_round on accession_answers (round_id);

do $$
declare name text;
begin
  foreach name in array array['accessions', 'accession_answers'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format('grant select, insert on %I to handslag_actor', name);
    execute format('create policy known_read on %I for select to handslag_actor using (round_id in (select actor_rounds()))', name);
  end loop;
end $$;

create policy party_add on accessions for insert to handslag_actor with check (
  party_id in (select actor_parties()) and proposed_by = acting_person() and state = 'open' and actor_may('negotiate', round_id));
grant update (state, closed_at, person_id, mandate_id, name, function, level, file_id) on accessions to handslag_actor;
create policy party_close on accessions for update to handslag_actor
  using (party_id in (select actor_parties()) and state = 'open') with check (state <> 'open');

create policy party_add on accession_answers for insert to handslag_actor with check (
  party_id in (select actor_contracts()) and person_id = acting_person() and actor_may('negotiate', round_id));
grant update (is_latest) on accession_answers to handslag_actor;
create policy party_change on accession_answers for update to handslag_actor using (party_id in (select actor_contracts()));

-- The file of an act is read by all who know the round, as the agreement is.
create policy accession_read on files for select to handslag_actor using (id in (select file_id from accessions));
