-- What the administrators keep about people and committees beyond the first outline.

alter table staff add column phone varchar(40);
-- Members are elected for three years (PML 8); the registry warns when the term runs out.
alter table organisation add column term_started_on date;

-- Above the provinces: whoever runs the platform sits here, at no centre of the county he serves.
insert into region (code, name, level) values ('000000000000', '中华人民共和国', 'COUNTRY');
