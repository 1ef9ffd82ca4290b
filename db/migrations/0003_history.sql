-- The history that every command writes: one chain of hashes per round and one for the installation, and its signed heads.
-- Safe while the site runs: new tables, functions and policies only.

create type lane as enum ('note', 'room', 'table', 'public');

create table events (
  -- A round's id, or 'installation'.
  chain           text not null,
  seq             integer not null check (seq > 0),
  at              timestamptz not null,
  person_id       uuid not null,
  organisation_id uuid,
  mandate_id      uuid,
  round_role      round_role,
  subject         text not null,
  subject_id      uuid not null,
  move            text not null,
  payload_hash    text not null,
  previous_hash   text not null,
  hash            text not null,
  -- Who may read the line: all at the table, or the own organisation only. Not part of the hash: it says nothing of what happened.
  lane            lane not null,
  primary key (chain, seq),
  unique (chain, previous_hash)  -- a line has one successor: a chain cannot fork
);
create index events_of_subject on events (subject_id);

create table heads (
  chain      text not null,
  seq        integer not null,
  hash       text not null,
  signed_at  timestamptz not null,
  reason     text not null check (reason in ('daily', 'publication', 'signature')),
  public_key text not null,
  signature  text not null,
  primary key (chain, seq, signed_at)
);

create trigger append_only before update or delete or truncate on events for each statement execute function refuse_change();
create trigger append_only before update or delete or truncate on heads for each statement execute function refuse_change();

-- The last line of a chain, whoever may read it: a new line must follow it.
create function last_event(of_chain text) returns table (seq integer, hash text) language sql stable security definer set search_path = public as
  $$ select seq, hash from events where chain = of_chain order by seq desc limit 1 $$;

alter table events enable row level security;
alter table events force row level security;
alter table heads enable row level security;
alter table heads force row level security;
grant select, insert on events, heads to handslag_actor, handslag_worker;
create policy table_read on events for select to handslag_actor using (
  (lane = 'table' and chain in (select actor_table()::text))
  or (lane <> 'note' and organisation_id = actor_organisation())
  or person_id = acting_person());
create policy own_add on events for insert to handslag_actor with check (person_id = acting_person());
create policy table_read on heads for select to handslag_actor using (chain in (select actor_table()::text));
create policy table_add on heads for insert to handslag_actor with check (chain in (select actor_table()::text));
create policy worker_reads on events to handslag_worker using (true) with check (false);
create policy worker_signs on heads to handslag_worker using (true) with check (true);
