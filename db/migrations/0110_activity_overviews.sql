-- Step 3: the bod of each association as versions of numbered lines, what was told of it, and what became of each line.
-- Safe while the site runs: new types, tables and functions; a trigger on frozen texts that asks nothing where no bod was sent.

create type overview_line_kind as enum ('new_build', 'purchase', 'transformation', 'improvement', 'demolition', 'sale', 'liberalisation',
  'rent_policy', 'allocation', 'specific_groups', 'quality', 'liveability', 'other');
create type overview_fact_kind as enum ('tenants_consulted', 'board_approved', 'delivered');
create type line_outcome as enum ('adopted', 'changed', 'dropped');

-- One bod per association and year: the year after the one in which it is made.
create table activity_overviews (
  id       uuid primary key,
  round_id uuid not null references rounds,
  party_id uuid not null references parties,
  year     integer not null check (year between 2000 and 2100),
  lane     lane not null check (lane in ('room', 'table')),
  made_by  uuid not null references people,
  made_at  timestamptz not null,
  unique (round_id, party_id, year)
);

-- In the room of the association until it is sent; what was sent never changes.
create table overview_versions (
  id          uuid primary key,
  overview_id uuid not null references activity_overviews,
  round_id    uuid not null references rounds,
  party_id    uuid not null references parties,
  lane        lane not null check (lane in ('room', 'table')),
  number      integer not null check (number > 0),
  -- Why the former version was changed; the first needs none.
  why         text not null check (length(why) <= 500),
  made_by     uuid not null references people,
  made_at     timestamptz not null,
  sent_by     uuid references people,
  sent_at     timestamptz,
  unique (overview_id, number),
  check ((lane = 'table') = (sent_at is not null)),
  check (number = 1 or why <> '')
);
create index overview_versions_of_round on overview_versions (round_id);
create unique index one_version_in_the_making on overview_versions (overview_id) where sent_at is null;

-- A line keeps its number through every version.
create table overview_lines (
  id          uuid primary key,
  overview_id uuid not null references activity_overviews,
  round_id    uuid not null references rounds,
  party_id    uuid not null references parties,
  lane        lane not null check (lane in ('room', 'table')),
  reference   text not null check (reference <> '' and length(reference) <= 20),
  unique (overview_id, reference)
);
create index overview_lines_of_round on overview_lines (round_id);

-- What a line says in a version. A correction is a new row; the old one stays, with when it was replaced.
create table overview_line_texts (
  id              uuid primary key,
  line_id         uuid not null references overview_lines,
  overview_version_id      uuid not null references overview_versions,
  overview_id     uuid not null references activity_overviews,
  round_id        uuid not null references rounds,
  party_id        uuid not null references parties,
  lane            lane not null check (lane in ('room', 'table')),
  kind            overview_line_kind not null,
  text            text not null check (text <> '' and length(text) <= 1000),
  area            text not null check (length(area) <= 200),
  quantity        numeric,
  unit            text check (unit <> '' and length(unit) <= 60),
  -- Euros.
  amount          numeric,
  year            integer not null check (year between 2000 and 2110),
  theme_id        uuid references themes,
  -- What the association asks of others for it.
  counterpart     text not null check (length(counterpart) <= 500),
  content_hash    text not null,
  -- Why it was corrected.
  why             text not null check (length(why) <= 500),
  made_by         uuid not null references people,
  made_at         timestamptz not null,
  replaced_at     timestamptz,
  withdrawn_at    timestamptz,
  withdraw_reason text check (withdraw_reason <> '' and length(withdraw_reason) <= 500),
  check ((quantity is null) = (unit is null)),
  check ((withdrawn_at is null) = (withdraw_reason is null)),
  check (lane = 'room' or replaced_at is null)
);
create unique index one_text_per_line on overview_line_texts (overview_version_id, line_id) where replaced_at is null;
create index overview_line_texts_of_round on overview_line_texts (round_id);
create index overview_line_texts_of_line on overview_line_texts (line_id);

-- What happened around a version, on a day: talked over with tenants, approved, delivered. A correction is a new row.
create table overview_facts (
  id          uuid primary key,
  overview_version_id  uuid not null references overview_versions,
  overview_id uuid not null references activity_overviews,
  round_id    uuid not null references rounds,
  party_id    uuid not null references parties,
  lane        lane not null check (lane in ('room', 'table')),
  kind        overview_fact_kind not null,
  on_day      date not null,
  note        text not null check (length(note) <= 500),
  noted_by    uuid not null references people,
  noted_at    timestamptz not null,
  ended_at    timestamptz,
  end_reason  text check (end_reason <> '' and length(end_reason) <= 500),
  check ((ended_at is null) = (end_reason is null))
);
create unique index one_fact_of_a_kind on overview_facts (overview_version_id, kind) where ended_at is null;
create index overview_facts_of_round on overview_facts (round_id);

-- What a party that got the bod says of it, on the table.
create table overview_responses (
  id              uuid primary key,
  overview_version_id      uuid not null references overview_versions,
  overview_id     uuid not null references activity_overviews,
  round_id        uuid not null references rounds,
  party_id        uuid not null references parties,
  text            text not null check (text <> '' and length(text) <= 4000),
  made_by         uuid not null references people,
  made_at         timestamptz not null,
  withdrawn_at    timestamptz,
  withdraw_reason text check (withdraw_reason <> '' and length(withdraw_reason) <= 500),
  check ((withdrawn_at is null) = (withdraw_reason is null))
);
create index overview_responses_of_round on overview_responses (round_id);

-- What became of a line. It holds for the text that it was said of, like a position; another decision ends it.
create table line_dispositions (
  id           uuid primary key,
  line_id      uuid not null references overview_lines,
  overview_id  uuid not null references activity_overviews,
  round_id     uuid not null references rounds,
  party_id     uuid not null references parties,
  outcome      line_outcome not null,
  reason       text not null check (length(reason) <= 1000),
  content_hash text not null,
  person_id    uuid not null references people,
  decided_at   timestamptz not null,
  ended_at     timestamptz,
  end_reason   text check (length(end_reason) <= 1000),
  check (outcome = 'adopted' or reason <> ''),
  check ((ended_at is null) = (end_reason is null))
);
create unique index one_disposition_per_line on line_dispositions (line_id) where ended_at is null;
create index line_dispositions_of_round on line_dispositions (round_id);
create table line_disposition_commitments (
  disposition_id uuid not null references line_dispositions,
  commitment_id  uuid not null references commitments,
  round_id       uuid not null references rounds,
  primary key (disposition_id, commitment_id)
);
create index line_disposition_commitments_of_round on line_disposition_commitments (round_id);

-- The commitments that a party prepares from a line, in its room.
create table line_drafts (
  line_id       uuid not null references overview_lines,
  commitment_id uuid not null references commitments,
  round_id      uuid not null references rounds,
  party_id      uuid not null references parties,
  primary key (line_id, commitment_id)
);
create index line_drafts_of_round on line_drafts (round_id);
create index line_drafts_of_commitment on line_drafts (commitment_id);

-- How each line stood when a text was frozen: written by the database itself, with the text.
create table frozen_lines (
  agreement_version_id uuid not null references agreement_versions,
  line_id              uuid not null references overview_lines,
  overview_id          uuid not null references activity_overviews,
  round_id             uuid not null references rounds,
  text_id              uuid not null references overview_line_texts,
  outcome              line_outcome not null,
  disposition_id       uuid not null references line_dispositions,
  primary key (agreement_version_id, line_id)
);
create index frozen_lines_of_round on frozen_lines (round_id);
create trigger append_only before update or delete or truncate on frozen_lines for each statement execute function refuse_change();

-- The newest version of a bod that was sent.
create function sent_version(of_overview uuid) returns uuid language sql stable as $$
  select id from overview_versions where overview_id = of_overview and lane = 'table' order by number desc limit 1 $$;

/* Each line of a sent bod with what became of it: one row a line, and nothing where it is still open. A decision counts for the text
   that it was about; adopted and changed count as long as a commitment of it lies on the table. */
create function line_states(of_round uuid)
returns table (line_id uuid, overview_id uuid, text_id uuid, disposition_id uuid, outcome line_outcome) language sql stable as $$
  select t.line_id, t.overview_id, t.id, d.id, d.outcome
  from activity_overviews o
  join overview_line_texts t on t.overview_version_id = sent_version(o.id) and t.replaced_at is null and t.withdrawn_at is null
  left join line_dispositions d on d.line_id = t.line_id and d.ended_at is null and d.content_hash = t.content_hash
    and (d.outcome = 'dropped' or exists (
      select from line_disposition_commitments l join commitments c on c.id = l.commitment_id
      where l.disposition_id = d.id and c.lane = 'table' and c.state <> 'withdrawn'))
  where o.round_id = of_round and o.lane = 'table' $$;

-- A text is frozen with the outcome of every line, or not at all.
create function keep_frozen_lines() returns trigger language plpgsql security definer set search_path = public as $$
begin
  if exists (select from line_states(new.round_id) where outcome is null) then
    raise exception 'a line of a sent bod has no disposition';
  end if;
  insert into frozen_lines (agreement_version_id, line_id, overview_id, round_id, text_id, outcome, disposition_id)
    select new.id, line_id, overview_id, new.round_id, text_id, outcome, disposition_id from line_states(new.round_id);
  return null;
end $$;
create trigger lines_decided after insert on agreement_versions for each row execute function keep_frozen_lines();

-- Adopted and changed name a commitment; dropped names none. Looked at when the transaction ends.
create function disposition_has_commitments() returns trigger language plpgsql security definer set search_path = public as $$
begin
  if (new.outcome = 'dropped') = exists (select from line_disposition_commitments where disposition_id = new.id) then
    raise exception 'adopted and changed name a commitment, dropped names none';
  end if;
  return null;
end $$;
create constraint trigger names_commitments after insert on line_dispositions deferrable initially deferred
  for each row execute function disposition_has_commitments();

-- What lies on the table of a bod never changes.
create function keep_sent_lines() returns trigger language plpgsql as $$
begin
  if old.lane = 'table' then raise exception 'a sent bod is immutable'; end if;
  return new;
end $$;
create trigger immutable before update on overview_versions for each row execute function keep_sent_lines();
create trigger immutable before update on overview_line_texts for each row execute function keep_sent_lines();

do $$
declare name text;
begin
  foreach name in array array['activity_overviews', 'overview_versions', 'overview_lines', 'overview_line_texts', 'overview_facts',
    'overview_responses', 'line_dispositions', 'line_disposition_commitments', 'line_drafts', 'frozen_lines'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format('grant select on %I to handslag_actor', name);
    if name <> 'frozen_lines' then execute format('grant insert on %I to handslag_actor', name); end if;
  end loop;
  -- In the room of the association, and on the table once it is sent.
  foreach name in array array['activity_overviews', 'overview_versions', 'overview_lines', 'overview_line_texts', 'overview_facts'] loop
    execute format('create policy lane_read on %I for select to handslag_actor using (
      (lane = ''table'' and round_id in (select actor_table())) or party_id in (select actor_parties()))', name);
    execute format('create policy own_add on %I for insert to handslag_actor with check (party_id in (select actor_contracts()))', name);
    execute format('create policy own_change on %I for update to handslag_actor using (party_id in (select actor_contracts()))', name);
  end loop;
  foreach name in array array['overview_responses', 'line_dispositions', 'line_disposition_commitments', 'frozen_lines'] loop
    execute format('create policy table_read on %I for select to handslag_actor using (round_id in (select actor_table()))', name);
  end loop;
end $$;
grant update (lane) on activity_overviews, overview_lines to handslag_actor;
grant update (lane, sent_by, sent_at) on overview_versions to handslag_actor;
grant update (lane, replaced_at, withdrawn_at, withdraw_reason) on overview_line_texts to handslag_actor;
grant update (lane, ended_at, end_reason) on overview_facts to handslag_actor;
grant update (withdrawn_at, withdraw_reason) on overview_responses to handslag_actor;
grant update (ended_at, end_reason) on line_dispositions to handslag_actor;

create policy voice_add on overview_responses for insert to handslag_actor with check (
  party_id in (select actor_voices()) and made_by = acting_person());
create policy own_change on overview_responses for update to handslag_actor using (party_id in (select actor_voices()));
create policy party_add on line_dispositions for insert to handslag_actor with check (
  party_id in (select actor_contracts()) and person_id = acting_person());
create policy party_change on line_dispositions for update to handslag_actor using (round_id in (select actor_contracts_in()));
create policy party_add on line_disposition_commitments for insert to handslag_actor with check (
  round_id in (select actor_contracts_in())
  and commitment_id in (select id from commitments where lane = 'table' and commitments.round_id = line_disposition_commitments.round_id));
create policy own_read on line_drafts for select to handslag_actor using (party_id in (select actor_parties()));
create policy own_add on line_drafts for insert to handslag_actor with check (party_id in (select actor_contracts()));
