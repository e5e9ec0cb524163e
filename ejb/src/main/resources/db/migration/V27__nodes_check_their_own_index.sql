-- Each index is compared with the database by a node that has it: when that is due, or null.
alter table search_index add check_at timestamptz;
