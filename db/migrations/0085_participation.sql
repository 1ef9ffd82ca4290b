-- How a party takes part in a round, where that is another way than its role says by itself.
-- Safe while the site runs: a new type and new columns that may be empty.

create type participation_form as enum
  ('seen_only', 'themes', 'one_complex', 'without_stock', 'via_umbrella', 'bod_counts', 'joins_later');

alter table parties
  -- Empty: as its role says.
  add form participation_form,
  -- The party of the umbrella that speaks and signs for it.
  add via_id uuid references parties,
  -- The only themes it takes part in; empty: all of them.
  add theme_ids uuid[] check (theme_ids <> '{}'),
  -- To what its part is limited, or where its bod stands, in words.
  add limited_to text not null default '',
  add constraint form_fits_role check (form is null
    or role = case when form in ('seen_only', 'themes', 'one_complex', 'without_stock') then 'contracting'::party_role
      when form = 'via_umbrella' then 'adviser' else 'observer' end),
  add constraint umbrella_is_named check (coalesce(form = 'via_umbrella', false) = (via_id is not null)),
  add constraint umbrella_is_another check (via_id <> id),
  add constraint themes_are_named check (coalesce(form = 'themes', false) = (theme_ids is not null));
create index parties_via on parties (via_id);

grant update (form, via_id, theme_ids, limited_to) on parties to handslag_actor;
