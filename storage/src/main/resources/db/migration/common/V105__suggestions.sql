-- What the figures suggested to a team, and what became of it; the figures are kept as JSON, by kind.
create table suggestion (
    workspace_id bigint not null references workspace,
    id bigint not null,
    topic varchar(400) not null,
    kind varchar(30) not null,
    first_figures varchar(4000) not null,
    figures varchar(4000) not null,
    made_at timestamp(6) with time zone not null,
    state varchar(20) not null,
    decided_by bigint,
    decided_at timestamp(6) with time zone,
    was varchar(4000),
    became varchar(4000),
    version bigint not null,
    primary key (workspace_id, id),
    foreign key (workspace_id, decided_by) references member (workspace_id, id)
);

-- Who looks after customers once they have bought.
create table success_owner (
    workspace_id bigint not null references workspace,
    member_id bigint not null,
    primary key (workspace_id),
    foreign key (workspace_id, member_id) references member (workspace_id, id)
);
