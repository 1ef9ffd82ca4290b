-- Only who asked ends a request for advice. The adviser may hold its row still, and the checks of two policies are alternatives:
-- so the one for ending says itself whose request it is. Safe while the site runs.
alter policy asker_close on advice_requests with check (
  closed_by = acting_person() and party_id in (select actor_contracts()));
