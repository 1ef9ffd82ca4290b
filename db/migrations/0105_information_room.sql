-- Step 3: the information room. Papers with their versions, to whom each version was given, who confirmed it, requests for information,
-- and what was said with those acts, kept beside the history so that a report can be drawn up from the history alone.
-- Safe while the site runs: new types, tables, functions and policies only.

create type paper_kind as enum ('housing_vision', 'housing_programme', 'forecast_report', 'accountability_report',
  'indicative_spending_room', 'activity_overview', 'benchmark', 'other');
-- Laid ready in the room of this application, or handed over outside it. Either counts from when the receiver says that it has it.
create type delivery_channel as enum ('room', 'by_hand');
create type request_outcome as enum ('answered', 'refused', 'withdrawn');

create table papers (
  id              uuid primary key,
  round_id        uuid not null references rounds,
  kind            paper_kind not null,
  title           text not null check (title <> '' and length(title) <= 200),
  -- Whose paper it is; none where the coordinator put it in.
  party_id        uuid references parties,
  added_by        uuid not null references people,
  added_at        timestamptz not null,
  withdrawn_at    timestamptz,
  withdraw_reason text,
  check ((withdrawn_at is null) = (withdraw_reason is null))
);
create index papers_of_round on papers (round_id);

create table paper_versions (
  id              uuid primary key,
  paper_id        uuid not null references papers,
  round_id        uuid not null references rounds,
  number          integer not null check (number > 0),
  -- The day on which this version was adopted or published.
  document_on     date not null,
  file_id         uuid references files,
  url             text check (url ~ '^https?://'),
  -- What reading it takes, in minutes.
  reading_minutes integer not null check (reading_minutes between 1 and 6000),
  added_by        uuid not null references people,
  added_at        timestamptz not null,
  unique (paper_id, number)
);
create index paper_versions_of_round on paper_versions (round_id);

-- Three amounts of which parties choose: one row each, so that nothing adds them by itself.
create table spending_rooms (
  paper_version_id uuid not null references paper_versions,
  round_id         uuid not null references rounds,
  direction        text not null check (direction in ('new_build', 'improvement', 'rent_moderation')),
  amount           numeric not null check (amount >= 0),
  primary key (paper_version_id, direction)
);

create table paper_deliveries (
  paper_version_id uuid not null references paper_versions,
  round_id         uuid not null references rounds,
  party_id         uuid not null references parties,
  channel          delivery_channel not null,
  -- Why so much was sent in one week, where it was more than the rules of the process say.
  despite          text,
  delivered_by     uuid not null references people,
  delivered_at     timestamptz not null,
  primary key (paper_version_id, party_id)
);
create index paper_deliveries_of_round on paper_deliveries (round_id);

create table paper_receipts (
  paper_version_id uuid not null references paper_versions,
  round_id         uuid not null references rounds,
  party_id         uuid not null references parties,
  confirmed_by     uuid not null references people,
  confirmed_at     timestamptz not null,
  primary key (paper_version_id, party_id),
  foreign key (paper_version_id, party_id) references paper_deliveries
);
create index paper_receipts_of_round on paper_receipts (round_id);

create table information_requests (
  id              uuid primary key,
  round_id        uuid not null references rounds,
  party_id        uuid not null references parties,
  asked_party_id  uuid not null references parties,
  text            text not null check (text <> '' and length(text) <= 1000),
  due_on          date not null,
  asked_by        uuid not null references people,
  asked_at        timestamptz not null,
  outcome         request_outcome,
  answer          text,
  paper_id        uuid references papers,
  closed_by       uuid references people,
  closed_at       timestamptz,
  check (party_id <> asked_party_id),
  check ((outcome is null) = (closed_at is null) and (outcome is null) = (closed_by is null))
);
create index information_requests_of_round on information_requests (round_id);

-- For whom a paper is not meant, with the reason: in the report that is no gap. Giving it after all puts it aside.
create table paper_exemptions (
  paper_id    uuid not null references papers,
  round_id    uuid not null references rounds,
  party_id    uuid not null references parties,
  reason      text not null check (reason <> '' and length(reason) <= 500),
  exempted_by uuid not null references people,
  exempted_at timestamptz not null,
  primary key (paper_id, party_id)
);
create index paper_exemptions_of_round on paper_exemptions (round_id);

-- Files of papers that lie in the hands of the actor: those of her own party, those that her party received, and for who coordinates all.
-- What was given but not yet received can't be opened: so nobody reads a paper without a receipt.
create function files_in_hand() returns setof uuid language sql stable security definer set search_path = public as $$
  select v.file_id from paper_versions v join papers p on p.id = v.paper_id
  where v.file_id is not null and (
    v.round_id in (select actor_coordinates())
    or p.party_id in (select actor_parties())
    or exists (select from paper_receipts r where r.paper_version_id = v.id and r.party_id in (select actor_parties()))) $$;
create policy in_hand on files for select to handslag_actor using (id in (select files_in_hand()));

create function versions_in_hand() returns setof uuid language sql stable security definer set search_path = public as $$
  select v.id from paper_versions v join papers p on p.id = v.paper_id
  where v.round_id in (select actor_coordinates())
    or p.party_id in (select actor_parties())
    or exists (select from paper_receipts r where r.paper_version_id = v.id and r.party_id in (select actor_parties())) $$;

-- Who puts papers in: the coordinator, or a person of a party that makes the agreement.
create function actor_brings_papers(of_round uuid) returns boolean language sql stable security definer set search_path = public as $$
  select of_round in (select actor_coordinates()) or exists (
    select from parties where round_id = of_round and id in (select actor_contracts())) $$;

do $$
declare name text;
begin
  foreach name in array array['papers', 'paper_versions', 'spending_rooms', 'paper_deliveries', 'paper_receipts', 'paper_exemptions', 'information_requests'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format('grant select, insert on %I to handslag_actor', name);
  end loop;
  foreach name in array array['papers', 'paper_versions', 'paper_deliveries', 'paper_receipts', 'paper_exemptions', 'information_requests'] loop
    execute format('create policy table_read on %I for select to handslag_actor using (round_id in (select actor_table()))', name);
  end loop;
end $$;
create policy in_hand_read on spending_rooms for select to handslag_actor using (paper_version_id in (select versions_in_hand()));

create policy bringer_add on papers for insert to handslag_actor with check (
  added_by = acting_person() and actor_brings_papers(round_id)
  and (party_id in (select actor_parties()) or (party_id is null and round_id in (select actor_coordinates()))));
create policy bringer_change on papers for update to handslag_actor using (
  party_id in (select actor_parties()) or round_id in (select actor_coordinates()));
grant update (withdrawn_at, withdraw_reason) on papers to handslag_actor;
create policy bringer_add on paper_versions for insert to handslag_actor with check (
  added_by = acting_person() and actor_brings_papers(round_id));
create policy bringer_add on spending_rooms for insert to handslag_actor with check (actor_brings_papers(round_id));
create policy bringer_add on paper_deliveries for insert to handslag_actor with check (
  delivered_by = acting_person() and actor_brings_papers(round_id) and paper_version_id in (select versions_in_hand()));
create policy bringer_add on paper_exemptions for insert to handslag_actor with check (
  exempted_by = acting_person() and actor_brings_papers(round_id));
create policy receiver_add on paper_receipts for insert to handslag_actor with check (
  confirmed_by = acting_person() and party_id in (select actor_parties()));
create policy asker_add on information_requests for insert to handslag_actor with check (
  asked_by = acting_person() and party_id in (select actor_contracts()));
create policy concerned_close on information_requests for update to handslag_actor using (
  outcome is null and (party_id in (select actor_contracts()) or asked_party_id in (select actor_contracts())))
  with check (closed_by = acting_person());
grant update (outcome, answer, paper_id, closed_by, closed_at) on information_requests to handslag_actor;

create trigger append_only before update or delete or truncate on paper_versions for each statement execute function refuse_change();
create trigger append_only before update or delete or truncate on paper_deliveries for each statement execute function refuse_change();
create trigger append_only before update or delete or truncate on spending_rooms for each statement execute function refuse_change();
create trigger append_only before update or delete or truncate on paper_exemptions for each statement execute function refuse_change();
create trigger append_only before update or delete or truncate on paper_receipts for each statement execute function refuse_change();

-- What was said with a line of the history, for the acts of which a report must be drawn up from the history alone. Its hash is in the chain.
create table kept_payloads (
  chain   text not null,
  seq     integer not null,
  payload jsonb not null,
  primary key (chain, seq),
  foreign key (chain, seq) references events
);
alter table kept_payloads enable row level security;
alter table kept_payloads force row level security;
grant select, insert on kept_payloads to handslag_actor, handslag_worker;
create policy line_read on kept_payloads for select to handslag_actor using (
  exists (select from events e where e.chain = kept_payloads.chain and e.seq = kept_payloads.seq));
create policy own_add on kept_payloads for insert to handslag_actor with check (
  exists (select from events e where e.chain = kept_payloads.chain and e.seq = kept_payloads.seq and e.person_id = acting_person()));
create policy worker_reads on kept_payloads to handslag_worker using (true) with check (false);
create trigger append_only before update or delete or truncate on kept_payloads for each statement execute function refuse_change();
