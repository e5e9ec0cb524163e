-- The text inside evidence, taken out in the background so that it can be searched. One row an attachment from the moment it is handed in;
-- kept as plainly as the attachment's own bytes are.
create table attachment_text (
    attachment_id bigint      primary key references attachment (id),
    case_id       bigint      not null references case_file (id),
    state         varchar(10) not null,
    text          text,
    attempts      smallint    not null default 0,
    claimed_until timestamptz,
    read_at       timestamptz
);
create index attachment_text_case on attachment_text (case_id);
-- The queue: what nobody has read yet, in the order it came.
create index attachment_text_waiting on attachment_text (attachment_id) where state = 'WAITING';
insert into attachment_text (attachment_id, case_id, state) select id, case_id, 'WAITING' from attachment;
grant select, insert, update, delete on attachment_text to ${appRole};
