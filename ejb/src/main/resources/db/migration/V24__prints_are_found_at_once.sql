-- What a night writes is looked for by the same night: entries that wait in a list of their own would be read through at every question.
alter index case_print_bands set (fastupdate = off);
