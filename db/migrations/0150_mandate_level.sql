-- How firmly a party stands behind a position: never higher than the mandate of who says it.
-- Safe while the site runs: a column with a constant default, and a policy that asks more of new rows alone.

create type mandate_level as enum ('official', 'reserved', 'decided', 'members_consulted');
alter table positions add column level mandate_level not null default 'official';

create policy level_within_mandate on positions as restrictive for insert to handslag_actor with check (
  lane = 'room' or level = 'official' or (
    actor_may('decide', round_id) and exists (select from mandates m where m.id = mandate_id and m.act = 'decide')));
