-- What a person should know of: somebody else did something to a case that he is now to act on, or waited for.
create table notice (
    id       bigint primary key,
    staff_id bigint      not null references staff (id),
    at       timestamptz not null,
    kind     varchar(40) not null,
    case_id  bigint      not null references case_file (id),
    case_no  varchar(40) not null,
    data     text        not null,
    read_at  timestamptz
);
-- The number in the top bar and the two halves of the list: unread first, newest first.
create index notice_unread on notice (staff_id, at desc, id desc) where read_at is null;
create index notice_read on notice (staff_id, at desc, id desc) where read_at is not null;
create index notice_open_of_case on notice (case_id) where read_at is null;
create sequence notice_seq increment by 50;
grant select, insert, update, delete on notice to ${appRole};
grant usage, select on all sequences in schema fengqiao to ${appRole};
