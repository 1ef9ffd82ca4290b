-- What replaced an indicator and why it went; actions under a commitment; values that are reported, corrected, confirmed or disputed; and what a party says of a delay.
-- Safe while the site runs: new types, tables, columns with a default and policies only.

alter table indicators add column replaces_id uuid unique references indicators;
-- Why it was dropped or replaced; empty as long as it stands.
alter table indicators add column drop_reason text not null default '';
-- The most that ever came about in one year, as the parties know it: to see whether a path is within reach.
alter table indicators add column best_step numeric;
grant update (drop_reason) on indicators to handslag_actor;

create table actions (
  id             uuid primary key,
  commitment_id  uuid not null references commitments,
  round_id       uuid not null references rounds,
  text           text not null check (text <> ''),
  owner_party_id uuid not null references parties,
  due_on         date not null,
  party_id       uuid not null references parties,
  made_by        uuid not null references people,
  made_at        timestamptz not null,
  done_on        date,
  dropped_at     timestamptz,
  drop_reason    text not null default '',
  check ((dropped_at is null) = (drop_reason = '')),
  check (done_on is null or dropped_at is null)
);
create index actions_of_round on actions (round_id, due_on);

-- A value over a period, as the supplier says it. It never changes: a correction is a row of its own, with its reason.
create table reports (
  id               uuid primary key,
  indicator_id     uuid not null references indicators,
  round_id         uuid not null references rounds,
  party_id         uuid not null references parties,
  period_from      date not null,
  period_until     date not null,
  -- The day on which the value was so.
  reference_on     date not null,
  value            numeric not null,
  unit             text not null check (unit <> ''),
  evidence_file_id uuid not null references files,
  note             text not null default '',
  -- The report that this one takes the place of.
  corrects_id      uuid unique references reports,
  reason           text not null default '',
  reported_by      uuid not null references people,
  reported_at      timestamptz not null,
  check (reference_on between period_from and period_until),
  check ((corrects_id is null) = (reason = ''))
);
create unique index one_report_per_period on reports (indicator_id, period_from) where corrects_id is null;
create index reports_of_round on reports (round_id);

create type review_verdict as enum ('confirm', 'dispute');

-- What the checker says of a report. The last word counts, the earlier ones stay.
create table report_reviews (
  id          uuid primary key,
  report_id   uuid not null references reports,
  round_id    uuid not null references rounds,
  party_id    uuid not null references parties,
  verdict     review_verdict not null,
  reason      text not null default '',
  -- The value as the checker sees it, where she knows one.
  own_value   numeric,
  reviewed_by uuid not null references people,
  reviewed_at timestamptz not null,
  check (verdict = 'confirm' or reason <> ''),
  check (verdict = 'dispute' or own_value is null)
);
create index reviews_of_report on report_reviews (report_id);
create index reviews_of_round on report_reviews (round_id);

create type delay_cause as enum ('land', 'grid', 'permit', 'finance', 'cost', 'consent70', 'capacity', 'policy_change', 'partner_dependency', 'force_majeure', 'data_missing');

-- What a party says of a delay: a conversation, not only a colour.
create table delay_talks (
  id             uuid primary key,
  commitment_id  uuid not null references commitments,
  round_id       uuid not null references rounds,
  party_id       uuid not null references parties,
  -- The talk that this one answers; the first has none and names a cause.
  answers_id     uuid references delay_talks,
  cause          delay_cause,
  text           text not null check (text <> ''),
  -- From whom something is needed, and when it is expected to be right again.
  needs_party_id uuid references parties,
  expected_on    date,
  said_by        uuid not null references people,
  said_at        timestamptz not null,
  check ((answers_id is null) = (cause is not null))
);
create index delay_talks_of_round on delay_talks (round_id);

do $$
declare name text;
begin
  foreach name in array array['actions', 'reports', 'report_reviews', 'delay_talks'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format('grant select, insert on %I to handslag_actor', name);
    execute format('create policy table_read on %I for select to handslag_actor using (round_id in (select actor_table()))', name);
  end loop;
end $$;

create policy party_add on actions for insert to handslag_actor with check (party_id in (select actor_contracts()));
grant update (done_on, dropped_at, drop_reason) on actions to handslag_actor;
create policy party_change on actions for update to handslag_actor
  using (owner_party_id in (select actor_parties()) or party_id in (select actor_parties()));

-- Only the supplier of an indicator reports on it, and only its checker judges the report.
create policy supplier_add on reports for insert to handslag_actor with check (party_id in (select actor_parties())
  and indicator_id in (select id from indicators where supplier_party_id in (select actor_parties())));
create policy checker_add on report_reviews for insert to handslag_actor with check (party_id in (select actor_parties())
  and report_id in (select r.id from reports r join indicators i on i.id = r.indicator_id
    where i.checker_party_id in (select actor_parties())));
create policy party_add on delay_talks for insert to handslag_actor with check (party_id in (select actor_parties()));

create trigger append_only before update or delete or truncate on reports for each statement execute function refuse_change();
create trigger append_only before update or delete or truncate on report_reviews for each statement execute function refuse_change();
create trigger append_only before update or delete or truncate on delay_talks for each statement execute function refuse_change();
