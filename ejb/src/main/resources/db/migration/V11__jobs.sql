-- Work that runs by itself. What Quartz keeps between its nodes: its own tables (tables_postgres.sql of Quartz 2.5.2, renamed), and beside
-- them what people want to know of a job: how it went last, whether it may run.

create table quartz_job_details (
    sched_name varchar(120) not null,
    job_name varchar(200) not null,
    job_group varchar(200) not null,
    description varchar(250) null,
    job_class_name varchar(250) not null,
    is_durable bool not null,
    is_nonconcurrent bool not null,
    is_update_data bool not null,
    requests_recovery bool not null,
    job_data bytea null,
    primary key (sched_name, job_name, job_group)
);

create table quartz_triggers (
    sched_name varchar(120) not null,
    trigger_name varchar(200) not null,
    trigger_group varchar(200) not null,
    job_name varchar(200) not null,
    job_group varchar(200) not null,
    description varchar(250) null,
    next_fire_time bigint null,
    prev_fire_time bigint null,
    priority integer null,
    trigger_state varchar(16) not null,
    trigger_type varchar(8) not null,
    start_time bigint not null,
    end_time bigint null,
    calendar_name varchar(200) null,
    misfire_instr smallint null,
    job_data bytea null,
    primary key (sched_name, trigger_name, trigger_group),
    foreign key (sched_name, job_name, job_group)
        references quartz_job_details (sched_name, job_name, job_group)
);

create table quartz_simple_triggers (
    sched_name varchar(120) not null,
    trigger_name varchar(200) not null,
    trigger_group varchar(200) not null,
    repeat_count bigint not null,
    repeat_interval bigint not null,
    times_triggered bigint not null,
    primary key (sched_name, trigger_name, trigger_group),
    foreign key (sched_name, trigger_name, trigger_group)
        references quartz_triggers (sched_name, trigger_name, trigger_group)
);

create table quartz_cron_triggers (
    sched_name varchar(120) not null,
    trigger_name varchar(200) not null,
    trigger_group varchar(200) not null,
    cron_expression varchar(120) not null,
    time_zone_id varchar(80),
    primary key (sched_name, trigger_name, trigger_group),
    foreign key (sched_name, trigger_name, trigger_group)
        references quartz_triggers (sched_name, trigger_name, trigger_group)
);

create table quartz_simprop_triggers (
    sched_name varchar(120) not null,
    trigger_name varchar(200) not null,
    trigger_group varchar(200) not null,
    str_prop_1 varchar(512) null,
    str_prop_2 varchar(512) null,
    str_prop_3 varchar(512) null,
    int_prop_1 int null,
    int_prop_2 int null,
    long_prop_1 bigint null,
    long_prop_2 bigint null,
    dec_prop_1 numeric(13, 4) null,
    dec_prop_2 numeric(13, 4) null,
    bool_prop_1 bool null,
    bool_prop_2 bool null,
    primary key (sched_name, trigger_name, trigger_group),
    foreign key (sched_name, trigger_name, trigger_group)
        references quartz_triggers (sched_name, trigger_name, trigger_group)
);

create table quartz_blob_triggers (
    sched_name varchar(120) not null,
    trigger_name varchar(200) not null,
    trigger_group varchar(200) not null,
    blob_data bytea null,
    primary key (sched_name, trigger_name, trigger_group),
    foreign key (sched_name, trigger_name, trigger_group)
        references quartz_triggers (sched_name, trigger_name, trigger_group)
);

create table quartz_calendars (
    sched_name varchar(120) not null,
    calendar_name varchar(200) not null,
    calendar bytea not null,
    primary key (sched_name, calendar_name)
);

create table quartz_paused_trigger_grps (
    sched_name varchar(120) not null,
    trigger_group varchar(200) not null,
    primary key (sched_name, trigger_group)
);

create table quartz_fired_triggers (
    sched_name varchar(120) not null,
    entry_id varchar(95) not null,
    trigger_name varchar(200) not null,
    trigger_group varchar(200) not null,
    instance_name varchar(200) not null,
    fired_time bigint not null,
    sched_time bigint not null,
    priority integer not null,
    state varchar(16) not null,
    job_name varchar(200) null,
    job_group varchar(200) null,
    is_nonconcurrent bool null,
    requests_recovery bool null,
    primary key (sched_name, entry_id)
);

create table quartz_scheduler_state (
    sched_name varchar(120) not null,
    instance_name varchar(200) not null,
    last_checkin_time bigint not null,
    checkin_interval bigint not null,
    primary key (sched_name, instance_name)
);

create table quartz_locks (
    sched_name varchar(120) not null,
    lock_name varchar(40) not null,
    primary key (sched_name, lock_name)
);
create index quartz_j_req_recovery on quartz_job_details (sched_name, requests_recovery);
create index quartz_j_grp on quartz_job_details (sched_name, job_group);
create index quartz_t_j on quartz_triggers (sched_name, job_name, job_group);
create index quartz_t_jg on quartz_triggers (sched_name, job_group);
create index quartz_t_c on quartz_triggers (sched_name, calendar_name);
create index quartz_t_g on quartz_triggers (sched_name, trigger_group);
create index quartz_t_state on quartz_triggers (sched_name, trigger_state);
create index quartz_t_n_state on quartz_triggers (sched_name, trigger_name, trigger_group, trigger_state);
create index quartz_t_n_g_state on quartz_triggers (sched_name, trigger_group, trigger_state);
create index quartz_t_next_fire_time on quartz_triggers (sched_name, next_fire_time);
create index quartz_t_nft_st on quartz_triggers (sched_name, trigger_state, next_fire_time);
create index quartz_t_nft_misfire on quartz_triggers (sched_name, misfire_instr, next_fire_time);
create index quartz_t_nft_st_misfire on quartz_triggers (sched_name, misfire_instr, next_fire_time, trigger_state);
create index quartz_t_nft_st_misfire_grp on quartz_triggers (sched_name, misfire_instr, next_fire_time, trigger_group, trigger_state);
create index quartz_ft_trig_inst_name on quartz_fired_triggers (sched_name, instance_name);
create index quartz_ft_inst_job_req_rcvry on quartz_fired_triggers (sched_name, instance_name, requests_recovery);
create index quartz_ft_j_g on quartz_fired_triggers (sched_name, job_name, job_group);
create index quartz_ft_jg on quartz_fired_triggers (sched_name, job_group);
create index quartz_ft_t_g on quartz_fired_triggers (sched_name, trigger_name, trigger_group);
create index quartz_ft_tg on quartz_fired_triggers (sched_name, trigger_group);

-- One row a job, written by whichever node ran it last.
create table scheduled_job (
    name            varchar(40) primary key,
    last_node       varchar(60),
    last_started_at timestamptz,
    last_ended_at   timestamptz,
    last_outcome    varchar(10),
    last_counts     varchar(500),
    last_error      varchar(1000),
    failures        integer     not null default 0,
    not_before      timestamptz,
    paused          boolean     not null default false,
    paused_by       varchar(80)
);

-- Runs worth telling of: those that did something, failed, or were asked for by a person.
create table job_run (
    id         bigint primary key,
    job        varchar(40) not null,
    node       varchar(60) not null,
    cause      varchar(10) not null,
    started_at timestamptz not null,
    ended_at   timestamptz not null,
    outcome    varchar(10) not null,
    counts     varchar(500),
    error      varchar(1000)
);
create index job_run_of_job on job_run (job, started_at desc, id desc);
create index job_run_at on job_run (started_at);
create sequence job_run_seq increment by 50;

grant select, insert, update, delete on quartz_job_details, quartz_triggers, quartz_simple_triggers, quartz_cron_triggers,
    quartz_simprop_triggers, quartz_blob_triggers, quartz_calendars, quartz_paused_trigger_grps, quartz_fired_triggers,
    quartz_scheduler_state, quartz_locks, scheduled_job, job_run to ${appRole};
grant usage, select on all sequences in schema fengqiao to ${appRole};
