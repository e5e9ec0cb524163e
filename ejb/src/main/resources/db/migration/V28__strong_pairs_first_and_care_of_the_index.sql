-- How much speaks for one matter, so that whoever judges begins with the clearest: the person (a number says more than a name), what is
-- known besides, and how much of the texts is the same. It follows from what stands in the row and is never written.
alter table case_duplicate add column strength smallint not null generated always as (
    case when reasons like '%SAME_ID%' then 60 when reasons like '%SAME_PERSON%' then 50 else 0 end
    + case when reasons like '%SEEN_BY_A_PERSON%' then 50 else 0 end
    + case when reasons like '%SAME_PLACE_AND_MATTER%' then 25 else 0 end
    + case when reasons like '%SIMILAR_TEXT%' then 20 else 0 end
    + case when reasons like '%SAME_NAME_AND_MATTER%' then 15 else 0 end
    + case when reasons like '%SAME_PHONE%' then 10 else 0 end
    + likeness) stored;
drop index case_duplicate_open;
create index case_duplicate_open on case_duplicate (strength desc, found_at desc, case_a, case_b) where state = 'OPEN';
create index case_duplicate_decided on case_duplicate (state, decided_at desc, case_a, case_b) where state <> 'OPEN';

-- Since when a change waits for the index.
alter table search_queue add column noted_at timestamptz not null default now();

-- What an administrator has asked for, taken up by a node that has the index.
alter table search_index add column build_at timestamptz, add column build_by varchar(80), add column check_by varchar(80);

-- What was done to an index: it was built anew, or compared with the database. A row that nobody has been at for long has lost its node.
create table search_index_history (
    id         bigint generated always as identity primary key,
    index_name varchar(80)  not null references search_index (name) on delete cascade,
    kind       varchar(10)  not null, -- BUILD, CHECK
    node       varchar(120) not null,
    asked_by   varchar(80),           -- null: the house by itself, or a command of the operator
    began_at   timestamptz  not null,
    seen_at    timestamptz  not null,
    ended_at   timestamptz,
    done       bigint       not null default 0,
    missing    bigint       not null default 0,
    stale      bigint       not null default 0,
    surplus    bigint       not null default 0,
    error      varchar(300)
);
create index search_index_history_newest on search_index_history (index_name, id desc);
grant select, insert, update, delete on search_index_history to ${appRole};
grant usage, select on all sequences in schema fengqiao to ${appRole};
