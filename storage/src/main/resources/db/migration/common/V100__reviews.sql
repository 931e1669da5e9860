-- When each team's next monthly review is posted, and in which month the last one was. A new workspace is due at once, so
-- that whoever looks after reviews plans it.
alter table workspace add column next_review timestamp(6) with time zone default timestamp with time zone '1970-01-01 00:00:00+00:00' not null;
alter table workspace add column last_review date;
create index workspace_next_review on workspace (next_review);
