-- The general text of an agreement in the making, and which promises of the last round still ask for a decision.
-- Safe while the site runs: new type, table and function only.

create type text_part as enum ('preamble', 'definition', 'clause', 'annex');

create table agreement_texts (
  id       uuid primary key,
  round_id uuid not null references rounds,
  part     text_part not null,
  position integer not null,
  -- Of a definition the term, of an annex its name; a paragraph of the preamble has none.
  title    text not null,
  text     text not null check (text <> ''),
  made_by  uuid not null references people,
  made_at  timestamptz not null,
  -- What took its place, or when it was taken out: an old text stays readable.
  ended_at timestamptz,
  check ((part = 'preamble') = (title = ''))
);
create index agreement_texts_of_round on agreement_texts (round_id) where ended_at is null;

alter table agreement_texts enable row level security;
alter table agreement_texts force row level security;
grant select, insert on agreement_texts to handslag_actor;
grant update (ended_at) on agreement_texts to handslag_actor;
create policy table_read on agreement_texts for select to handslag_actor using (round_id in (select actor_table()));
create policy party_add on agreement_texts for insert to handslag_actor
  with check (round_id in (select round_id from parties where id in (select actor_contracts())));
create policy party_end on agreement_texts for update to handslag_actor
  using (round_id in (select round_id from parties where id in (select actor_contracts())));

-- The promises in the last signed text of the round before, about which nobody has decided yet: they may not silently vanish.
-- Those at the table of the new round may know them, though they may not sit at the old one.
create function undisposed_before(new_round uuid) returns table (code text, title text) language sql stable security definer set search_path = public as $$
  select c.code, c.title from rounds r
  join commitments c on c.round_id = r.previous_id and c.lane = 'table' and c.state = 'tabled'
  where r.id = new_round and r.id in (select actor_table())
    and not exists (select from dispositions d where d.commitment_id = c.id)
    and exists (select from agreement_versions v where v.round_id = r.previous_id
      and v.document::jsonb @? format('$.chapters[*].commitments[*] ? (@.code == "%s")', c.code)::jsonpath
      and v.number = (select max(number) from agreement_versions n where n.round_id = r.previous_id))
  order by c.code $$;
