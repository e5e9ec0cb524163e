-- How much speaks for one matter, so that whoever judges begins with the clearest: the person (a number says more than a name), what is
-- known besides, and how much of the texts is the same. It follows from what stands in the row and is never written.
alter table case_duplicate add column strength smallint not null generated always as (
    case when reasons like '%SAME_ID%' then 60 when reasons like '%SAME_PERSON%' then 50 else 0 end
    + case when reasons like '%SEEN_BY_A_PERSON%' then 50 else 0 end
    + case when reasons like '%SAME_PLACE_AND_MATTER%' then 25 else 0 end
    + case when reasons like '%SIMILAR_TEXT%' then 20 else 0 end
    + case when reasons like '%SAME_NAME_AND_MATTER%' then 15 else 0 end
    + case when reasons like '%SAME_PHONE%' then 10 else 0 end
    + likeness) stored;
drop index case_duplicate_open;
create index case_duplicate_open on case_duplicate (strength desc, found_at desc, case_a, case_b) where state = 'OPEN';
create index case_duplicate_decided on case_duplicate (state, decided_at desc, case_a, case_b) where state <> 'OPEN';
