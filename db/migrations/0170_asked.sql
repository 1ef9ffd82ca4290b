-- How somebody wants her mail about what is asked of her, and which digest she got on which day.
-- Safe while the site runs: new tables, new columns that may be empty, and policies only.

create table mail_preferences (
  person_id uuid primary key references people,
  level     text not null check (level in ('none', 'calm', 'normal', 'all')),
  set_at    timestamptz not null,
  -- Whether she chose it by the link under a mail, without signing in.
  by_link   boolean not null default false
);

-- One a day for each person: the key lets a second one fail, whoever writes it and however often it is tried.
create table digests (
  person_id  uuid not null references people,
  on_day     date not null,
  mail_id    uuid not null references mails,
  written_at timestamptz not null,
  primary key (person_id, on_day)
);

-- What stood in it, so that it is not told again.
create table digest_lines (
  person_id     uuid not null,
  on_day        date not null,
  membership_id uuid references memberships,
  round_id      uuid not null references rounds,
  kind          text not null,
  newest        timestamptz not null,
  foreign key (person_id, on_day) references digests,
  unique nulls not distinct (person_id, on_day, membership_id, round_id, kind)
);

alter table mails
  -- The mail server said for good that this address does not exist.
  add bounced_at timestamptz,
  -- Not tried again before this moment.
  add not_before timestamptz;

do $$
declare name text;
begin
  foreach name in array array['mail_preferences', 'digests', 'digest_lines'] loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format('grant select, insert on %I to handslag_gate', name);
    execute format('create policy gate_works on %I to handslag_gate using (true) with check (true)', name);
  end loop;
end $$;
grant update on mail_preferences to handslag_gate;
grant select on visits to handslag_gate;

grant select, insert, update on mail_preferences to handslag_actor;
create policy own_read on mail_preferences for select to handslag_actor using (person_id = acting_person());
create policy own_add on mail_preferences for insert to handslag_actor with check (person_id = acting_person());
create policy own_change on mail_preferences for update to handslag_actor using (person_id = acting_person());

-- Whose mail came back, for who may give mandates in the same organisation: nobody else sees an address.
create function bounced_mates() returns table (person_id uuid, name text, email text, bounced_at timestamptz)
  language sql stable security definer set search_path = public as $$
  select p.id, p.name, c.email, max(m.bounced_at)
  from memberships s join people p on p.id = s.person_id join contacts c on c.person_id = p.id join mails m on m.to_email = c.email
  where s.organisation_id = actor_organisation() and s.from_day <= acting_day()
    and (s.until_day is null or s.until_day >= acting_day())
    and exists (select from mandates d where d.membership_id = acting_membership() and d.act = 'decide' and d.round_id is null
      and d.from_day <= acting_day() and (d.until_day is null or d.until_day >= acting_day()))
  group by p.id, p.name, c.email
  having max(m.bounced_at) > coalesce(max(m.sent_at), '-infinity') $$;

-- How many addresses do not exist, for who runs the installation.
create function bounced_count() returns integer language sql stable security definer set search_path = public as $$
  select count(distinct to_email)::integer from mails
  where bounced_at is not null and exists (select from people where id = acting_person() and is_administrator) $$;
