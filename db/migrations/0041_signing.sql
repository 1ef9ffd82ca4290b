-- What parties decided about a frozen version, how they signed it, and the file that grows with each signature.
-- Safe while the site runs: new types, tables, functions and policies only.

create type decision_outcome as enum ('approved', 'rejected');
create type signature_kind as enum ('agreed', 'agreed_with_reservation', 'seen_only', 'declined');

create table decisions (
  id          uuid primary key,
  agreement_version_id  uuid not null references agreement_versions,
  round_id    uuid not null references rounds,
  party_id    uuid not null references parties,
  outcome     decision_outcome not null,
  body        text not null check (body <> ''),
  decided_on  date not null,
  reference   text not null check (reference <> ''),
  person_id   uuid not null references people,
  mandate_id  uuid references mandates,
  recorded_at timestamptz not null,
  unique (agreement_version_id, party_id)
);
create index decisions_of_round on decisions (round_id);

create table signatures (
  id                  uuid primary key,
  agreement_version_id          uuid not null references agreement_versions,
  round_id            uuid not null references rounds,
  party_id            uuid not null references parties,
  kind                signature_kind not null,
  -- What the consent depends on; or why a party refuses. Both are published.
  reservation         text not null default '',
  reason              text not null default '',
  person_id           uuid not null references people,
  name                text not null,
  function            text not null,
  mandate_id          uuid not null references mandates,
  level               text not null,
  certificate_subject text,
  revision            integer,
  signed_at           timestamptz not null,
  unique (agreement_version_id, party_id),
  check ((kind = 'agreed_with_reservation') = (reservation <> '')),
  check ((kind = 'declined') = (reason <> '')),
  check ((kind = 'declined') = (revision is null))
);
create index signatures_of_round on signatures (round_id);

-- Every state of the file: 0 is the unsigned base, each signature adds one on top of the last.
create table signed_files (
  agreement_version_id    uuid not null references agreement_versions,
  round_id      uuid not null references rounds,
  revision      integer not null check (revision > 0),
  file_id       uuid not null references files,
  sha256        text not null,
  -- The file it was added to: a signature on another one is not kept.
  basis_sha256  text not null,
  is_seal       boolean not null,
  made_at       timestamptz not null,
  primary key (agreement_version_id, revision)
);
create unique index sealed_once on signed_files (agreement_version_id) where is_seal;

create trigger append_only before update or delete or truncate on decisions for each statement execute function refuse_change();
create trigger append_only before update or delete or truncate on signatures for each statement execute function refuse_change();
create trigger append_only before update or delete or truncate on signed_files for each statement execute function refuse_change();

do $$
declare name text;
begin
  foreach name in array array['decisions', 'signatures', 'signed_files'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format('grant select, insert on %I to handslag_actor', name);
    execute format('create policy known_read on %I for select to handslag_actor using (round_id in (select actor_rounds()))', name);
  end loop;
end $$;
create policy party_add on decisions for insert to handslag_actor
  with check (party_id in (select actor_contracts()) and person_id = acting_person() and actor_may('decide', round_id));
create policy party_add on signatures for insert to handslag_actor
  with check (party_id in (select actor_contracts()) and person_id = acting_person() and actor_may('sign', round_id));
create policy party_add on signed_files for insert to handslag_actor
  with check (round_id in (select round_id from parties where id in (select actor_contracts())) and actor_may('sign', round_id));

-- A signed file is read by all who know the round, as its version is.
create policy signed_read on files for select to handslag_actor using (id in (select file_id from signed_files));
