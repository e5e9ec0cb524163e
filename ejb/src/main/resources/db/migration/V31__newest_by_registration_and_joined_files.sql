-- The newest first goes by the moment of registration: each node takes numbers of rows in blocks of fifty, so they are no order among nodes.
create index case_file_newest on case_file (registered_at desc, id desc);
drop index case_file_recent;

-- A joined file says so in lists also where nothing was begun in it. Its index has to learn of it, too.
with told as (update case_file set procedure_state = 'MERGED' where merged_into_id is not null and procedure_state is null returning id)
insert into search_queue (index_name, case_id) select i.name, t.id from search_index i, told t;
