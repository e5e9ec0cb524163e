-- The schema is made by the launcher's Flyway (createSchemas) and belongs to the owner role that migrates.
-- The application role only works with what it is granted here; tables get their grants where they are made,
-- so that each of them decides what the application may do with it (events: insert and select only).
grant usage on schema fengqiao to ${appRole};

-- Sequences carry no data of their own and the application needs every one of them.
alter default privileges in schema fengqiao grant usage, select on sequences to ${appRole};

comment on schema fengqiao is 'Fengqiao: case files, proceedings and their events';

-- What filled this database at its first start: 'demo-loading' while the demo is being loaded (found at a start, the load
-- was cut off and is begun anew), then 'demo'; 'admin' for a real installation.
-- Only the launcher, as owner, reads and writes it.
create table fengqiao.installation (
    only_row  boolean primary key default true check (only_row),
    filled_by text not null check (filled_by in ('demo-loading', 'demo', 'admin')),
    filled_at timestamptz not null default now()
);
