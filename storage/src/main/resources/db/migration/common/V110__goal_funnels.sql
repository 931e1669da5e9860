-- Whose deals count towards a goal. Until now it was the usual funnel.
alter table goal add column funnel varchar(100) default 'default' not null;
