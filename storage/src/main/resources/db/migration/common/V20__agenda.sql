-- When each team meets next, and the last two times that its summary was posted. A new workspace is due at once, so that
-- whoever looks after meetings plans it; a team that does not meet has no next meeting.
alter table workspace add column next_meeting timestamp(6) with time zone default timestamp with time zone '1970-01-01 00:00:00+00:00';
alter table workspace add column last_meeting timestamp(6) with time zone;
alter table workspace add column meeting_before timestamp(6) with time zone;
create index workspace_next_meeting on workspace (next_meeting);
