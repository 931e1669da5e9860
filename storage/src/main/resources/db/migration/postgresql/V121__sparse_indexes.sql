-- Nobody looks for deals that have none of these: a row need not stand in an index for what it lacks. H2 knows no such indexes.
drop index deal_closed;
drop index deal_expected_close;
drop index deal_overdue;
drop index deal_nudge;
drop index deal_company;
drop index deal_phone;
drop index deal_email;
create index deal_closed on deal (workspace_id, closed_at) where closed_at is not null;
create index deal_expected_close on deal (workspace_id, expected_close) where expected_close is not null;
create index deal_overdue on deal (workspace_id, overdue_from) where overdue_from is not null;
create index deal_nudge on deal (nudge_at) where nudge_at is not null;
create index deal_company on deal (workspace_id, company_key) where company_key is not null;
create index deal_phone on deal (workspace_id, phone_key) where phone_key is not null;
create index deal_email on deal (workspace_id, email_key) where email_key is not null;
