-- Two people may settle an item in the same moment: the second hears of the first.
alter table item add column version bigint default 0 not null;
