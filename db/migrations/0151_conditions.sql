-- Conditions as rows of their own: a party says what must be, what it wishes, what it would rather not see and what may not be;
-- and, per text, whether that is so. Both are only added to: what was said stays readable.
-- Safe while the site runs: new tables, filled from the positions that hold now.

create type condition_kind as enum ('must', 'wish', 'rather_not', 'must_not');

create table conditions (
  id            uuid primary key,
  commitment_id uuid not null references commitments,
  round_id      uuid not null references rounds,
  party_id      uuid not null references parties,
  kind          condition_kind not null,
  text          text not null check (text <> '' and length(text) <= 2000),
  -- Said with a position: the party's next position takes its place.
  with_position boolean not null,
  raised_by     uuid not null references people,
  mandate_id    uuid references mandates,
  raised_at     timestamptz not null,
  dropped_by    uuid references people,
  dropped_at    timestamptz,
  check (with_position <= (kind = 'must')),
  check ((dropped_by is null) = (dropped_at is null))
);
create index conditions_of_commitment on conditions (commitment_id);
create index conditions_of_round on conditions (round_id) where dropped_at is null;

-- What the holder says of a condition on one text; the highest number counts.
create table condition_judgements (
  condition_id uuid not null references conditions,
  content_hash text not null,
  number       integer not null check (number > 0),
  round_id     uuid not null references rounds,
  is_fulfilled boolean not null,
  said_by      uuid not null references people,
  mandate_id   uuid references mandates,
  said_at      timestamptz not null,
  primary key (condition_id, content_hash, number)
);
create index judgements_of_round on condition_judgements (round_id);

with held as (
  select uuidv7() as condition_id, p.* from positions p where p.is_latest and p.lane = 'table' and p.code = 'agree_if'),
kept as (
  insert into conditions (id, commitment_id, round_id, party_id, kind, text, with_position, raised_by, mandate_id, raised_at)
  select condition_id, commitment_id, round_id, party_id, 'must', condition, true, person_id, mandate_id, taken_at from held)
insert into condition_judgements (condition_id, content_hash, number, round_id, is_fulfilled, said_by, mandate_id, said_at)
select condition_id, content_hash, 1, round_id, true, person_id, mandate_id, fulfilled_at from held where fulfilled_at is not null;

do $$
declare name text;
begin
  foreach name in array array['conditions', 'condition_judgements'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format('grant select, insert on %I to handslag_actor', name);
    execute format('create policy table_read on %I for select to handslag_actor using (round_id in (select actor_table()))', name);
  end loop;
end $$;
grant update (dropped_by, dropped_at) on conditions to handslag_actor;
create trigger append_only before update or delete or truncate on condition_judgements for each statement execute function refuse_change();
create policy holder_add on conditions for insert to handslag_actor with check (
  raised_by = acting_person() and party_id in (select actor_voices()) and actor_may('negotiate', round_id));
create policy holder_drop on conditions for update to handslag_actor
  using (party_id in (select actor_voices()) and actor_may('negotiate', round_id));
create policy holder_add on condition_judgements for insert to handslag_actor with check (
  said_by = acting_person() and actor_may('negotiate', round_id)
  and condition_id in (select id from conditions where party_id in (select actor_voices()) and dropped_at is null));
