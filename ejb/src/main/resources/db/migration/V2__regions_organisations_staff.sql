-- The administrative tree, the organisations that sit on it, and the people who work in them.

create table region (
    code        varchar(15) primary key,
    name        varchar(120) not null,
    level       varchar(10)  not null,
    parent_code varchar(15) references region (code) deferrable initially deferred,
    valid_from  date,
    valid_to    date
);
create index region_parent on region (parent_code, code);

create table category (
    code          varchar(20) primary key,
    parent        varchar(20) references category (code),
    name          varchar(60)  not null,
    name_en       varchar(120) not null,
    official_type varchar(60)  not null,
    valid_from    date         not null,
    valid_to      date
);

create table organisation (
    id             bigint primary key,
    lock_version   bigint       not null default 0,
    kind           varchar(10)  not null,
    name           varchar(120) not null,
    abbreviation   varchar(40)  not null,
    region_code    varchar(15)  not null references region (code),
    centre_id      bigint references organisation (id),
    mode           varchar(10),
    speciality     varchar(60),
    established_on date,
    active         boolean      not null default true
);
create unique index organisation_centre_of_region on organisation (region_code) where kind = 'CENTRE' and active;
create index organisation_region on organisation (region_code, kind);
create index organisation_centre on organisation (centre_id, kind);
create sequence organisation_seq increment by 50;

create table staff (
    id                   bigint primary key,
    lock_version         bigint      not null default 0,
    login                varchar(60) unique,
    name                 varchar(80) not null,
    organisation_id      bigint      not null references organisation (id),
    sex                  varchar(8),
    mediator_type        varchar(10),
    full_time            boolean     not null default false,
    active               boolean     not null default true,
    password_hash        varchar(300),
    must_change_password boolean     not null default false,
    failed_attempts      integer     not null default 0,
    locked_until         timestamptz,
    locale               varchar(5)
);
create index staff_organisation on staff (organisation_id);
create sequence staff_seq increment by 50;

create table staff_role (
    staff_id bigint      not null references staff (id),
    role     varchar(20) not null,
    primary key (staff_id, role)
);

-- What happened to accounts, organisations and log-ins. Like the events of a case it can only be added to.
create table audit_entry (
    id         bigint primary key,
    at         timestamptz  not null,
    kind       varchar(40)  not null,
    actor_id   bigint,
    actor_name varchar(80),
    source     varchar(80)  not null,
    subject    varchar(120),
    details    varchar(2000)
);
create index audit_entry_at on audit_entry (at desc, id desc);
create sequence audit_entry_seq increment by 50;

grant select, insert, update, delete on region, category, organisation, staff, staff_role to ${appRole};
grant select, insert on audit_entry to ${appRole};
