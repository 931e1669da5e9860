create sequence succession_seq;

-- One member took over everything of another: which deals and action items those were, so that it can be told and undone.
create table succession (
    workspace_id bigint not null references workspace,
    id bigint not null,
    leaver_id bigint not null,
    heir_id bigint not null,
    by_id bigint not null,
    at timestamp(6) with time zone not null,
    note varchar not null,
    has_left boolean not null,
    undone boolean not null,
    primary key (workspace_id, id),
    foreign key (workspace_id, leaver_id) references member (workspace_id, id),
    foreign key (workspace_id, heir_id) references member (workspace_id, id)
);

create table succession_deal (
    workspace_id bigint not null,
    succession_id bigint not null,
    deal_id bigint not null,
    primary key (workspace_id, succession_id, deal_id),
    foreign key (workspace_id, succession_id) references succession (workspace_id, id),
    foreign key (workspace_id, deal_id) references deal
);

create table succession_item (
    workspace_id bigint not null,
    succession_id bigint not null,
    item_id bigint not null,
    primary key (workspace_id, succession_id, item_id),
    foreign key (workspace_id, succession_id) references succession (workspace_id, id)
);
