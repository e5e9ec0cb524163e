-- What a clerk has begun to write down and not yet registered. Encrypted like the file it becomes.
create table intake_draft (
    id       bigint primary key,
    staff_id bigint      not null references staff (id),
    title    varchar(100),
    content  text        not null,
    saved_at timestamptz not null
);
create index intake_draft_staff on intake_draft (staff_id, saved_at desc);
create sequence intake_draft_seq increment by 50;
grant select, insert, update, delete on intake_draft to ${appRole};
