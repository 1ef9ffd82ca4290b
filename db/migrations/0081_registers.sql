-- The register of corporations, and where they have homes: both from files that the administrator brings.
-- Safe while the site runs: new columns, types, tables and policies only.

alter table organisations
  add column l_number text unique check (l_number ~ '^L\d{4}$'),
  -- As the register says it, and the municipalities that were recognised in it.
  add column working_area text,
  add column working_area_codes text[] not null default '{}';

create type register_kind as enum ('corporations', 'stock');
create type dwelling_kind as enum ('self_contained', 'shared');

create table register_imports (
  id          uuid primary key,
  register    register_kind not null,
  file_name   text not null check (file_name <> ''),
  sha256      text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  size_bytes  integer not null check (size_bytes > 0),
  -- The sheet of an XLSX; the first one that is shown where none is named.
  sheet       text,
  -- Of which year the forecasts are; only of stock.
  edition     integer,
  uploaded_by uuid not null references people,
  uploaded_at timestamptz not null,
  applied_by  uuid references people,
  applied_at  timestamptz,
  -- What it came to, in rows: new, changed, the same, not readable, and not asked for.
  fresh       integer,
  changed     integer,
  same        integer,
  wrong       integer,
  others      integer,
  dropped_at  timestamptz,
  drop_reason text,
  check ((register = 'stock') = (edition is not null)),
  check ((applied_at is null) = (applied_by is null)),
  check (num_nulls(applied_at, fresh, changed, same, wrong, others) in (0, 6)),
  check ((dropped_at is null) = (drop_reason is null))
);

-- Rows are added and never changed: of several for the same homes the one applied last holds, unless it was dropped.
create table housing_stock (
  register_import_id uuid not null references register_imports,
  edition    integer not null,
  kvk        text not null check (kvk ~ '^\d{8}$'),
  year       integer not null check (year between 2000 and 2100),
  code       text not null references municipalities,
  is_daeb    boolean not null,
  dwelling   dwelling_kind not null,
  homes      integer not null check (homes >= 0),
  -- In the order in which they were applied.
  nth        bigint generated always as identity,
  dropped_at timestamptz,
  primary key (register_import_id, kvk, year, code, is_daeb, dwelling)
);
create index housing_stock_of_municipality on housing_stock (code);

-- Whether the actor runs this installation. Reads past row-level security, so that policies can use it.
create function actor_administers() returns boolean language sql stable security definer set search_path = public as $$
  select exists (select from people where id = acting_person() and is_administrator) $$;

alter table register_imports enable row level security;
alter table register_imports force row level security;
alter table housing_stock enable row level security;
alter table housing_stock force row level security;

grant select, insert, update on register_imports to handslag_actor;
create policy administrator_works on register_imports to handslag_actor
  using (actor_administers()) with check (actor_administers());

grant select, insert on housing_stock to handslag_actor;
grant update (dropped_at) on housing_stock to handslag_actor;
create policy people_read on housing_stock for select to handslag_actor using (acting_person() is not null);
create policy administrator_adds on housing_stock for insert to handslag_actor with check (actor_administers());
create policy administrator_drops on housing_stock for update to handslag_actor using (actor_administers());

grant update (name, kvk, l_number, working_area, working_area_codes) on organisations to handslag_actor;
create policy administrator_changes on organisations for update to handslag_actor
  using (actor_administers()) with check (actor_administers());

-- The sweep of leftover bytes leaves these files where they are.
grant select (sha256) on register_imports to handslag_worker;
create policy worker_sweeps on register_imports for select to handslag_worker using (true);
