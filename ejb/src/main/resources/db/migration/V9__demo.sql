-- Where the demo's loading stands, so that one that was interrupted goes on with the same stories where it stopped.
create table demo_state (
    only_row boolean primary key default true check (only_row),
    seed     bigint  not null,
    today    date    not null,
    stories  integer not null,
    loaded   boolean not null default false
);
create table demo_story (
    number integer primary key
);
grant select, insert, update on demo_state to ${appRole};
grant select, insert on demo_story to ${appRole};
