-- What every mediation counts for now: the lists behind the figures read this, and the counters move by its difference.
create table mediation_fact (
    proceeding_id  bigint primary key references mediation (proceeding_id),
    case_id        bigint      not null references case_file (id),
    region_code    varchar(15) not null,
    category       varchar(20) not null,
    host_id        bigint      not null,
    accepted_on    date,
    taken_up       boolean     not null,
    concluded_on   date,
    successful     boolean     not null,
    written        boolean     not null,
    people         integer     not null,
    claimed_fen    bigint      not null,
    agreed_fen     bigint      not null,
    closed_on      date,
    performance_on date,
    performed      boolean     not null
);
create index mediation_fact_case on mediation_fact (case_id);
create index mediation_fact_accepted on mediation_fact (region_code, accepted_on);
create index mediation_fact_concluded on mediation_fact (region_code, concluded_on);
create index mediation_fact_performance on mediation_fact (region_code, performance_on);

-- Leaves only: one row a day, region, category and presiding mediator. What stands above them is a sum over a range of region codes, so
-- no row is touched by every case of a county and none can disagree with what lies below it. Sums of money are in fen (0.01 yuan).
create table mediation_counter (
    region_code     varchar(15) not null,
    day             date        not null,
    category        varchar(20) not null,
    mediator_id     bigint      not null,
    accepted        bigint      not null default 0,
    taken_up        bigint      not null default 0,
    mediated        bigint      not null default 0,
    successful      bigint      not null default 0,
    written         bigint      not null default 0,
    oral            bigint      not null default 0,
    closed          bigint      not null default 0,
    people          bigint      not null default 0,
    claimed_fen     bigint      not null default 0,
    agreed_fen      bigint      not null default 0,
    days_used       bigint      not null default 0,
    performance_due bigint      not null default 0,
    performed       bigint      not null default 0,
    primary key (region_code, day, category, mediator_id)
);
create index mediation_counter_day on mediation_counter (day, region_code);

grant select, insert, update, delete on mediation_fact, mediation_counter to ${appRole};
