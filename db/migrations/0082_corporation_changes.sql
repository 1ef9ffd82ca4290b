-- What an organisation was called, and by which numbers it went, before an import of the register changed it.
-- Safe while the site runs: a new table and its policies only.

create table corporation_changes (
  register_import_id uuid not null references register_imports,
  organisation_id    uuid not null references organisations,
  name               text not null,
  kvk                text,
  l_number           text,
  working_area       text,
  primary key (register_import_id, organisation_id)
);

alter table corporation_changes enable row level security;
alter table corporation_changes force row level security;
grant select, insert on corporation_changes to handslag_actor;
create policy administrator_reads on corporation_changes for select to handslag_actor using (actor_administers());
create policy administrator_adds on corporation_changes for insert to handslag_actor with check (actor_administers());
