-- How a running agreement is looked at again: its review dates, the evaluation, interim amendments, and what becomes of each promise.
-- Safe while the site runs: new types, tables, functions and policies; codes become unique per round, under a short lock on commitments.

-- A commitment that carries on one of the last round keeps its code, so the code is unique within a round only.
alter table commitments drop constraint commitments_code_key;
alter table commitments add unique (round_id, code);

create type review_kind as enum ('midterm', 'evaluation');
create type amendment_kind as enum ('change', 'end');
create type amendment_state as enum ('open', 'effective', 'withdrawn');

create table review_moments (
  id         uuid primary key,
  round_id   uuid not null references rounds,
  kind       review_kind not null,
  due_on     date not null,
  made_by    uuid not null references people,
  made_at    timestamptz not null,
  dropped_at timestamptz
);
create index review_moments_of_round on review_moments (round_id, due_on);

-- What an evaluation asks of every contracting party alike.
create table evaluation_questions (
  id               uuid primary key,
  review_moment_id uuid not null references review_moments,
  round_id         uuid not null references rounds,
  position         integer not null,
  text             text not null check (text <> '' and length(text) <= 500),
  -- The party that added it; none for those that every evaluation asks.
  party_id         uuid references parties,
  made_by          uuid not null references people,
  made_at          timestamptz not null,
  unique (review_moment_id, position)
);

create table evaluation_answers (
  id                     uuid primary key,
  evaluation_question_id uuid not null references evaluation_questions,
  review_moment_id       uuid not null references review_moments,
  round_id               uuid not null references rounds,
  party_id               uuid not null references parties,
  lane                   lane not null check (lane in ('room', 'table')),
  text                   text not null check (text <> '' and length(text) <= 4000),
  written_by             uuid not null references people,
  written_at             timestamptz not null,
  unique (evaluation_question_id, party_id)
);
create index evaluation_answers_of_moment on evaluation_answers (review_moment_id);

-- Another text for one commitment of a signed agreement, or its end. The text it replaces stays as it was.
create table amendments (
  id            uuid primary key,
  round_id      uuid not null references rounds,
  commitment_id uuid not null references commitments,
  kind          amendment_kind not null,
  -- The new text; none where the commitment ends.
  version_id    uuid references commitment_versions,
  -- The text on the table when it was proposed.
  content_hash  text not null,
  reason        text not null check (reason <> ''),
  party_id      uuid not null references parties,
  proposed_by   uuid not null references people,
  proposed_at   timestamptz not null,
  state         amendment_state not null,
  closed_at     timestamptz,
  check ((kind = 'change') = (version_id is not null)),
  check ((state = 'open') = (closed_at is null))
);
create unique index one_open_amendment on amendments (commitment_id) where state = 'open';
create index amendments_of_round on amendments (round_id);

-- A party's last answer counts; the earlier ones stay to be read.
create table amendment_answers (
  id           uuid primary key,
  amendment_id uuid not null references amendments,
  round_id     uuid not null references rounds,
  party_id     uuid not null references parties,
  consents     boolean not null,
  reason       text not null default '',
  person_id    uuid not null references people,
  mandate_id   uuid not null references mandates,
  answered_at  timestamptz not null,
  is_latest    boolean not null,
  check (consents or reason <> '')
);
create unique index one_latest_answer on amendment_answers (amendment_id, party_id) where is_latest;
create index answers_of_amendment on amendment_answers (amendment_id);
create index amendment_answers_of_round on amendment_answers (round_id);
create trigger append_only before update or delete or truncate on dispositions for each statement execute function refuse_change();

do $$
declare name text;
begin
  foreach name in array array['review_moments', 'evaluation_questions', 'evaluation_answers', 'amendments', 'amendment_answers'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format('grant select, insert on %I to handslag_actor', name);
  end loop;
  foreach name in array array['evaluation_questions', 'amendments', 'amendment_answers'] loop
    execute format('create policy table_read on %I for select to handslag_actor using (round_id in (select actor_table()))', name);
  end loop;
end $$;

create policy known_read on review_moments for select to handslag_actor using (round_id in (select actor_rounds()));
create policy coordinator_add on review_moments for insert to handslag_actor
  with check (round_id in (select actor_coordinates()) and made_by = acting_person());
grant update (dropped_at) on review_moments to handslag_actor;
create policy coordinator_drop on review_moments for update to handslag_actor using (round_id in (select actor_coordinates()));

create policy table_add on evaluation_questions for insert to handslag_actor with check (made_by = acting_person()
  and ((party_id is null and round_id in (select actor_coordinates())) or party_id in (select actor_contracts())));

-- An answer is the party's own until it puts it on the table; from then on nobody changes it.
create policy lane_read on evaluation_answers for select to handslag_actor using (
  (lane = 'table' and round_id in (select actor_table())) or party_id in (select actor_parties()));
create policy party_add on evaluation_answers for insert to handslag_actor
  with check (party_id in (select actor_contracts()) and lane = 'room' and written_by = acting_person());
grant update (lane, text, written_by, written_at) on evaluation_answers to handslag_actor;
create policy party_change on evaluation_answers for update to handslag_actor
  using (party_id in (select actor_contracts()) and lane = 'room') with check (party_id in (select actor_contracts()));
grant delete on evaluation_answers to handslag_actor;
create policy party_erase on evaluation_answers for delete to handslag_actor
  using (party_id in (select actor_contracts()) and lane = 'room');

create policy party_add on amendments for insert to handslag_actor with check (
  party_id in (select actor_contracts()) and proposed_by = acting_person() and actor_may('negotiate', round_id));
grant update (state, closed_at) on amendments to handslag_actor;
create policy party_close on amendments for update to handslag_actor
  using (state = 'open' and round_id in (select round_id from parties where id in (select actor_contracts()))) with check (true);
grant update (is_latest) on amendment_answers to handslag_actor;
create policy party_change on amendment_answers for update to handslag_actor using (party_id in (select actor_contracts()));
create policy party_add on amendment_answers for insert to handslag_actor with check (
  party_id in (select actor_contracts()) and person_id = acting_person() and actor_may('negotiate', round_id));

drop policy party_add on dispositions;
create policy party_add on dispositions for insert to handslag_actor with check (
  party_id in (select actor_contracts()) and person_id = acting_person() and actor_may('negotiate', round_id)
  and exists (select from commitments c join applicability a on a.version_id = c.tabled_version_id
    where c.id = commitment_id and a.party_id = dispositions.party_id));

-- A signed commitment changes by an amendment that all it binds consent to, and by nothing else.
create function keep_signed() returns trigger language plpgsql as $$
begin
  if (old.tabled_version_id, old.state) is distinct from (new.tabled_version_id, new.state) and old.lane = 'table'
    and exists (select from signed_files f join agreement_versions v on v.id = f.agreement_version_id
      where f.round_id = old.round_id and f.is_seal
        and v.document::jsonb @? format('$.chapters[*].commitments[*] ? (@.code == "%s")', old.code)::jsonpath)
    and not exists (select from amendments a where a.commitment_id = old.id and a.state = 'effective'
      and ((a.kind = 'change' and a.version_id = new.tabled_version_id and new.state = old.state)
        or (a.kind = 'end' and new.state = 'ended' and new.tabled_version_id = old.tabled_version_id)))
  then raise exception 'a signed commitment changes by an amendment only';
  end if;
  return new;
end $$;
create trigger keep_signed before update on commitments for each row execute function keep_signed();

-- Who consented to an amendment agrees with its text: the position of each, by the person who consented for her party.
create function agree_by_amendment(amendment uuid, ids uuid[]) returns void language plpgsql security definer set search_path = public as $$
begin
  if not exists (select from amendments a where a.id = amendment and a.state = 'effective' and a.kind = 'change'
    and a.round_id in (select actor_table()))
    or exists (select from positions where id = any (ids))
  then raise exception 'no amendment in effect';
  end if;
  update positions p set is_latest = false from amendments a
    where a.id = amendment and p.commitment_id = a.commitment_id and p.lane = 'table' and p.is_latest
      and p.party_id in (select party_id from amendment_answers where amendment_id = amendment);
  insert into positions (id, commitment_id, round_id, party_id, content_hash, version_id, lane, code, person_id, mandate_id, taken_at, is_latest)
    select ids[row_number() over (order by w.party_id)], a.commitment_id, a.round_id, w.party_id, v.content_hash, v.id, 'table', 'agree',
      w.person_id, w.mandate_id, w.answered_at, true
    from amendments a join commitment_versions v on v.id = a.version_id
    join amendment_answers w on w.amendment_id = a.id and w.is_latest and w.consents
    where a.id = amendment;
end $$;

-- The round of a commitment that another one carries on, and its code, for who prepares that other one.
create function carried_code(commitment uuid) returns text language sql stable security definer set search_path = public as $$
  select o.code from commitments c join commitments o on o.id = c.continues_id
  where c.id = commitment and c.party_id in (select actor_parties()) $$;
