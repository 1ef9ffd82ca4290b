-- Municipalities that went into another one: their agreements keep their code. Those of today have no end.
-- Safe while the site runs: one column that may be empty.

alter table municipalities add column ended_on date;
