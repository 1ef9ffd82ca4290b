-- Step 1: who can do what and who wants what, as one party sees it in its own room, or the coordinator in a note of her own.
-- Safe while the site runs: a new table with its policies.

create table interest_views (
  id             uuid primary key,
  round_id       uuid not null references rounds,
  -- In whose room it stands, or whose own note it is: one of the two.
  party_id       uuid references parties,
  kept_by        uuid references people,
  lane           lane not null check (lane in ('note', 'room')),
  -- About whom. Who is taken off the list stays in it by name: no note of anyone keeps a party on the list.
  about_party_id uuid references parties on delete set null,
  about_name     text not null check (about_name <> '' and length(about_name) <= 200),
  influence      smallint not null check (influence between 1 and 5),
  interest       smallint not null check (interest between 1 and 5),
  note           text not null check (length(note) <= 500),
  made_by        uuid not null references people,
  made_at        timestamptz not null,
  -- A correction is a new row; the old one stays in the same room, with when it was replaced or taken away.
  ended_at       timestamptz,
  check ((party_id is null) <> (kept_by is null)),
  check ((lane = 'note') = (party_id is null))
);
create index interest_views_of_round on interest_views (round_id);
create unique index one_view_of_each on interest_views (round_id, coalesce(party_id, kept_by), lower(about_name)) where ended_at is null;

alter table interest_views enable row level security;
alter table interest_views force row level security;
grant select, insert on interest_views to handslag_actor;
grant update (ended_at) on interest_views to handslag_actor;
create policy kept_read on interest_views for select to handslag_actor using (
  party_id in (select actor_parties()) or kept_by = (select acting_person()));
create policy kept_add on interest_views for insert to handslag_actor with check (
  made_by = (select acting_person()) and (
    party_id in (select actor_parties())
    or (kept_by = (select acting_person()) and round_id in (select actor_coordinates()))));
create policy kept_change on interest_views for update to handslag_actor using (
  party_id in (select actor_parties()) or kept_by = (select acting_person()));
