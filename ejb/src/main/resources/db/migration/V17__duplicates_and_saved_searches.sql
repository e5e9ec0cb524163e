-- Two files that may be about the same matter, found at night; a person decides. The lower id stands first, so a pair is here once and
-- one that was dismissed is never proposed again.
create table case_duplicate (
    case_a     bigint       not null references case_file (id),
    case_b     bigint       not null references case_file (id),
    reasons    varchar(120) not null,
    likeness   smallint     not null, -- of the texts, per cent
    state      varchar(10)  not null,
    found_at   timestamptz  not null,
    decided_by bigint references staff (id),
    decided_at timestamptz,
    primary key (case_a, case_b),
    check (case_a < case_b)
);
create index case_duplicate_b on case_duplicate (case_b);
create index case_duplicate_open on case_duplicate (found_at desc, case_a, case_b) where state = 'OPEN';

-- What a file's text is likened by: 16 numbers, each a summary of a few of its least hashes; two texts that are nearly the same share one
-- almost surely. Null: not looked at yet.
create table case_print (
    case_id bigint primary key references case_file (id),
    bands   bigint[]
);
create index case_print_waiting on case_print (case_id) where bands is null;
create index case_print_bands on case_print using gin (bands);
insert into case_print (case_id) select id from case_file;

-- The file that a joined one goes on in.
alter table case_file add column merged_into_id bigint references case_file (id);
create index case_file_merged_into on case_file (merged_into_id) where merged_into_id is not null;
-- A party that came from a joined file: both files keep it.
alter table party add column from_party_id bigint references party (id);

-- Same person by name, birth date and place: the name is indexed already, the date tells most namesakes apart.
create index party_name_birth on party (name, birth_date) where birth_date is not null;

-- A search that a person has kept, and which cases it has found so far: what is not among them is news.
create table saved_search (
    id         bigint primary key,
    staff_id   bigint       not null references staff (id),
    name       varchar(60)  not null,
    filter     text         not null,
    told       bigint[]     not null,
    created_at timestamptz  not null,
    checked_at timestamptz  not null
);
create index saved_search_staff on saved_search (staff_id, id);
create sequence saved_search_seq increment by 50;

grant select, insert, update, delete on case_duplicate, case_print, saved_search to ${appRole};
grant usage, select on all sequences in schema fengqiao to ${appRole};
