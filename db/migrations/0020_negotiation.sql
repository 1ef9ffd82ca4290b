-- What negotiating asks of commitments, versions and positions: setting aside what was prepared, and who may take a position.
-- Safe while the site runs: new columns that may be empty, and policies that are narrower than before.

-- What a party no longer prepares: thrown away, or put on the table as a copy.
alter table commitments add dropped_at timestamptz;
alter table commitments add check (dropped_at is null or lane = 'room');
alter table commitment_versions add dropped_at timestamptz;
alter table commitment_versions add check (dropped_at is null or lane = 'room');
grant update (dropped_at) on commitments, commitment_versions to handslag_actor;

create or replace function keep_version() returns trigger language plpgsql as $$
begin
  if old.lane = 'table' or (to_jsonb(new) - 'lane' - 'dropped_at') <> (to_jsonb(old) - 'lane' - 'dropped_at') then
    raise exception 'a version is immutable';
  end if;
  return new;
end $$;

create index positions_of_commitment on positions (commitment_id);

-- Where the actor's party has a voice: as who makes the agreement, or as an adviser. An observer has none, and the coordinator is no party.
create function actor_voices() returns setof uuid language sql stable security definer set search_path = public as $$
  select id from parties where id in (select actor_parties()) and role <> 'observer' $$;

drop policy party_add on positions;
create policy voice_add on positions for insert to handslag_actor with check (
  party_id in (select actor_voices()) and person_id = acting_person()
  and (lane = 'room' or actor_may('negotiate', round_id)));

drop policy party_add on concerns;
create policy party_add on concerns for insert to handslag_actor with check (
  party_id in (select actor_parties()) and raised_by = acting_person());
drop policy party_add on concern_answers;
create policy party_add on concern_answers for insert to handslag_actor with check (
  party_id in (select actor_parties()) and answered_by = acting_person());
-- A draft can still move between the framework and a year.
grant update (layer_id) on commitments to handslag_actor;
