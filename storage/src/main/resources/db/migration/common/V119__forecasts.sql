-- Landings as they were said week by week.
create table forecast (
    workspace_id bigint not null references workspace,
    funnel varchar(40) not null,
    quarter date not null,
    said date not null,
    amount numeric(19, 2) not null,
    currency varchar(3) not null,
    primary key (workspace_id, funnel, quarter, said)
);
