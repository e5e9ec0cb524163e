-- How many running clocks keep their version is told before a rule gets a new one, without reading them all.
create index deadline_clock_rule on deadline_clock (rule, region_code) where state in ('RUNNING', 'SUSPENDED');
