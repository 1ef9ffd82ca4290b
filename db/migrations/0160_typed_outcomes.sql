-- What comes of a meeting is of one of six kinds. A concern and a fact stand at the table itself from that moment on.
-- Safe while the site runs: the type of one small column is widened, and columns are added that may stay empty.

drop policy holder_close on outcomes;
do $$
declare name text;
begin
  for name in select conname from pg_constraint
    where conrelid = 'outcomes'::regclass and contype = 'c' and pg_get_constraintdef(oid) like '%kind%' loop
    execute format('alter table outcomes drop constraint %I', name);
  end loop;
end $$;

alter type outcome_kind rename to outcome_kind_before;
create type outcome_kind as enum ('decision', 'promise', 'arrangement', 'action', 'concern', 'fact');
alter table outcomes alter column kind type outcome_kind using kind::text::outcome_kind;
drop type outcome_kind_before;

alter table outcomes
  -- The commitment it is about, and what it became there.
  add column commitment_id uuid references commitments,
  add column concern_id uuid unique references concerns,
  add column fact_id uuid unique references facts,
  add check (kind <> 'promise' or (owner_party_id is not null and to_party_id is not null and due_on is not null)),
  add check (kind not in ('arrangement', 'action') or (owner_party_id is not null and due_on is not null)),
  add check (kind in ('promise', 'arrangement', 'action') or closed_at is null),
  add check ((kind = 'concern') = (concern_id is not null)),
  add check (kind <> 'concern' or (commitment_id is not null and owner_party_id is not null)),
  add check ((kind = 'fact') = (fact_id is not null));

-- A promise is closed by the party it was made to, what a party does by that party.
create policy holder_close on outcomes for update to handslag_actor using (
  (kind = 'promise' and to_party_id in (select actor_parties()))
  or (kind in ('arrangement', 'action') and owner_party_id in (select actor_parties())));

-- The coordinator keeps what came of a meeting; what worries a party only that party says.
drop policy coordinator_add on outcomes;
create policy coordinator_add on outcomes for insert to handslag_actor with check (
  recorded_by = acting_person() and round_id in (select actor_coordinates()) and kind <> 'concern');
create policy party_add on outcomes for insert to handslag_actor with check (
  recorded_by = acting_person() and kind = 'concern' and owner_party_id in (select actor_parties())
  and concern_id in (select c.id from concerns c where c.party_id = owner_party_id
    and c.commitment_id = outcomes.commitment_id and c.raised_by = acting_person()));
