-- Cases that have changed, in the transaction of the change; the job that looks into saved searches takes them when the index has them, so
-- that it asks each search for these and for no others.
create table search_change (
    id      bigint generated always as identity primary key,
    case_id bigint not null
);

-- What a saved search has found so far, however much it is: a bit for each case, 32,768 of them in a row.
create table saved_search_known (
    search_id bigint  not null references saved_search (id) on delete cascade,
    block     integer not null,
    bits      bytea   not null,
    primary key (search_id, block)
);

-- What its owner could see when that was written down. Null: to be written down anew, without a word to him.
alter table saved_search add column scope text;
alter table saved_search drop column told;

grant select, insert, update, delete on search_change, saved_search_known to ${appRole};
grant usage, select on all sequences in schema fengqiao to ${appRole};
