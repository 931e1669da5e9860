-- The funnel that a deal left with this line; null where it stayed in its own.
alter table stage_change add column leaving varchar(100);
