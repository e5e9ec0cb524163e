-- The newest first goes by the moment of registration: each node takes numbers of rows in blocks of fifty, so they are no order among nodes.
create index case_file_newest on case_file (registered_at desc, id desc);
drop index case_file_recent;
