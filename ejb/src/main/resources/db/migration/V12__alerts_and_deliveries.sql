-- Reaching people: who was told of which period, and what left the house by e-mail and text message.

alter table staff add column email varchar(254);

-- A notice may be about no case (a job fails), or gather what is due on several cases on one day.
alter table notice
    alter column case_id drop not null,
    alter column case_no drop not null,
    add column bundle_day date;
create unique index notice_bundle on notice (staff_id, kind, bundle_day) where bundle_day is not null;
create index notice_read_at on notice (read_at) where read_at is not null;

-- One row a rung of a ladder and person. The key is the promise: nobody is told twice, however many nodes are at work.
create table deadline_alert (
    clock_id   bigint       not null references deadline_clock (id),
    planned_at timestamptz  not null,
    step       varchar(40)  not null,
    staff_id   bigint       not null references staff (id),
    notice_id  bigint       not null references notice (id) on delete cascade,
    told_at    timestamptz  not null,
    urgent     boolean      not null,
    data       text         not null,
    primary key (clock_id, planned_at, step, staff_id)
);
create index deadline_alert_notice on deadline_alert (notice_id);
create index deadline_alert_staff on deadline_alert (staff_id, told_at);

-- What is to leave the house, has left it or could not: the outbox and the log in one. It names no case; the text is made when it is sent.
create table delivery (
    id          bigint primary key,
    staff_id    bigint      not null references staff (id),
    medium      varchar(10) not null,
    topic       varchar(10) not null,
    notice_id   bigint references notice (id) on delete set null,
    digest_day  date,
    state       varchar(10) not null,
    attempts    integer     not null default 0,
    created_at  timestamptz not null,
    next_try_at timestamptz,
    ended_at    timestamptz,
    address     varchar(254),
    receipt     varchar(200),
    error       varchar(500)
);
create index delivery_waiting on delivery (next_try_at) where state = 'WAITING';
create unique index delivery_of_notice on delivery (notice_id, medium) where notice_id is not null;
create unique index delivery_digest on delivery (staff_id, medium, digest_day) where digest_day is not null;
create index delivery_ended on delivery (ended_at) where ended_at is not null;
create sequence delivery_seq increment by 50;

-- Only what differs from what is usual for everybody.
create table delivery_preference (
    staff_id bigint      not null references staff (id),
    topic    varchar(10) not null,
    medium   varchar(10) not null,
    wanted   boolean     not null,
    primary key (staff_id, topic, medium)
);

-- Up to which event the nightly verification has come.
create table chain_progress (
    only_row boolean primary key default true check (only_row),
    event_id bigint not null
);
insert into chain_progress (event_id) values (0);
grant select, update on chain_progress to ${appRole};

grant select, insert, update, delete on deadline_alert, delivery, delivery_preference to ${appRole};
grant usage, select on all sequences in schema fengqiao to ${appRole};
