-- Supervision (督办): somebody above asks in writing why a case does not move, and gets a written answer.
create table supervision (
    id                 bigint primary key,
    lock_version       bigint      not null,
    case_id            bigint      not null references case_file (id),
    clock_id           bigint references deadline_clock (id),
    rule               varchar(40),
    due_on             date,
    ground             varchar(20) not null,
    raised_at          timestamptz not null,
    raised_by          bigint references staff (id),
    to_organisation_id bigint      not null references organisation (id),
    state              varchar(10) not null,
    announced          boolean     not null,
    closed_at          timestamptz
);
-- Nobody is asked twice about the same thing at the same time.
create unique index supervision_once on supervision (case_id, coalesce(clock_id, 0)) where state <> 'CLOSED';
create index supervision_state on supervision (state, id);
create index supervision_case on supervision (case_id);
create index supervision_silent on supervision (id) where not announced;
create sequence supervision_seq increment by 50;

-- What was asked, answered, sent back and closed, in order; the application can only add to it.
create table supervision_entry (
    supervision_id bigint        not null references supervision (id),
    seq            integer       not null,
    kind           varchar(10)   not null,
    at             timestamptz   not null,
    staff_id       bigint references staff (id),
    staff_name     varchar(80)   not null,
    text           varchar(2000) not null,
    primary key (supervision_id, seq)
);

grant select, insert, update on supervision to ${appRole};
grant select, insert on supervision_entry to ${appRole};
grant usage, select on all sequences in schema fengqiao to ${appRole};
