-- A mail that somebody asked for carries the link that ends it, for the button of her mail program (RFC 8058).
-- Safe while the site runs: a new column that is empty.

alter table mails add unsubscribe_url text;
