-- Every page of a clerk or director tells how many cases of the region are to be accepted. They are few among the open ones.
create index case_file_to_accept on case_file (region_code)
    where status <> 'CLOSED' and (procedure_state is null or procedure_state = 'OPENED');
