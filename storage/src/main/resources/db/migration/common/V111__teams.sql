-- Whom a member sells with, for figures and goals; empty for no team.
alter table member add column team varchar(100) default '' not null;
