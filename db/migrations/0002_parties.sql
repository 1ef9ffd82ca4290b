-- Municipalities, organisations, people, what they may do, the rounds they take part in, and who is signed in.
-- Safe while the site runs: new types, tables, functions and policies only.

create type organisation_kind as enum
  ('municipality', 'housing_association', 'tenant_organisation', 'tenant_federation', 'residents_committee', 'care', 'province', 'other');
create type relation_kind as enum ('represents_tenants_of', 'member_of', 'succeeds');
create type mandate_act as enum ('negotiate', 'decide', 'sign', 'report', 'publish');
create type round_kind as enum ('framework', 'year', 'regional');
create type party_role as enum ('contracting', 'adviser', 'observer');
create type round_role as enum ('coordinator', 'council_reader');

create table municipalities (
  code     text primary key check (code ~ '^GM\d{4}$'),
  name     text not null,
  slug     text not null unique,
  province text not null,
  is_demo  boolean not null
);

create table organisations (
  id                uuid primary key,
  kind              organisation_kind not null,
  name              text not null check (name <> ''),
  short_name        text not null check (short_name <> ''),
  kvk               text unique check (kvk ~ '^\d{8}$'),
  tooi              text unique,
  municipality_code text references municipalities
);

create table organisation_relations (
  id              uuid primary key,
  organisation_id uuid not null references organisations,
  kind            relation_kind not null,
  other_id        uuid not null references organisations,
  from_day        date not null,
  until_day       date,
  unique (organisation_id, kind, other_id, from_day),
  check (organisation_id <> other_id),
  check (until_day >= from_day)
);

create table people (
  id               uuid primary key,
  name             text not null check (name <> ''),
  is_administrator boolean not null default false
);

-- Apart from the name, because others at the table see the name and not the address.
create table contacts (
  person_id uuid primary key references people,
  email     text not null unique check (email = lower(email))
);

create table memberships (
  id              uuid primary key,
  person_id       uuid not null references people,
  organisation_id uuid not null references organisations,
  function        text not null check (function <> ''),
  from_day        date not null,
  until_day       date,
  check (until_day >= from_day)
);
create index memberships_of_person on memberships (person_id);
create index memberships_of_organisation on memberships (organisation_id);

create table rounds (
  id           uuid primary key,
  name         text not null check (name <> ''),
  kind         round_kind not null,
  term_from    date not null,
  term_until   date not null,
  regime       text not null,
  made_by      uuid not null references people,
  made_at      timestamptz not null,
  is_example   boolean not null default false,
  previous_id  uuid references rounds,
  framework_id uuid references rounds,
  check (term_until > term_from)
);

create table round_municipalities (
  round_id uuid not null references rounds,
  code     text not null references municipalities,
  primary key (round_id, code)
);

create table parties (
  id              uuid primary key,
  round_id        uuid not null references rounds,
  organisation_id uuid not null references organisations,
  role            party_role not null,
  why             text not null check (why <> ''),
  joined_on       date not null,
  unique (round_id, organisation_id)
);
create index parties_of_organisation on parties (organisation_id);

create table mandates (
  id            uuid primary key,
  membership_id uuid not null references memberships,
  act           mandate_act not null,
  -- Only for this round; for every round where it is not given.
  round_id      uuid references rounds,
  from_day      date not null,
  until_day     date,
  granted_by    text not null check (granted_by <> ''),
  proof         text not null,
  check (until_day >= from_day)
);
create index mandates_of_membership on mandates (membership_id);

create table round_roles (
  id         uuid primary key,
  round_id   uuid not null references rounds,
  person_id  uuid not null references people,
  role       round_role not null,
  from_day   date not null,
  until_day  date,
  -- What a coordinator says of her neutrality, and who pays her.
  statement  text not null,
  employer   text not null,
  check (role <> 'coordinator' or statement <> ''),
  check (until_day >= from_day)
);
create index round_roles_of_person on round_roles (person_id);
create index round_roles_of_round on round_roles (round_id);

create table invitations (
  id          uuid primary key,
  round_id    uuid not null references rounds,
  -- A party's person, or a round role where no party is named.
  party_id    uuid references parties,
  role        round_role,
  email       text not null check (email = lower(email)),
  name        text not null check (name <> ''),
  function    text not null,
  acts        text[] not null check (acts <@ array['negotiate', 'decide', 'sign', 'report', 'publish']),
  granted_by  text not null,
  token_hash  text not null unique,
  invited_by  uuid not null references people,
  invited_at  timestamptz not null,
  expires_at  timestamptz not null,
  accepted_at timestamptz,
  person_id   uuid references people,
  check ((party_id is null) <> (role is null))
);

-- Only the hash of a token is kept: who reads these tables cannot sign in with them.
create table sessions (
  token_hash    text primary key,
  person_id     uuid not null references people,
  membership_id uuid references memberships,
  confirmed_at  timestamptz not null,
  expires_at    timestamptz not null
);

create table sign_in_codes (
  email      text primary key,
  code_hash  text not null,
  expires_at timestamptz not null,
  attempts   integer not null
);

create table api_tokens (
  id            uuid primary key,
  token_hash    text not null unique,
  person_id     uuid not null references people,
  membership_id uuid references memberships,
  expires_at    timestamptz not null
);

create table mails (
  id         uuid primary key,
  to_email   text not null,
  subject    text not null,
  text       text not null,
  written_by uuid references people,
  written_at timestamptz not null,
  sent_at    timestamptz,
  attempts   integer not null default 0,
  failure    text
);
create index mails_to_send on mails (written_at) where sent_at is null;

-- Which rounds and parties are the actor's. They read past row-level security, so that policies can use them.
create function actor_parties() returns setof uuid language sql stable security definer set search_path = public as $$
  select parties.id from parties
  join memberships m on m.organisation_id = parties.organisation_id
  where m.id = acting_membership() and m.person_id = acting_person()
    and m.from_day <= acting_day() and (m.until_day is null or m.until_day >= acting_day()) $$;

-- The organisation whose hat the actor wears, as long as she belongs to it.
create function actor_organisation() returns uuid language sql stable security definer set search_path = public as $$
  select organisation_id from memberships
  where id = acting_membership() and person_id = acting_person()
    and from_day <= acting_day() and (until_day is null or until_day >= acting_day()) $$;

create function actor_coordinates() returns setof uuid language sql stable security definer set search_path = public as $$
  select round_id from round_roles
  where person_id = acting_person() and role = 'coordinator'
    and from_day <= acting_day() and (until_day is null or until_day >= acting_day()) $$;

-- Rounds whose table the actor sits at: as a party, or as the coordinator.
create function actor_table() returns setof uuid language sql stable security definer set search_path = public as $$
  select round_id from parties where id in (select actor_parties())
  union select actor_coordinates() $$;

-- Rounds that the actor knows of: besides, those she reads for the council and those she made.
create function actor_rounds() returns setof uuid language sql stable security definer set search_path = public as $$
  select actor_table()
  union select id from rounds where made_by = acting_person()
  union select round_id from round_roles
    where person_id = acting_person() and role = 'council_reader'
      and from_day <= acting_day() and (until_day is null or until_day >= acting_day()) $$;

-- Where the actor's party makes the agreement: advisers and observers read, and take no decision.
create function actor_contracts() returns setof uuid language sql stable security definer set search_path = public as $$
  select id from parties where id in (select actor_parties()) and role = 'contracting' $$;

create function actor_may(wanted mandate_act, round uuid) returns boolean language sql stable security definer set search_path = public as $$
  select exists (
    select from mandates where membership_id = acting_membership() and act = wanted
      and (round_id is null or round_id = round)
      and from_day <= acting_day() and (until_day is null or until_day >= acting_day())) $$;

create function round_mates() returns setof uuid language sql stable security definer set search_path = public as $$
  select person_id from round_roles where round_id in (select actor_rounds())
  union select m.person_id from memberships m
    join parties p on p.organisation_id = m.organisation_id where p.round_id in (select actor_rounds())
  union select person_id from memberships where organisation_id = actor_organisation()
  union select made_by from rounds where id in (select actor_rounds()) $$;

-- Row-level security on everything, also for the owner of the tables.
do $$
declare name text;
begin
  foreach name in array array['municipalities', 'organisations', 'organisation_relations', 'people', 'contacts', 'memberships', 'rounds',
    'round_municipalities', 'parties', 'mandates', 'round_roles', 'invitations', 'sessions', 'sign_in_codes', 'api_tokens', 'mails'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
  end loop;
end $$;

grant select on municipalities to handslag_actor, handslag_gate;
create policy all_read on municipalities for select to handslag_actor, handslag_gate using (true);

grant select, insert on organisations, organisation_relations to handslag_actor;
create policy all_read on organisations for select to handslag_actor using (acting_person() is not null);
create policy people_add on organisations for insert to handslag_actor with check (acting_person() is not null);
create policy all_read on organisation_relations for select to handslag_actor using (acting_person() is not null);
create policy people_add on organisation_relations for insert to handslag_actor with check (acting_person() is not null);
grant update (until_day) on organisation_relations to handslag_actor;
create policy own_end on organisation_relations for update to handslag_actor
  using (organisation_id = actor_organisation() or other_id = actor_organisation());

grant select on people to handslag_actor;
create policy mates_read on people for select to handslag_actor
  using (id = acting_person() or id in (select round_mates()));
grant select on contacts to handslag_actor;
create policy own_read on contacts for select to handslag_actor using (
  person_id = acting_person()
  or person_id in (select person_id from memberships where organisation_id = actor_organisation()));
grant select, insert on memberships, mandates to handslag_actor;
grant update (until_day) on memberships, mandates to handslag_actor;
create policy mates_read on memberships for select to handslag_actor
  using (person_id = acting_person() or person_id in (select round_mates()));
create policy own_add on memberships for insert to handslag_actor with check (organisation_id = actor_organisation());
create policy own_end on memberships for update to handslag_actor using (organisation_id = actor_organisation());
create policy mates_read on mandates for select to handslag_actor
  using (membership_id in (select id from memberships));
create policy own_add on mandates for insert to handslag_actor
  with check (membership_id in (select id from memberships where organisation_id = actor_organisation()));
create policy own_end on mandates for update to handslag_actor
  using (membership_id in (select id from memberships where organisation_id = actor_organisation()));

grant select, insert on rounds, round_municipalities to handslag_actor;
create policy known_read on rounds for select to handslag_actor using (made_by = acting_person() or id in (select actor_rounds()));
create policy maker_add on rounds for insert to handslag_actor with check (made_by = acting_person() and actor_organisation() is not null);
create policy known_read on round_municipalities for select to handslag_actor using (round_id in (select actor_rounds()));
create policy maker_add on round_municipalities for insert to handslag_actor
  with check (round_id in (select id from rounds where made_by = acting_person()) or round_id in (select actor_coordinates()));

grant select, insert on parties to handslag_actor;
grant update (role, why) on parties to handslag_actor;
create policy known_read on parties for select to handslag_actor using (round_id in (select actor_rounds()));
create policy maker_add on parties for insert to handslag_actor
  with check (round_id in (select id from rounds where made_by = acting_person()) or round_id in (select actor_coordinates()));
create policy maker_change on parties for update to handslag_actor
  using (round_id in (select id from rounds where made_by = acting_person()) or round_id in (select actor_coordinates()));

grant select, insert on round_roles to handslag_actor;
grant update (until_day) on round_roles to handslag_actor;
create policy known_read on round_roles for select to handslag_actor using (round_id in (select actor_rounds()));
create policy maker_add on round_roles for insert to handslag_actor
  with check (round_id in (select id from rounds where made_by = acting_person()) or round_id in (select actor_coordinates()));
create policy maker_end on round_roles for update to handslag_actor
  using (round_id in (select id from rounds where made_by = acting_person()) or round_id in (select actor_coordinates()));

grant select, insert on invitations to handslag_actor;
create policy own_read on invitations for select to handslag_actor
  using (invited_by = acting_person() or round_id in (select actor_coordinates()) or party_id in (select actor_parties()));
create policy own_add on invitations for insert to handslag_actor with check (
  invited_by = acting_person() and (party_id in (select actor_parties()) or round_id in (select actor_coordinates())
    or round_id in (select id from rounds where made_by = acting_person())));

grant insert, select on mails to handslag_actor;
create policy own_write on mails for insert to handslag_actor with check (written_by = acting_person());
create policy own_read on mails for select to handslag_actor using (
  to_email in (select email from contacts where person_id = acting_person()) or written_by = acting_person());

-- The gate: who is this? It sees people and their functions, and nothing that is negotiated.
grant select on people, contacts, memberships, mandates, organisations, round_roles, rounds, parties to handslag_gate;
grant insert on people, contacts, memberships, mandates, round_roles to handslag_gate;
grant select, insert, update, delete on sessions, sign_in_codes to handslag_gate;
grant select, update on invitations to handslag_gate;
grant select, insert on api_tokens to handslag_gate;
grant insert on mails to handslag_gate;
do $$
declare name text;
begin
  foreach name in array array['people', 'contacts', 'memberships', 'mandates', 'organisations', 'round_roles', 'rounds', 'parties',
    'sessions', 'sign_in_codes', 'invitations', 'api_tokens', 'mails'] loop
    execute format('create policy gate_works on %I to handslag_gate using (true) with check (true)', name);
  end loop;
end $$;

grant select, update on mails to handslag_worker;
create policy worker_sends on mails to handslag_worker using (true) with check (true);
