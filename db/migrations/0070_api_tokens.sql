-- A token for the API can be revoked before it ends.
-- Safe while the site runs: a new column that is empty, and a right to fill it.

alter table api_tokens add revoked_at timestamptz;
grant update (revoked_at) on api_tokens to handslag_gate;
