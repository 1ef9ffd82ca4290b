-- Step 2: what the rules of the process say in figures and choices, so that guards read it from the version that counts.
-- Safe while the site runs: columns with a constant default on a table of some tens of rows a round.

create type charter_silence as enum ('no_answer', 'consent');
create type charter_publisher as enum ('coordinator_and_parties', 'coordinator', 'parties');

alter table process_rule_versions
  add column silence              charter_silence   not null default 'no_answer',
  add column paper_working_days   integer           not null default 10 check (paper_working_days between 0 and 60),
  add column answer_working_days  integer           not null default 10 check (answer_working_days between 1 and 60),
  add column reading_minutes      integer           not null default 120 check (reading_minutes between 10 and 2400),
  add column publisher            charter_publisher not null default 'coordinator_and_parties';
