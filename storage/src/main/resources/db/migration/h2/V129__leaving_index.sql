create index stage_change_leaving on stage_change (workspace_id, leaving, deal_id);
