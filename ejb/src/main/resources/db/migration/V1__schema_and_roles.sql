-- The schema is made by the launcher's Flyway (createSchemas) and belongs to the owner role that migrates.
-- The application role only works with what it is granted here; tables get their grants where they are made,
-- so that each of them decides what the application may do with it (events: insert and select only).
grant usage on schema fengqiao to ${appRole};

-- Sequences carry no data of their own and the application needs every one of them.
alter default privileges in schema fengqiao grant usage, select on sequences to ${appRole};

comment on schema fengqiao is 'Fengqiao: case files, proceedings and their events';
