-- The search index follows the database. Each index (one for each node that keeps its own, one for a cluster that shares one) has a row
-- here, and for each of them every change of a case leaves a row in the queue, in the transaction of the change itself.
create table search_index (
    name            varchar(80) primary key,
    layout          varchar(20) not null,           -- of its fields and of the way text is taken apart
    generation      integer     not null default 0, -- the one that is searched; 0 before the first is built
    last_generation integer     not null default 0,
    building        integer,                        -- the one that is being built beside it
    builder         varchar(120),                   -- who builds, and when he was last at it
    builder_seen_at timestamptz,
    built           bigint      not null default 0, -- cases so far, of how many
    to_build        bigint      not null default 0
);

-- Plain inserts: two users never wait for each other, a case may stand here as often as it likes.
create table search_queue (
    id         bigint generated always as identity primary key,
    index_name varchar(80) not null references search_index (name) on delete cascade,
    case_id    bigint      not null,
    attempts   integer     not null default 0,
    not_before timestamptz,
    error      varchar(300)
);
create index search_queue_next on search_queue (index_name, id);

grant select, insert, update, delete on search_index, search_queue to ${appRole};
grant usage, select on all sequences in schema fengqiao to ${appRole};
