-- An organisation alone says who succeeds it: whoever could claim a successor would read who works there (staff_of_successor).
-- And a succession does not end: what was handed over stays handed over.
-- Safe while the site runs: policies that allow less, and nothing that the site does.

drop policy concerned_add on organisation_relations;
create policy concerned_add on organisation_relations for insert to handslag_actor with check (
  case kind
    when 'succeeds' then other_id = (select actor_organisation())
    else organisation_id = (select actor_organisation()) or other_id = (select actor_organisation())
      or organisation_id in (select organisations_set_up()) or other_id in (select organisations_set_up())
  end);
create policy succession_stays on organisation_relations as restrictive for update to handslag_actor using (kind <> 'succeeds');
