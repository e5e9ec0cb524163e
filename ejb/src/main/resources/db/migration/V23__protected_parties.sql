-- Who a protected party is must not be known outside (Minors Protection Law 103, Anti-Domestic Violence Law 5). That a case has one stands in
-- its own row, as every question that finds cases asks for it.
alter table party add column protection varchar(20);
alter table case_file add column shielded boolean not null default false;
