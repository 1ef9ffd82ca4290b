-- Roles, the actor of a transaction, and the schema that only publishing writes.
-- Safe while the site runs: new roles, schemas and functions only.

-- Roles belong to the server and not to a database, so another database may have made them already.
do $$
declare name text;
begin
  foreach name in array array['handslag_actor', 'handslag_gate', 'handslag_publisher', 'handslag_public', 'handslag_worker'] loop
    begin
      execute format('create role %I nologin nobypassrls', name);
    exception when duplicate_object or unique_violation then null;
    end;
    execute format('grant %I to current_user', name);
  end loop;
end $$;

-- handslag_actor: somebody who is signed in; row-level security decides what she sees.
-- handslag_gate: sign-in, invitations and subscriptions, before it is known who somebody is.
-- handslag_publisher: writes the public snapshot and nothing else.
-- handslag_public: reads the public snapshot and nothing else.
-- handslag_worker: sends the mail that others wrote, and signs heads of the history.

create schema snapshot;
grant usage on schema snapshot to handslag_public, handslag_publisher;
grant usage on schema public to handslag_actor, handslag_gate, handslag_worker;

-- Who acts is said once per transaction, by the application; nobody acts where nothing was said.
create function acting_person() returns uuid language sql stable as
  $$ select nullif(current_setting('app.person', true), '')::uuid $$;
create function acting_organisation() returns uuid language sql stable as
  $$ select nullif(current_setting('app.organisation', true), '')::uuid $$;
create function acting_membership() returns uuid language sql stable as
  $$ select nullif(current_setting('app.membership', true), '')::uuid $$;
-- The day in Amsterdam comes from the application too: no clock in the rules.
create function acting_day() returns date language sql stable as
  $$ select nullif(current_setting('app.day', true), '')::date $$;

create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% is append-only', tg_table_name;
end $$;
