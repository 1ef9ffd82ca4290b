-- How far a mandate reaches, its proof as a file, its withdrawal; and who stands in for whom.
-- Safe while the site runs: new columns that may be empty, a check that allows more, a new table, functions that answer the same for what is there.

alter table mandates
  -- Only for these themes of its round; empty: for everything.
  add theme_ids uuid[] check (theme_ids <> '{}'),
  -- Up to how many homes, and up to how many euros, a commitment may go; empty: without limit.
  add ceiling_homes numeric check (ceiling_homes >= 0),
  add ceiling_euros numeric check (ceiling_euros >= 0),
  add proof_file_id uuid references files,
  -- Withdrawn at once: then its last day is one that lies behind us, and it stays to be read why.
  add withdrawn_at timestamptz,
  add withdrawn_why text not null default '',
  add constraint themes_of_one_round check (theme_ids is null or round_id is not null),
  add constraint withdrawn_ends check (withdrawn_at is null or until_day is not null),
  drop constraint mandates_check,
  -- The day before its first: it never held.
  add constraint ends_after_it_begins check (until_day >= from_day - 1);
grant update (withdrawn_at, withdrawn_why) on mandates to handslag_actor;

-- Who stands in for somebody of the same organisation, for which acts, from-to: with the mandates of who is stood in for.
create table substitutes (
  id            uuid primary key,
  membership_id uuid not null references memberships,
  substitute_id uuid not null references memberships,
  -- Only for this round; for every round where it is not given.
  round_id      uuid references rounds,
  acts          text[] not null check (acts <> '{}' and acts <@ array['negotiate', 'decide', 'sign', 'report', 'publish']),
  from_day      date not null,
  until_day     date,
  granted_by    text not null check (granted_by <> ''),
  check (membership_id <> substitute_id),
  check (until_day >= from_day - 1)
);
create index substitutes_of on substitutes (membership_id);
create index substitutes_by on substitutes (substitute_id);
alter table substitutes enable row level security;
alter table substitutes force row level security;
grant select, insert on substitutes to handslag_actor;
grant update (until_day) on substitutes to handslag_actor;
create policy mates_read on substitutes for select to handslag_actor using (membership_id in (select id from memberships));
create policy own_add on substitutes for insert to handslag_actor with check (
  membership_id in (select id from memberships where organisation_id = actor_organisation())
  and substitute_id in (select id from memberships where organisation_id = actor_organisation()));
create policy own_end on substitutes for update to handslag_actor using (
  membership_id in (select id from memberships where organisation_id = actor_organisation()));

-- The mandates with which the actor can act today in a round, or in every round where none is given: her own, and those
-- of whom she stands in for, as long as both belong there.
create function actor_mandates_in(round uuid) returns setof mandates language sql stable security definer set search_path = public as $$
  select m.* from mandates m join memberships s on s.id = m.membership_id
  where m.withdrawn_at is null and s.organisation_id = actor_organisation() and (m.round_id is null or m.round_id = round)
    and m.from_day <= acting_day() and (m.until_day is null or m.until_day >= acting_day())
    and s.from_day <= acting_day() and (s.until_day is null or s.until_day >= acting_day())
    and (m.membership_id = acting_membership() or exists (
      select from substitutes v where v.membership_id = m.membership_id and v.substitute_id = acting_membership()
        and m.act::text = any(v.acts) and (v.round_id is null or v.round_id = round)
        and v.from_day <= acting_day() and (v.until_day is null or v.until_day >= acting_day()))) $$;

create or replace function actor_may(wanted mandate_act, round uuid) returns boolean language sql stable security definer set search_path = public as $$
  select exists (select from actor_mandates_in(round) where act = wanted) $$;
