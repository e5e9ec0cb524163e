-- What the parties say of how their case was handled: asked for by a text message some days after it was closed, given by telephone or at
-- the window, and entered by the people of the centre.

-- A closed case is gone through once: who has no telephone is not looked for again every day.
create table evaluation_round (
    case_id bigint primary key references case_file (id),
    at      timestamptz not null
);

-- The key is the promise: nobody is asked twice about one case.
create table evaluation_invitation (
    id       bigint primary key,
    case_id  bigint      not null references case_file (id),
    party_id bigint      not null references party (id),
    at       timestamptz not null,
    unique (case_id, party_id)
);
create sequence evaluation_invitation_seq increment by 50;

create table evaluation (
    id           bigint primary key,
    case_id      bigint        not null references case_file (id),
    party_id     bigint        not null references party (id),
    grade        varchar(20)   not null,
    comment      varchar(1000),
    channel      varchar(10)   not null,
    given_on     date          not null,
    entered_by   bigint        not null references staff (id),
    entered_name varchar(80)   not null,
    entered_at   timestamptz   not null,
    unique (case_id, party_id)
);
create sequence evaluation_seq increment by 50;

-- The job looks here for what was closed lately.
create index case_file_closed_on on case_file (closed_on) where closed_on is not null;

-- A message may go to somebody who does not work here: then it is about an invitation.
alter table delivery
    alter column staff_id drop not null,
    add column invitation_id bigint references evaluation_invitation (id),
    add constraint delivery_addressee check ((staff_id is null) <> (invitation_id is null));
create unique index delivery_of_invitation on delivery (invitation_id, medium) where invitation_id is not null;

grant select, insert on evaluation_round, evaluation_invitation, evaluation to ${appRole};
grant usage, select on all sequences in schema fengqiao to ${appRole};
