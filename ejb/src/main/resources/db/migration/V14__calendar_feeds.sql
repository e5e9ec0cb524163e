-- A person's private feed of what is due, for the calendar of a phone. Only the hash of its token is kept: whoever reads this table
-- cannot subscribe to anything.
create table calendar_feed (
    staff_id     bigint primary key references staff (id),
    lock_version bigint      not null,
    token_hash   bytea       not null unique,
    whose        varchar(12) not null,
    with_names   boolean     not null,
    language     varchar(2)  not null,
    made_at      timestamptz not null,
    used_at      timestamptz
);
grant select, insert, update, delete on calendar_feed to ${appRole};
