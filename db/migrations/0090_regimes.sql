-- By which law a round counts: chosen when it begins, and changed by an act with a reason.
-- Safe while the site runs: what is kept has these values already, and nothing that runs writes another.

create type law_regime as enum ('woningwet-2015', 'wvrv-2026');
alter table rounds alter regime type law_regime using regime::law_regime;

-- What was said last counts from its day on. What was taken back stays readable.
create table regime_switches (
  id                uuid primary key,
  seq               integer not null generated always as identity,
  round_id          uuid not null references rounds,
  regime            law_regime not null,
  from_day          date not null,
  reason            text not null check (reason <> '' and length(reason) <= 1000),
  switched_by       uuid not null references people,
  switched_at       timestamptz not null,
  withdrawn_at      timestamptz,
  withdrawn_because text check (withdrawn_because <> '' and length(withdrawn_because) <= 1000),
  check ((withdrawn_at is null) = (withdrawn_because is null))
);
create index regime_switches_of_round on regime_switches (round_id);

alter table regime_switches enable row level security;
alter table regime_switches force row level security;
grant select, insert on regime_switches to handslag_actor;
grant update (withdrawn_at, withdrawn_because) on regime_switches to handslag_actor;
create policy known_read on regime_switches for select to handslag_actor
  using (round_id in (select actor_rounds()));
create policy setter_up_add on regime_switches for insert to handslag_actor
  with check (round_id in (select actor_sets_up()) and switched_by = acting_person());
create policy setter_up_withdraw on regime_switches for update to handslag_actor
  using (round_id in (select actor_sets_up()));
