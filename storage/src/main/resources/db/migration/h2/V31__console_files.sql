-- H2's bytea ends at one megabyte.
alter table console_message alter column content set data type binary large object;
