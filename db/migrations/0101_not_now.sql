-- “Not now” is said apart from “out of scope”, with until when, and comes back in the next round.
-- Safe while the site runs: a new type and columns that may be empty or have a value of their own.

create type exclusion_kind as enum ('out_of_scope', 'not_now');

alter table out_of_scope add column kind exclusion_kind not null default 'out_of_scope';
-- From which year it can be talked about; empty: at the next round, whenever that is.
alter table out_of_scope add column until_year integer check (until_year between 2000 and 2100);
alter table out_of_scope add check (kind = 'not_now' or until_year is null);
-- What a round before this one put off, and this one answers.
alter table out_of_scope add column put_off_id uuid references out_of_scope;
create unique index one_answer_to_put_off on out_of_scope (round_id, put_off_id);
