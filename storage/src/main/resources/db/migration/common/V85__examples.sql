-- The invented deals that a workspace tries things with, and who brought them in. They are what may be removed.
create table examples (
    workspace_id bigint not null references workspace,
    loader_id bigint not null,
    loaded_at timestamp(6) with time zone not null,
    primary key (workspace_id),
    foreign key (workspace_id, loader_id) references member (workspace_id, id)
);

create table example_deal (
    workspace_id bigint not null,
    deal_id bigint not null,
    primary key (workspace_id, deal_id),
    foreign key (workspace_id) references examples,
    foreign key (workspace_id, deal_id) references deal
);
