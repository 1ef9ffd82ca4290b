-- The norm amounts that the administrator enters, above those that come with the application; every correction is a new row.
-- Safe while the site runs: a new type, table, view and policies only.

create type norm_verification as enum ('primary', 'secondary', 'no');

create table norm_amounts (
  norm         text not null check (norm ~ '^[a-zA-Z]{1,40}$'),
  -- In which the norm begins to hold.
  year         integer not null check (year between 2000 and 2200),
  number       integer not null check (number > 0),
  -- What was entered at once has one id.
  entry_id     uuid not null,
  -- Empty: looked for, and not found.
  value        numeric check (value > 0),
  -- The day of the source.
  published_on date not null,
  found        text not null check (length(found) between 1 and 300),
  verified     norm_verification not null,
  -- Why it was corrected; empty where a year was entered.
  reason       text not null default '' check (length(reason) <= 500),
  entered_by   uuid not null references people,
  entered_at   timestamptz not null,
  primary key (norm, year, number)
);
create index norm_amounts_of_year on norm_amounts (year);

alter table norm_amounts enable row level security;
alter table norm_amounts force row level security;
grant select, insert on norm_amounts to handslag_actor;
create policy administrator_reads on norm_amounts for select to handslag_actor using (actor_administers());
create policy administrator_adds on norm_amounts for insert to handslag_actor
  with check (actor_administers() and entered_by = acting_person());
create trigger append_only before update or delete or truncate on norm_amounts for each statement execute function refuse_change();

-- What holds now is for everyone, without who entered it and why. It is read with the rights of the owner of the table.
create policy owner_reads on norm_amounts for select to current_user using (true);
create view snapshot.norm_amounts as
  select distinct on (norm, year) norm, year, number, value, published_on, found, verified
  from norm_amounts order by norm, year, number desc;
grant usage on schema snapshot to handslag_actor;
grant select on snapshot.norm_amounts to handslag_public, handslag_actor;
