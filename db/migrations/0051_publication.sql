-- What the public may read: snapshots and the files they name, in a schema that only publishing writes; who published; promises in plain words; who wants mail.
-- Safe while the site runs: new types, tables and policies only.

create type publication_kind as enum ('agreement', 'progress');

create table snapshot.snapshots (
  id           uuid primary key,
  address      text not null check (address ~ '^[a-z0-9-]+$'),
  kind         publication_kind not null,
  version      integer not null check (version > 0),
  -- Canonical JSON (RFC 8785), so that its hash can be computed again.
  json         text not null,
  sha256       text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  -- For lists and for the search: what it is called, of which municipalities and parties.
  title        text not null,
  municipalities text[] not null,
  parties      text[] not null,
  term_from    date not null,
  term_until   date not null,
  notice       text,
  published_at timestamptz not null,
  unique (address, kind, version)
);

-- Every state of the files of published agreements, to tell what was made here.
create table snapshot.files (
  sha256            text primary key check (sha256 ~ '^[0-9a-f]{64}$'),
  address           text not null,
  agreement_version integer not null,
  -- How many signatures it has; 0 is the unsigned base.
  revision          integer not null check (revision >= 0),
  is_seal           boolean not null
);

do $$
declare name text;
begin
  foreach name in array array['snapshots', 'files'] loop
    execute format('alter table snapshot.%I enable row level security', name);
    execute format('alter table snapshot.%I force row level security', name);
    execute format('grant select on snapshot.%I to handslag_public, handslag_publisher', name);
    execute format('grant insert on snapshot.%I to handslag_publisher', name);
    execute format('create policy all_read on snapshot.%I for select to handslag_public, handslag_publisher using (true)', name);
    execute format('create policy publisher_add on snapshot.%I for insert to handslag_publisher with check (true)', name);
    execute format('create trigger append_only before update or delete or truncate on snapshot.%I for each statement execute function public.refuse_change()', name);
  end loop;
end $$;

create table publications (
  id           uuid primary key,
  round_id     uuid not null references rounds,
  kind         publication_kind not null,
  version      integer not null check (version > 0),
  sha256       text not null,
  published_by uuid not null references people,
  published_at timestamptz not null,
  unique (round_id, kind, version)
);

-- A promise as a neighbour would say it. It belongs to the text it was written for: another text, and it is out of date.
create table plain_texts (
  id            uuid primary key,
  commitment_id uuid not null references commitments,
  round_id      uuid not null references rounds,
  content_hash  text not null,
  text          text not null check (text <> '' and length(text) <= 500),
  party_id      uuid not null references parties,
  written_by    uuid not null references people,
  written_at    timestamptz not null,
  -- The order in which they were written: the last one for a text counts.
  nth           bigint generated always as identity
);
create index plain_texts_of_round on plain_texts (round_id);

create trigger append_only before update or delete or truncate on publications for each statement execute function refuse_change();
create trigger append_only before update or delete or truncate on plain_texts for each statement execute function refuse_change();

-- Who wants mail on changes, without an account. Only the hash of the link is kept.
create table subscriptions (
  id           uuid primary key,
  email        text not null check (email = lower(email)),
  address      text not null,
  token_hash   text not null unique,
  asked_at     timestamptz not null,
  confirmed_at timestamptz,
  unique (email, address)
);
create index subscriptions_to_agreement on subscriptions (address) where confirmed_at is not null;

do $$
declare name text;
begin
  foreach name in array array['publications', 'plain_texts', 'subscriptions'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
  end loop;
end $$;

grant select, insert on publications, plain_texts to handslag_actor;
create policy known_read on publications for select to handslag_actor using (round_id in (select actor_rounds()));
create policy publisher_add on publications for insert to handslag_actor with check (published_by = acting_person()
  and (round_id in (select actor_coordinates())
    or (round_id in (select round_id from parties where id in (select actor_contracts())) and actor_may('publish', round_id))));
create policy table_read on plain_texts for select to handslag_actor using (round_id in (select actor_table()));
create policy party_add on plain_texts for insert to handslag_actor with check (
  party_id in (select actor_contracts()) and written_by = acting_person() and actor_may('publish', round_id));

-- Nobody who is signed in sees who wants mail: asking, confirming, ending and sending is work of the gate.
grant select, insert, update, delete on subscriptions to handslag_gate;
create policy gate_works on subscriptions to handslag_gate using (true) with check (true);
