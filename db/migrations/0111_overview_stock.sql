-- Step 3: what a bod says of the stock as a whole, so that it can be added up.
-- Safe while the site runs: a new type and a new table only.

create type stock_part as enum ('total', 'daeb', 'non_daeb');

-- A correction is a new row; the old one stays, with when it was replaced. What was sent never changes.
create table overview_stock (
  id                  uuid primary key,
  overview_version_id uuid not null references overview_versions,
  overview_id         uuid not null references activity_overviews,
  round_id            uuid not null references rounds,
  party_id            uuid not null references parties,
  part                stock_part not null,
  from_year           integer not null check (from_year between 2000 and 2110),
  until_year          integer not null check (until_year between from_year and 2110),
  at_start            numeric,
  new_build           numeric,
  purchase            numeric,
  transformation      numeric,
  sale                numeric,
  demolition          numeric,
  liberalisation      numeric,
  growth              numeric,
  at_end              numeric,
  made_by             uuid not null references people,
  made_at             timestamptz not null,
  replaced_at         timestamptz
);
create unique index one_stock_per_part on overview_stock (overview_version_id, part) where replaced_at is null;
create index overview_stock_of_round on overview_stock (round_id);

alter table overview_stock enable row level security;
alter table overview_stock force row level security;
grant select, insert on overview_stock to handslag_actor;
grant update (replaced_at) on overview_stock to handslag_actor;
-- Read with its version: in the room of the association, and on the table once it is sent. Replaced rows stay in the room.
create policy version_read on overview_stock for select to handslag_actor using (
  party_id in (select actor_parties())
  or (replaced_at is null and overview_version_id in (select id from overview_versions where lane = 'table')));
create policy own_add on overview_stock for insert to handslag_actor with check (
  party_id in (select actor_contracts()) and overview_version_id in (select id from overview_versions where sent_at is null));
create policy own_change on overview_stock for update to handslag_actor using (
  party_id in (select actor_contracts()) and overview_version_id in (select id from overview_versions where sent_at is null));
