-- What outlives a step: agreements with their layers, themes, goals, commitments with versions, proposals, positions and concerns, indicators, files, frozen versions and dispositions.
-- Safe while the site runs: new types, tables, functions and policies only.

create type obligation as enum ('result', 'effort', 'process', 'intention');
create type proposal_state as enum ('open', 'adopted', 'withdrawn', 'overtaken');
create type position_code as enum ('agree', 'accept', 'agree_if', 'otherwise', 'block', 'none', 'not_taking_part');
create type commitment_state as enum ('draft', 'tabled', 'withdrawn', 'ended');
create type indicator_direction as enum ('up', 'down', 'band', 'info');
create type frequency as enum ('quarter', 'half_year', 'year');
create type confidence as enum ('sure', 'likely', 'uncertain');
create type disposition_outcome as enum ('achieved', 'continue', 'change', 'stop');

create table agreements (
  id           uuid primary key,
  round_id     uuid not null unique references rounds,
  -- Its public address, e.g. voorbeeldstad-2027: given once, never changed.
  address      text not null unique check (address ~ '^[a-z0-9-]+$'),
  title        text not null check (title <> ''),
  framework_id uuid references agreements
);

-- The framework itself (no year) or one year under it.
create table layers (
  id           uuid primary key,
  agreement_id uuid not null references agreements,
  year         integer check (year between 2000 and 2100),
  unique nulls not distinct (agreement_id, year)
);

create table themes (
  id       uuid primary key,
  round_id uuid not null references rounds,
  code     text not null check (code ~ '^[A-Z]{3}$'),
  name     text not null check (name <> ''),
  position integer not null,
  unique (round_id, code)
);

create table goals (
  id         uuid primary key,
  round_id   uuid not null references rounds,
  theme_id   uuid not null references themes,
  text       text not null check (text <> ''),
  quantity   numeric,
  unit       text,
  year       integer,
  source     text not null check (source <> ''),
  position   integer not null,
  dropped_at timestamptz,
  check ((quantity is null) = (unit is null))
);
create index goals_of_round on goals (round_id);

create table commitments (
  id                uuid primary key,
  round_id          uuid not null references rounds,
  layer_id          uuid not null references layers,
  theme_id          uuid not null references themes,
  goal_id           uuid references goals,
  -- Given when it is put on the table, once; drafts have none. Never reused.
  code              text unique check (code ~ '^[A-Z]{3}-[A-Z]{3}-\d{2,3}$'),
  title             text not null check (title <> ''),
  lane              lane not null check (lane in ('room', 'table')),
  state             commitment_state not null,
  party_id          uuid not null references parties,
  position          integer not null,
  tabled_version_id uuid,
  -- The commitment of the last agreement that this one carries on.
  continues_id      uuid references commitments,
  made_at           timestamptz not null,
  check ((lane = 'room') = (state = 'draft')),
  check ((code is null) = (lane = 'room')),
  check ((tabled_version_id is null) = (lane = 'room'))
);
create index commitments_of_round on commitments (round_id, position);

create table commitment_versions (
  id             uuid primary key,
  commitment_id  uuid not null references commitments,
  round_id       uuid not null references rounds,
  party_id       uuid not null references parties,
  predecessor_id uuid references commitment_versions,
  lane           lane not null check (lane in ('room', 'table')),
  text           text not null check (text <> '' and length(text) <= 4000),
  obligation     obligation not null,
  owners         uuid[] not null,
  quantity       numeric,
  quantity_max   numeric,
  unit           text,
  deadline       text,
  condition      text,
  content_hash   text not null,
  -- Why the party proposes it; not part of what is agreed.
  note           text not null default '',
  made_by        uuid not null references people,
  made_at        timestamptz not null,
  check (quantity_max is null or quantity is not null),
  check (quantity_max >= quantity)
);
create index versions_of_commitment on commitment_versions (commitment_id);
create index versions_of_round on commitment_versions (round_id);
alter table commitments add foreign key (tabled_version_id) references commitment_versions deferrable initially deferred;

-- For whom a version holds; every contracting party where nobody chose otherwise.
create table applicability (
  version_id    uuid not null references commitment_versions,
  party_id      uuid not null references parties,
  commitment_id uuid not null references commitments,
  round_id      uuid not null references rounds,
  primary key (version_id, party_id)
);
create index applicability_of_round on applicability (round_id);

create table proposals (
  id            uuid primary key,
  version_id    uuid not null unique references commitment_versions,
  commitment_id uuid not null references commitments,
  round_id      uuid not null references rounds,
  party_id      uuid not null references parties,
  state         proposal_state not null,
  tabled_at     timestamptz not null,
  closed_at     timestamptz,
  check ((state = 'open') = (closed_at is null))
);
create unique index one_open_proposal on proposals (commitment_id, party_id) where state = 'open';
create index proposals_of_round on proposals (round_id);

create table positions (
  id              uuid primary key,
  commitment_id   uuid not null references commitments,
  round_id        uuid not null references rounds,
  party_id        uuid not null references parties,
  -- The text it was given on; it holds exactly while this is the tabled one.
  content_hash    text not null,
  version_id      uuid not null references commitment_versions,
  lane            lane not null check (lane in ('room', 'table')),
  code            position_code not null,
  reason          text not null default '',
  condition       text not null default '',
  fulfilled_at    timestamptz,
  person_id       uuid not null references people,
  mandate_id      uuid references mandates,
  taken_at        timestamptz not null,
  is_latest       boolean not null,
  check ((code = 'agree_if') = (condition <> '')),
  check (code not in ('otherwise', 'block') or reason <> ''),
  check (fulfilled_at is null or code = 'agree_if')
);
create unique index one_latest_position on positions (commitment_id, party_id, lane) where is_latest;
create index positions_of_round on positions (round_id) where is_latest;

create table concerns (
  id            uuid primary key,
  commitment_id uuid not null references commitments,
  round_id      uuid not null references rounds,
  party_id      uuid not null references parties,
  text          text not null check (text <> ''),
  raised_by     uuid not null references people,
  raised_at     timestamptz not null,
  closed_at     timestamptz
);
create index concerns_of_commitment on concerns (commitment_id);
create table concern_answers (
  id          uuid primary key,
  concern_id  uuid not null references concerns,
  round_id    uuid not null references rounds,
  party_id    uuid not null references parties,
  text        text not null check (text <> ''),
  answered_by uuid not null references people,
  answered_at timestamptz not null
);
create index answers_of_concern on concern_answers (concern_id);

create table indicators (
  id                uuid primary key,
  commitment_id     uuid not null references commitments,
  round_id          uuid not null references rounds,
  party_id          uuid not null references parties,
  -- Where it was chosen from the catalogue, e.g. I01.
  catalogue_id      text,
  name              text not null check (name <> ''),
  definition        text not null check (definition <> ''),
  unit              text not null check (unit <> ''),
  direction         indicator_direction not null,
  -- Whether values add up over the years (homes built) or are levels (a percentage).
  is_cumulative     boolean not null,
  baseline          numeric not null,
  baseline_on       date not null,
  baseline_source   text not null check (baseline_source <> ''),
  supplier_party_id uuid not null references parties,
  checker_party_id  uuid not null references parties,
  frequency         frequency not null,
  depends_on        text not null default '',
  confidence        confidence,
  content_hash      text not null,
  made_at           timestamptz not null,
  dropped_at        timestamptz,
  check (supplier_party_id <> checker_party_id)
);
create index indicators_of_commitment on indicators (commitment_id);
create index indicators_of_round on indicators (round_id);
create table planned_values (
  indicator_id uuid not null references indicators,
  round_id     uuid not null references rounds,
  year         integer not null check (year between 2000 and 2100),
  value        numeric not null,
  -- Only for a band: the upper edge; `value` is the lower one.
  value_max    numeric,
  primary key (indicator_id, year),
  check (value_max >= value)
);

-- A stored file by the SHA-256 of its bytes; the bytes stand outside the database.
create table files (
  id              uuid primary key,
  round_id        uuid references rounds,
  organisation_id uuid references organisations,
  lane            lane not null,
  sha256          text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  name            text not null check (name <> ''),
  media_type      text not null,
  size_bytes      integer not null check (size_bytes >= 0),
  uploaded_by     uuid references people,
  uploaded_at     timestamptz not null
);
create index files_of_round on files (round_id);

-- A frozen text: immutable, numbered, with the hash of its canonical JSON.
create table agreement_versions (
  id           uuid primary key,
  agreement_id uuid not null references agreements,
  round_id     uuid not null references rounds,
  number       integer not null check (number > 0),
  document     text not null,
  sha256       text not null,
  base_file_id uuid not null references files,
  -- Where each signature field stands in the base file, as the renderer said.
  fields       jsonb not null,
  frozen_by    uuid not null references people,
  frozen_at    timestamptz not null,
  unique (agreement_id, number)
);
create trigger append_only before update or delete or truncate on agreement_versions for each statement execute function refuse_change();

create table dispositions (
  id            uuid primary key,
  commitment_id uuid not null unique references commitments,
  round_id      uuid not null references rounds,
  outcome       disposition_outcome not null,
  reason        text not null check (reason <> ''),
  person_id     uuid not null references people,
  party_id      uuid not null references parties,
  decided_at    timestamptz not null
);
create index dispositions_of_round on dispositions (round_id);

-- A version's words never change; only a private one may be shown to the table.
create function keep_version() returns trigger language plpgsql as $$
begin
  if old.lane = 'table' or (to_jsonb(new) - 'lane') <> (to_jsonb(old) - 'lane') then
    raise exception 'a version is immutable';
  end if;
  return new;
end $$;
create trigger immutable before update on commitment_versions for each row execute function keep_version();

do $$
declare name text;
begin
  foreach name in array array['agreements', 'layers', 'themes', 'goals', 'commitments', 'commitment_versions', 'applicability', 'proposals',
    'positions', 'concerns', 'concern_answers', 'indicators', 'planned_values', 'files', 'agreement_versions', 'dispositions'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format('grant select, insert on %I to handslag_actor', name);
  end loop;
end $$;

-- What everybody in the round may know.
create policy known_read on agreements for select to handslag_actor using (round_id in (select actor_rounds()));
create policy maker_add on agreements for insert to handslag_actor
  with check (round_id in (select id from rounds where made_by = acting_person()));
create policy known_read on layers for select to handslag_actor using (agreement_id in (select id from agreements));
create policy maker_add on layers for insert to handslag_actor with check (agreement_id in (select id from agreements));
create policy known_read on agreement_versions for select to handslag_actor using (round_id in (select actor_rounds()));
create policy coordinator_add on agreement_versions for insert to handslag_actor with check (round_id in (select actor_coordinates()));

-- Scope: the table reads it, the coordinator and the contracting parties write it.
grant update (name, position) on themes to handslag_actor;
grant update (dropped_at) on goals to handslag_actor;
do $$
declare name text;
begin
  foreach name in array array['themes', 'goals'] loop
    execute format('create policy table_read on %I for select to handslag_actor using (round_id in (select actor_table()))', name);
    execute format('create policy table_add on %I for insert to handslag_actor with check (round_id in (select actor_coordinates())
      or round_id in (select round_id from parties where id in (select actor_contracts())))', name);
    execute format('create policy table_change on %I for update to handslag_actor using (round_id in (select actor_coordinates())
      or round_id in (select round_id from parties where id in (select actor_contracts())))', name);
  end loop;
end $$;

-- Text: on the table for all who sit there, in a room for its own party. Only parties write text; never the coordinator.
create policy lane_read on commitments for select to handslag_actor using (
  (lane = 'table' and round_id in (select actor_table())) or party_id in (select actor_parties()));
create policy party_add on commitments for insert to handslag_actor with check (party_id in (select actor_contracts()));
grant update (lane, state, code, title, tabled_version_id, theme_id, goal_id, position) on commitments to handslag_actor;
create policy party_change on commitments for update to handslag_actor using (
  (lane = 'table' and round_id in (select round_id from parties where id in (select actor_contracts()))) or party_id in (select actor_contracts()));
create policy lane_read on commitment_versions for select to handslag_actor using (
  (lane = 'table' and round_id in (select actor_table())) or party_id in (select actor_parties()));
create policy party_add on commitment_versions for insert to handslag_actor with check (party_id in (select actor_contracts()));
grant update (lane) on commitment_versions to handslag_actor;
create policy party_table on commitment_versions for update to handslag_actor using (party_id in (select actor_contracts()));
create policy lane_read on applicability for select to handslag_actor using (version_id in (select id from commitment_versions));
create policy party_add on applicability for insert to handslag_actor with check (
  version_id in (select id from commitment_versions where party_id in (select actor_contracts())));

create policy table_read on proposals for select to handslag_actor using (round_id in (select actor_table()));
create policy party_add on proposals for insert to handslag_actor with check (party_id in (select actor_contracts()));
grant update (state, closed_at) on proposals to handslag_actor;
create policy party_close on proposals for update to handslag_actor
  using (round_id in (select round_id from parties where id in (select actor_contracts())));

-- A position is the party's own; an adviser's is shown and does not count.
create policy lane_read on positions for select to handslag_actor using (
  (lane = 'table' and round_id in (select actor_table())) or party_id in (select actor_parties()));
create policy party_add on positions for insert to handslag_actor with check (party_id in (select actor_parties()));
grant update (is_latest, fulfilled_at) on positions to handslag_actor;
create policy party_change on positions for update to handslag_actor using (party_id in (select actor_parties()));

do $$
declare name text;
begin
  foreach name in array array['concerns', 'concern_answers'] loop
    execute format('create policy table_read on %I for select to handslag_actor using (round_id in (select actor_table()))', name);
    execute format('create policy party_add on %I for insert to handslag_actor with check (party_id in (select actor_parties()))', name);
  end loop;
end $$;
grant update (closed_at) on concerns to handslag_actor;
create policy raiser_close on concerns for update to handslag_actor using (party_id in (select actor_parties()));

create policy table_read on indicators for select to handslag_actor using (round_id in (select actor_table()));
create policy party_add on indicators for insert to handslag_actor with check (party_id in (select actor_contracts()));
grant update (depends_on, confidence, dropped_at, content_hash) on indicators to handslag_actor;
create policy party_change on indicators for update to handslag_actor
  using (round_id in (select round_id from parties where id in (select actor_contracts())));
create policy table_read on planned_values for select to handslag_actor using (round_id in (select actor_table()));
create policy party_add on planned_values for insert to handslag_actor
  with check (round_id in (select round_id from parties where id in (select actor_contracts())));

create policy lane_read on files for select to handslag_actor using (
  (lane = 'table' and round_id in (select actor_table())) or organisation_id = (select actor_organisation())
  or id in (select base_file_id from agreement_versions));
create policy own_add on files for insert to handslag_actor with check (
  uploaded_by = acting_person() and (organisation_id = (select actor_organisation()) or round_id in (select actor_table())));

create policy table_read on dispositions for select to handslag_actor using (round_id in (select actor_table()));
create policy party_add on dispositions for insert to handslag_actor with check (party_id in (select actor_contracts()));

-- The next number of a code, whoever may see the commitment that has the last one: codes are never reused.
create function next_code(round uuid, theme_code text, prefix text) returns integer language sql stable security definer set search_path = public as $$
  select coalesce(max(split_part(code, '-', 3)::integer), 0) + 1 from commitments
  where code like prefix || '-' || theme_code || '-%' $$;
