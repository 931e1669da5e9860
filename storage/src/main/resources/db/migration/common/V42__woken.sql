-- Workspaces whose open deals are being reckoned anew, and how far that is.
create table woken (
    workspace_id bigint primary key references workspace,
    after_deal   bigint not null
);
