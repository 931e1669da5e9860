-- Few lines leave a funnel; the others cost this index nothing.
create index stage_change_leaving on stage_change (workspace_id, leaving, deal_id) where leaving is not null;
