-- Step 3: requests for advice, each with a clock of its own; the advice, the reply to it, and longer terms that both sides agreed on.
-- Safe while the site runs: new types, tables and policies only.

create type advice_kind as enum ('positive', 'conditional', 'negative', 'none');
create type advice_closing as enum ('withdrawn', 'went_on');
create type extension_outcome as enum ('agreed', 'declined', 'taken_back');

create table advice_requests (
  id               uuid primary key,
  round_id         uuid not null references rounds,
  -- Who asks, and of whom: an association or the municipality of an organisation of tenants.
  party_id         uuid not null references parties,
  asked_party_id uuid not null references parties,
  subject          text not null check (subject <> '' and length(subject) <= 1000),
  paper_id         uuid references papers,
  commitment_id    uuid references commitments,
  -- The day on which the adviser had the request with all information, and the last day by the rule of the law of that day.
  asked_on         date not null,
  due_on           date not null,
  asked_by         uuid not null references people,
  asked_at         timestamptz not null,
  closing          advice_closing,
  close_reason     text check (close_reason <> '' and length(close_reason) <= 1000),
  closed_by        uuid references people,
  closed_at        timestamptz,
  check (party_id <> asked_party_id),
  check (due_on >= asked_on),
  check ((closing is null) = (closed_at is null) and (closing is null) = (closed_by is null) and (closing is null) = (close_reason is null))
);
create index advice_requests_of_round on advice_requests (round_id);

create table advices (
  id                uuid primary key,
  advice_request_id uuid not null references advice_requests,
  round_id          uuid not null references rounds,
  kind              advice_kind not null,
  text              text not null check (length(text) <= 8000),
  paper_id          uuid references papers,
  given_on          date not null,
  -- Until when a reply that deviates is in time; none where nothing can be deviated from.
  reply_due_on      date,
  given_by          uuid not null references people,
  given_at          timestamptz not null,
  withdrawn_by      uuid references people,
  withdrawn_at      timestamptz,
  withdraw_reason   text check (withdraw_reason <> '' and length(withdraw_reason) <= 1000),
  check (kind in ('positive', 'none') or text <> '' or paper_id is not null),
  check ((kind in ('conditional', 'negative')) = (reply_due_on is not null)),
  check ((withdrawn_at is null) = (withdrawn_by is null) and (withdrawn_at is null) = (withdraw_reason is null))
);
create unique index one_advice on advices (advice_request_id) where withdrawn_at is null;
create index advices_of_round on advices (round_id);

create table advice_replies (
  id              uuid primary key,
  advice_id       uuid not null references advices,
  round_id        uuid not null references rounds,
  deviates        boolean not null,
  text            text not null check (length(text) <= 8000),
  replied_on      date not null,
  replied_by      uuid not null references people,
  replied_at      timestamptz not null,
  withdrawn_by    uuid references people,
  withdrawn_at    timestamptz,
  withdraw_reason text check (withdraw_reason <> '' and length(withdraw_reason) <= 1000),
  -- Who deviates says why.
  check (not deviates or text <> ''),
  check ((withdrawn_at is null) = (withdrawn_by is null) and (withdrawn_at is null) = (withdraw_reason is null))
);
create unique index one_reply on advice_replies (advice_id) where withdrawn_at is null;
create index advice_replies_of_round on advice_replies (round_id);

-- A later last day, that the one side proposes and the other agrees on.
create table advice_extensions (
  id                uuid primary key,
  advice_request_id uuid not null references advice_requests,
  round_id          uuid not null references rounds,
  party_id          uuid not null references parties,
  until_day         date not null,
  reason            text not null check (reason <> '' and length(reason) <= 1000),
  proposed_by       uuid not null references people,
  proposed_at       timestamptz not null,
  outcome           extension_outcome,
  settled_by        uuid references people,
  settled_at        timestamptz,
  check ((outcome is null) = (settled_at is null) and (outcome is null) = (settled_by is null))
);
create unique index one_open_extension on advice_extensions (advice_request_id) where outcome is null;
create index advice_extensions_of_round on advice_extensions (round_id);

-- Whose requests are the actor's to ask and to answer, and of whose her party advises.
create function advice_asked_by_actor() returns setof uuid language sql stable security definer set search_path = public as $$
  select id from advice_requests where party_id in (select actor_contracts()) $$;
create function advice_asked_of_actor() returns setof uuid language sql stable security definer set search_path = public as $$
  select id from advice_requests where asked_party_id in (select actor_parties()) $$;

do $$
declare name text;
begin
  foreach name in array array['advice_requests', 'advices', 'advice_replies', 'advice_extensions'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format('grant select, insert on %I to handslag_actor', name);
    execute format('create policy table_read on %I for select to handslag_actor using (round_id in (select actor_table()))', name);
  end loop;
end $$;

create policy asker_add on advice_requests for insert to handslag_actor with check (
  asked_by = acting_person() and party_id in (select actor_contracts()));
create policy asker_close on advice_requests for update to handslag_actor using (
  closing is null and party_id in (select actor_contracts())) with check (closed_by = acting_person());
grant update (closing, close_reason, closed_by, closed_at) on advice_requests to handslag_actor;

-- Both sides hold a request still while they say something about it; changing it is the asker's, as above.
create policy adviser_hold on advice_requests for update to handslag_actor using (
  asked_party_id in (select actor_parties())) with check (false);

create policy adviser_add on advices for insert to handslag_actor with check (
  given_by = acting_person() and advice_request_id in (select advice_asked_of_actor()));
create policy adviser_take_back on advices for update to handslag_actor using (
  withdrawn_at is null and advice_request_id in (select advice_asked_of_actor())) with check (withdrawn_by = acting_person());
grant update (withdrawn_by, withdrawn_at, withdraw_reason) on advices to handslag_actor;

create policy asker_add on advice_replies for insert to handslag_actor with check (
  replied_by = acting_person()
  and advice_id in (select id from advices where advice_request_id in (select advice_asked_by_actor())));
create policy asker_take_back on advice_replies for update to handslag_actor using (
  withdrawn_at is null
  and advice_id in (select id from advices where advice_request_id in (select advice_asked_by_actor())))
  with check (withdrawn_by = acting_person());
grant update (withdrawn_by, withdrawn_at, withdraw_reason) on advice_replies to handslag_actor;

create policy concerned_add on advice_extensions for insert to handslag_actor with check (
  proposed_by = acting_person() and party_id in (select actor_parties())
  and advice_request_id in (select advice_asked_by_actor() union select advice_asked_of_actor()));
create policy concerned_settle on advice_extensions for update to handslag_actor using (
  outcome is null and advice_request_id in (select advice_asked_by_actor() union select advice_asked_of_actor()))
  with check (settled_by = acting_person() and (outcome = 'taken_back') = (party_id in (select actor_parties())));
grant update (outcome, settled_by, settled_at) on advice_extensions to handslag_actor;
