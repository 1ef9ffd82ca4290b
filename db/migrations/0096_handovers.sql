-- The coordinator hands over: one pack, made at that moment and never changed, that the successor signs for.
-- Safe while the site runs: a new table with its policies, a new function, and one function that lets a successor know of the round.

create table handovers (
  id                uuid primary key,
  round_id          uuid not null references rounds,
  -- The role that ends; none where nobody coordinates any more.
  from_role_id      uuid references round_roles,
  to_person_id      uuid not null references people,
  reason            text not null check (reason <> '' and length(reason) <= 1000),
  -- Canonical JSON, and the SHA-256 of exactly these bytes.
  pack              text not null,
  sha256            text not null check (sha256 ~ '^[0-9a-f]{64}$'),
  proposed_by       uuid not null references people,
  proposed_at       timestamptz not null,
  withdrawn_at      timestamptz,
  withdrawn_because text check (withdrawn_because <> '' and length(withdrawn_because) <= 1000),
  signed_at         timestamptz,
  role_id           uuid references round_roles,
  check ((withdrawn_at is null) = (withdrawn_because is null)),
  check ((signed_at is null) = (role_id is null)),
  check (signed_at is null or withdrawn_at is null)
);
create index handovers_of_round on handovers (round_id);
-- One at a time waits for an answer.
create unique index handovers_open on handovers (round_id) where signed_at is null and withdrawn_at is null;

alter table handovers enable row level security;
alter table handovers force row level security;
grant select, insert on handovers to handslag_actor;
grant update (withdrawn_at, withdrawn_because) on handovers to handslag_actor;
create policy table_read on handovers for select to handslag_actor using (
  round_id in (select actor_table()) or round_id in (select actor_sets_up()) or to_person_id = acting_person());
create policy setter_up_add on handovers for insert to handslag_actor
  with check (round_id in (select actor_sets_up()) and proposed_by = acting_person() and signed_at is null);
create policy both_withdraw on handovers for update to handslag_actor
  using (signed_at is null and (round_id in (select actor_sets_up()) or to_person_id = acting_person()));

-- Whoever is asked to take a round over knows of it as long as she has not answered.
create or replace function actor_rounds() returns setof uuid language sql stable security definer set search_path = public as $$
  select actor_table()
  union select id from rounds where made_by = acting_person()
  union select round_id from round_roles
    where person_id = acting_person() and role = 'council_reader'
      and from_day <= acting_day() and (until_day is null or until_day >= acting_day())
  union select round_id from handovers
    where to_person_id = acting_person() and signed_at is null and withdrawn_at is null $$;

-- The role of the old coordinator ends and that of the new one begins in one move, by the one who was asked and nobody else.
create function take_over(which uuid, new_role uuid, says text, paid_by text, at timestamptz) returns boolean
  language plpgsql volatile security definer set search_path = public as $$
declare h handovers;
begin
  select * into h from handovers
    where id = which and to_person_id = acting_person() and signed_at is null and withdrawn_at is null for update;
  if h.id is null then return false; end if;
  -- Her last day was yesterday, unless she began today: every day has one coordinator.
  update round_roles set until_day = greatest(from_day, acting_day() - 1)
    where id = h.from_role_id and (until_day is null or until_day >= acting_day());
  insert into round_roles (id, round_id, person_id, role, from_day, statement, employer)
    values (new_role, h.round_id, acting_person(), 'coordinator', acting_day(), says, paid_by);
  update handovers set signed_at = at, role_id = new_role where id = which;
  return true;
end $$;
