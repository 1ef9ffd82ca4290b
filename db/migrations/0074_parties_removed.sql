-- A party that was added by mistake can be taken off the list again, as long as nothing in the round is about it.
-- Safe while the site runs: a new function only.

-- Takes a party out, with invitations that nobody accepted. Whatever else names it holds it back: the references of all
-- tables say so themselves, so that a new table counts from its first row. True where it is gone.
create function remove_party(which uuid) returns boolean language plpgsql volatile security definer set search_path = public as $$
begin
  if not exists (select from parties where id = which and round_id in (select actor_sets_up())) then return false; end if;
  if exists (select from parties p join files f on f.round_id = p.round_id and f.organisation_id = p.organisation_id where p.id = which)
    then return false; end if;
  delete from invitations where party_id = which and accepted_at is null;
  delete from parties where id = which;
  return true;
exception when foreign_key_violation then return false;
end $$;
