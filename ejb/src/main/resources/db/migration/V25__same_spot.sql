-- The spot of a file within its village: a number for each pair of characters of the place, so that who tells of the same spot in other words
-- is found. Null: not looked at yet; none: no spot is told.
alter table case_print add column spots bigint[];
create index case_print_spots on case_print using gin (spots) with (fastupdate = off);
create index case_print_spotless on case_print (case_id) where spots is null;

-- What was found by a name is told by its own reason from now on.
update case_duplicate set reasons = replace(reasons, 'SAME_PLACE_AND_MATTER', 'SAME_NAME_AND_MATTER');

-- A file that others went on in has their people, too, and was never held against the others with them.
update case_print set bands = null where case_id in (select merged_into_id from case_file where merged_into_id is not null);
