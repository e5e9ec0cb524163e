-- What a change of the calendar does to the periods that run: one row a change, worked off in chunks by whichever node is free. The row
-- says how far it has come, in the transaction of each chunk, so that a node that dies loses nothing and the next one goes on.
create table clock_recount (
    id               bigint primary key,
    region_code      varchar(15)  not null,
    -- dates that became working days or ceased to be, and years whose schedule became known or is known no more; separated by blanks
    days             text         not null,
    years            varchar(400) not null,
    note             varchar(500) not null,
    staff_id         bigint references staff (id),
    staff_name       varchar(80),
    at               timestamptz  not null,
    state            varchar(10)  not null,
    -- 1: all clocks; 2: those that a node started or counted meanwhile which did not know of the change yet
    pass             integer      not null,
    -- the last clock of this pass that is done, and the last there was at the beginning
    position         bigint       not null,
    up_to            bigint       not null,
    touched          bigint       not null,
    moved            bigint       not null,
    provisional_ends bigint       not null,
    failed           bigint       not null,
    error            varchar(500),
    ended_at         timestamptz
);
create index clock_recount_running on clock_recount (id) where state = 'RUNNING';
create sequence clock_recount_seq;

-- Whose periods a running recount has moved: gathered chunk by chunk, told in one notice at its end.
create table clock_recount_person (
    recount_id bigint  not null references clock_recount (id),
    staff_id   bigint  not null references staff (id),
    moved      integer not null,
    -- the first few, one JSON object a line
    examples   text    not null,
    primary key (recount_id, staff_id)
);

grant select, insert, update on clock_recount to ${appRole};
grant select, insert, update, delete on clock_recount_person to ${appRole};
grant usage, select on all sequences in schema fengqiao to ${appRole};
