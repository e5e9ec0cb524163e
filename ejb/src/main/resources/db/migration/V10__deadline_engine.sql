-- Deadlines as law writes them: rules are data with versions, the calendar is data, every clock keeps its rule for good and a ledger of
-- what happened to it, from which its due date can be counted again at any time.

-- What several nodes keep in memory is read anew when its number here has moved.
create table revision (
    name   varchar(20) primary key,
    number bigint not null
);
insert into revision (name, number) values ('CALENDAR', 1), ('RULES', 1);

-- Dates on which the schedule differs from the plain week. Empty region: the whole country; else the digits that the province's, city's
-- or county's codes begin with, whose extra days they are (Regulation on public holidays, Art. 4).
create table calendar_day (
    region_code varchar(15)  not null default '',
    day         date         not null,
    off         boolean      not null,
    name        varchar(60)  not null,
    source      varchar(200) not null,
    primary key (region_code, day)
);

create table deadline_rule (
    id            bigint primary key,
    code          varchar(40)  not null,
    region_code   varchar(15)  not null default '',
    version_no    integer      not null,
    starts        varchar(60)  not null,
    owner         varchar(40)  not null,
    length        varchar(24),
    roll_forward  boolean      not null,
    extension     varchar(24),
    extended_by   varchar(40)  not null default '',
    suspended_by  varchar(40)  not null default '',
    warn          integer      not null,
    ladder        varchar(400) not null default '',
    service_hours varchar(11)  not null default '',
    basis         varchar(60)  not null,
    valid_from    date         not null,
    valid_to      date,
    preset        boolean      not null,
    confirmed     boolean      not null,
    name          varchar(120) not null default '',
    name_en       varchar(120) not null default '',
    made_by       bigint references staff (id),
    made_by_name  varchar(80),
    made_at       timestamptz  not null,
    note          varchar(500),
    unique (code, region_code, version_no)
);
create sequence deadline_rule_seq increment by 50;

alter table deadline_clock
    add column rule_id bigint references deadline_rule (id),
    add column region_code varchar(15) not null default '',
    add column started_at timestamptz,
    add column stated_length varchar(24),
    add column due_at timestamptz,
    add column unrolled_on date,
    -- first day whose kind the due date depends on, up to the due date itself; null where the calendar does not matter
    add column calendar_from date,
    add column suspended_on date,
    add column owner_staff_id bigint references staff (id),
    add column owner_organisation_id bigint references organisation (id),
    add column next_alert_at timestamptz,
    add column next_alert varchar(40),
    add column overdue_reason varchar(1000),
    add column overdue_reason_by bigint references staff (id),
    add column overdue_reason_at timestamptz,
    add column entries integer not null default 0,
    alter column due_on drop not null;

-- The one short job looks here and finds what is due at once, however many clocks run.
create index deadline_clock_alert on deadline_clock (next_alert_at) where next_alert_at is not null;
-- What a person, an organisation and a region have before them.
create index deadline_clock_owner on deadline_clock (owner_staff_id, due_on) where state in ('RUNNING', 'SUSPENDED');
create index deadline_clock_organisation on deadline_clock (owner_organisation_id, due_on) where state in ('RUNNING', 'SUSPENDED');

-- The ledger: the application adds to it and can never change it.
create table deadline_entry (
    clock_id   bigint      not null references deadline_clock (id),
    seq        integer     not null,
    kind       varchar(10) not null,
    on_day     date        not null,
    at         timestamptz not null,
    staff_id   bigint references staff (id),
    staff_name varchar(80),
    length     varchar(24),
    -- an extension that counts from the day the period had rolled to, not from its unrolled end (see the operator's settings)
    from_rolled boolean    not null default false,
    reason     varchar(1000),
    paper      varchar(200),
    due_before date,
    due_after  date,
    primary key (clock_id, seq)
);
create index deadline_entry_at on deadline_entry using brin (at);

-- Clocks of the version before: they counted in days only. Their rule and next alert follow at the first start, by the rules' table.
update deadline_clock c
set region_code = f.region_code,
    owner_organisation_id = f.centre_id,
    due_at = (c.due_on + 1)::timestamp at time zone 'Asia/Shanghai',
    entries = case when c.state = 'RUNNING' then 1 else 2 end
from case_file f
where f.id = c.case_id;
insert into deadline_entry (clock_id, seq, kind, on_day, at, due_after)
select id, 1, 'STARTED', started_on, started_on::timestamp at time zone 'Asia/Shanghai', due_on from deadline_clock;
insert into deadline_entry (clock_id, seq, kind, on_day, at, due_before)
select id, 2, state, coalesce(ended_on, due_on), coalesce(ended_on, due_on)::timestamp at time zone 'Asia/Shanghai', due_on
from deadline_clock where state <> 'RUNNING';

grant select, insert, update, delete on calendar_day to ${appRole};
grant select, update on revision to ${appRole};
grant select, insert, update on deadline_rule to ${appRole};
grant select, insert on deadline_entry to ${appRole};
grant usage, select on all sequences in schema fengqiao to ${appRole};
