-- Which figure a decision is meant to move, and what it was when that was decided.
alter table item add column aim_figure varchar(20);
alter table item add column aim_value numeric(24, 4);
alter table item add column aim_currency varchar(3);
alter table item add column aim_of bigint;
