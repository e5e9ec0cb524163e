-- When a case has changed: what nobody has told for a month is no news any more, so that this table stays small where saved searches are not
-- looked into. By the clock of the database, as nothing but the next cleaning reads it.
alter table search_change add column noted_at timestamptz not null default now();
