-- Words of the field that mean the same, in groups. Those that the house ships come in at the first start and are told by the line they
-- were shipped as, so that a group that was changed or switched off here stays so.
create table synonym_group (
    id           bigint primary key,
    lock_version bigint       not null default 0,
    shipped_as   varchar(500) unique,
    words        varchar(500) not null, -- with commas between them
    active       boolean      not null,
    changed_at   timestamptz  not null,
    changed_by   bigint references staff (id)
);
create sequence synonym_group_seq increment by 50;
insert into revision (name, number) values ('SYNONYMS', 1);

grant select, insert, update, delete on synonym_group to ${appRole};
grant usage, select on all sequences in schema fengqiao to ${appRole};
