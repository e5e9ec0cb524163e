-- People's mediation: what the parties consented to, who mediates, what was said, agreed, signed and performed.

create table mediation (
    proceeding_id      bigint primary key references proceeding (id),
    lock_version       bigint      not null,
    case_id            bigint      not null references case_file (id),
    committee_id       bigint references organisation (id),
    number             varchar(80),
    own_initiative     boolean     not null default false,
    accepted_on        date,
    host_id            bigint references staff (id),
    chosen_by_parties  boolean     not null default false,
    agreement_form     varchar(10),
    agreed_on          date,
    agreement_facts    text,
    agreement_items    text,
    performance_manner varchar(2000),
    copies             integer,
    effective_on       date,
    sealed_on          date,
    termination_ground varchar(30),
    termination_reason varchar(2000),
    routes_told        varchar(200),
    terminated_on      date,
    closed_on          date
);
create index mediation_case on mediation (case_id);
create unique index mediation_number on mediation (committee_id, number) where number is not null;

create table mediation_consent (
    id            bigint primary key,
    proceeding_id bigint      not null references mediation (proceeding_id),
    party_id      bigint      not null references party (id),
    given         boolean     not null,
    manner        varchar(10) not null,
    on_date       date        not null,
    note          varchar(500),
    unique (proceeding_id, party_id)
);

create table mediation_mediator (
    proceeding_id bigint  not null references mediation (proceeding_id),
    staff_id      bigint  not null references staff (id),
    host          boolean not null,
    disclosure    varchar(500),
    primary key (proceeding_id, staff_id)
);

create table mediation_session (
    id            bigint primary key,
    proceeding_id bigint        not null references mediation (proceeding_id),
    number        integer       not null,
    held_at       timestamp     not null,
    place         varchar(200)  not null,
    participants  varchar(500),
    record        text          not null,
    result        varchar(10)   not null,
    unique (proceeding_id, number)
);

create table agreement_signature (
    id            bigint primary key,
    proceeding_id bigint      not null references mediation (proceeding_id),
    party_id      bigint references party (id),
    staff_id      bigint references staff (id),
    manner        varchar(15) not null,
    signed_on     date        not null
);
create unique index agreement_signature_party on agreement_signature (proceeding_id, party_id) where party_id is not null;
create unique index agreement_signature_staff on agreement_signature (proceeding_id, staff_id) where staff_id is not null;

create table performance_item (
    id            bigint primary key,
    proceeding_id bigint        not null references mediation (proceeding_id),
    number        integer       not null,
    obligor       varchar(80)   not null,
    content       varchar(1000) not null,
    amount        numeric(14, 2),
    due_on        date          not null,
    status        varchar(15)   not null,
    settled_on    date,
    note          varchar(500),
    unique (proceeding_id, number)
);
create sequence mediation_part_seq increment by 50;

grant select, insert, update, delete on mediation, mediation_consent, mediation_mediator, mediation_session, agreement_signature,
    performance_item to ${appRole};
grant usage, select on all sequences in schema fengqiao to ${appRole};
