-- Secret addresses at which a calendar program reads somebody's dates. Only the hash of the secret is kept.
-- Safe while the site runs: a new table and its policies only.

create table calendar_feeds (
  id            uuid primary key,
  token_hash    text not null unique,
  person_id     uuid not null references people,
  -- The hat with which it reads; it shows nothing of that organisation's rounds once it is off.
  membership_id uuid references memberships,
  -- One round; all of hers where none is named.
  round_id      uuid references rounds,
  made_at       timestamptz not null,
  revoked_at    timestamptz
);
create index calendar_feeds_of_person on calendar_feeds (person_id);

alter table calendar_feeds enable row level security;
alter table calendar_feeds force row level security;
grant select (id, person_id, membership_id, round_id, made_at, revoked_at) on calendar_feeds to handslag_actor;
grant insert on calendar_feeds to handslag_actor;
grant update (revoked_at) on calendar_feeds to handslag_actor;
create policy own_read on calendar_feeds for select to handslag_actor using (person_id = acting_person());
create policy own_add on calendar_feeds for insert to handslag_actor with check (person_id = acting_person());
create policy own_revoke on calendar_feeds for update to handslag_actor using (person_id = acting_person());
grant select on calendar_feeds to handslag_gate;
create policy gate_reads on calendar_feeds for select to handslag_gate using (true);
