-- Who acts for an organisation that takes over another one: known to the one that is taken over, so that it can hand over.
-- Safe while the site runs: new functions only.

-- Whether anybody acts for an organisation on a day, in every round.
create function acts_for(organisation uuid, on_day date) returns boolean language sql stable security definer set search_path = public as $$
  select exists (select from memberships m join mandates d on d.membership_id = m.id
    where m.organisation_id = organisation and d.round_id is null
      and m.from_day <= on_day and (m.until_day is null or m.until_day >= on_day)
      and d.from_day <= on_day and (d.until_day is null or d.until_day >= on_day)) $$;

create function staff_of_successor(successor uuid, on_day date)
returns table (person_id uuid, function text, acts text[]) language sql stable security definer set search_path = public as $$
  select m.person_id, m.function, array_agg(distinct d.act::text)
  from memberships m join mandates d on d.membership_id = m.id
  where m.organisation_id = successor and d.round_id is null
    and exists (select from organisation_relations r
      where r.kind = 'succeeds' and r.organisation_id = successor and r.other_id = actor_organisation())
    and m.from_day <= on_day and (m.until_day is null or m.until_day >= on_day)
    and d.from_day <= on_day and (d.until_day is null or d.until_day >= on_day)
  group by m.id, m.person_id, m.function $$;
