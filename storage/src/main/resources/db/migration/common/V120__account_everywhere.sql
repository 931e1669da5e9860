-- Somebody writes in person: the account is known, the workspace is asked for.
create index account_user on account (platform, user_id);
