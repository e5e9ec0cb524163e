-- One case file, many proceedings, one stream of events. What is personal is encrypted by the application; the database keeps
-- keyed hashes beside it for exact look-up only.

create table case_file (
    id               bigint primary key,
    lock_version     bigint       not null,
    case_no          varchar(40)  not null unique,
    query_code       varchar(12)  not null unique,
    centre_id        bigint       not null references organisation (id),
    region_code      varchar(15)  not null,
    place            varchar(200),
    channel          varchar(20)  not null,
    category         varchar(20)  not null,
    title            varchar(100) not null,
    facts            text         not null,
    wishes           text,
    amount           numeric(14, 2),
    people_count     integer      not null default 1,
    urgency          varchar(10)  not null,
    occurred_on      date,
    party_summary    varchar(300) not null,
    status           varchar(12)  not null,
    procedure_name   varchar(20),
    procedure_state  varchar(30),
    next_due_on      date,
    next_due_rule    varchar(40),
    due_sort         date         not null default date '9999-12-31',
    registered_at    timestamptz  not null,
    registered_by    bigint       not null references staff (id),
    closed_on        date,
    last_seq         integer      not null,
    last_hash        varchar(64)  not null
);
-- Lists: everything below a region, what is open sorted by what is due, what was closed this month.
create index case_file_open on case_file (due_sort, id) where status <> 'CLOSED';
create index case_file_region_open on case_file (region_code, status) where status <> 'CLOSED';
create index case_file_region_closed on case_file (region_code, closed_on) where status = 'CLOSED';
create index case_file_region_registered on case_file (region_code, registered_at);
create index case_file_recent on case_file (id desc);
create index case_file_registrar on case_file (registered_by);
create sequence case_file_seq increment by 50;

create table party (
    id                  bigint primary key,
    case_id             bigint       not null references case_file (id),
    position            smallint     not null,
    side                varchar(10)  not null,
    role                varchar(10)  not null,
    represents_id       bigint references party (id),
    relation            varchar(40),
    kind                varchar(12)  not null,
    name                varchar(80)  not null,
    id_type             varchar(20)  not null,
    id_number           varchar(300),
    id_hash             varchar(64),
    phone               varchar(300),
    phone_hash          varchar(64),
    address             varchar(1600),
    sex                 varchar(8),
    birth_date          date,
    ethnicity           varchar(20),
    occupation          varchar(60),
    representative      varchar(80),
    representative_post varchar(40)
);
create index party_case on party (case_id, position);
create index party_id_hash on party (id_hash) where id_hash is not null;
create index party_phone_hash on party (phone_hash) where phone_hash is not null;
create index party_name on party (name);
create sequence party_seq increment by 50;

-- People in charge and organisations that work on the file: both open the file to those who are not of its region's centre.
create table case_staff (
    case_id  bigint      not null references case_file (id),
    staff_id bigint      not null references staff (id),
    duty     varchar(20) not null,
    primary key (case_id, staff_id)
);
create index case_staff_staff on case_staff (staff_id, case_id);

create table case_organisation (
    case_id         bigint      not null references case_file (id),
    organisation_id bigint      not null references organisation (id),
    relation        varchar(20) not null,
    since           timestamptz not null,
    note            varchar(500),
    primary key (case_id, organisation_id)
);
create index case_organisation_organisation on case_organisation (organisation_id, case_id);

create table proceeding (
    id             bigint primary key,
    lock_version   bigint      not null,
    case_id        bigint      not null references case_file (id),
    procedure_name varchar(20) not null,
    state          varchar(30) not null,
    started_at     timestamptz not null,
    started_by     bigint      not null references staff (id),
    ended_on       date
);
create index proceeding_case on proceeding (case_id);
create sequence proceeding_seq increment by 50;

-- The stream of events. The application may append and read, never change: see the grants below.
create table case_event (
    id                bigint primary key,
    case_id           bigint       not null references case_file (id),
    seq               integer      not null,
    at                timestamptz  not null,
    kind              varchar(40)  not null,
    proceeding_id     bigint references proceeding (id),
    actor_id          bigint references staff (id),
    actor_name        varchar(80)  not null,
    organisation_name varchar(120),
    source            varchar(80)  not null,
    legal_basis       varchar(40),
    data              text         not null,
    prev_hash         varchar(64)  not null,
    hash              varchar(64)  not null,
    unique (case_id, seq)
);
create sequence case_event_seq increment by 50;

create table case_document (
    id            bigint primary key,
    lock_version  bigint       not null,
    case_id       bigint       not null references case_file (id),
    proceeding_id bigint references proceeding (id),
    kind          varchar(30)  not null,
    number        varchar(80),
    version_no    integer      not null,
    title         varchar(120) not null,
    issuer        varchar(120) not null,
    status        varchar(10)  not null,
    source        text         not null,
    source_hash   varchar(64)  not null,
    pdf           bytea,
    pdf_hash      varchar(64),
    created_at    timestamptz  not null,
    created_by    bigint references staff (id)
);
create index case_document_case on case_document (case_id, id);
create sequence case_document_seq increment by 50;

create table attachment (
    id          bigint primary key,
    case_id     bigint       not null references case_file (id),
    name        varchar(200) not null,
    media_type  varchar(120) not null,
    size        bigint       not null,
    sha256      varchar(64)  not null,
    note        varchar(200),
    uploaded_at timestamptz  not null,
    uploaded_by bigint       not null references staff (id)
);
create index attachment_case on attachment (case_id, id);
create sequence attachment_seq increment by 50;

-- Contents in pieces of 256 KB, so that a file of 50 MB is streamed both ways and lies in the same backup as its row.
create table attachment_chunk (
    attachment_id bigint  not null references attachment (id),
    part          integer not null,
    bytes         bytea   not null,
    primary key (attachment_id, part)
);
alter table attachment_chunk alter column bytes set storage external;

-- Gap-free numbers: a row per organisation, kind and year, locked by the transaction that takes the number.
create table number_sequence (
    kind            varchar(20) not null,
    organisation_id bigint      not null references organisation (id),
    year            integer     not null,
    last            integer     not null,
    primary key (kind, organisation_id, year)
);

create table idempotency_key (
    staff_id     bigint       not null references staff (id),
    purpose      varchar(60)  not null,
    key          varchar(100) not null,
    request_hash varchar(64)  not null,
    result       varchar(300),
    at           timestamptz  not null,
    primary key (staff_id, purpose, key)
);

create table deadline_clock (
    id            bigint primary key,
    lock_version  bigint      not null,
    case_id       bigint      not null references case_file (id),
    proceeding_id bigint references proceeding (id),
    rule          varchar(40) not null,
    started_on    date        not null,
    due_on        date        not null,
    provisional   boolean     not null,
    state         varchar(12) not null,
    ended_on      date,
    subject       varchar(200)
);
create index deadline_clock_case on deadline_clock (case_id);
create index deadline_clock_due on deadline_clock (due_on) where state = 'RUNNING';
create sequence deadline_clock_seq increment by 50;

grant select, insert, update, delete on case_file, party, case_staff, case_organisation, proceeding, case_document, attachment, attachment_chunk,
    number_sequence, idempotency_key, deadline_clock to ${appRole};
revoke all on case_event from ${appRole};
grant select, insert on case_event to ${appRole};
grant usage, select on all sequences in schema fengqiao to ${appRole};
