-- Only who makes a round lays the layers of its agreement; knowing of the round is not enough.
-- Safe while the site runs: one policy is narrowed.

drop policy maker_add on layers;
create policy maker_add on layers for insert to handslag_actor with check (
  agreement_id in (select id from agreements where round_id in (select id from rounds where made_by = acting_person())));
