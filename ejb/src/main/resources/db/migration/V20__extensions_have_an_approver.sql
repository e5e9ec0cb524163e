-- Who granted an extension: the head of the organ, or the parties themselves.
alter table deadline_entry add column approver varchar(80);
