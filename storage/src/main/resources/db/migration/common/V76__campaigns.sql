create sequence campaign_seq;
create sequence campaign_cost_seq;

create table campaign (
    workspace_id bigint not null references workspace,
    id bigint not null,
    name varchar(200) not null,
    name_key varchar(400) not null,
    channel varchar(200) not null,
    owner_id bigint,
    start_day date,
    end_day date,
    budget numeric(30, 6),
    currency varchar(3),
    target_leads integer,
    version bigint not null,
    primary key (workspace_id, id),
    constraint campaign_name unique (workspace_id, name_key)
);

create table campaign_cost (
    workspace_id bigint not null,
    id bigint not null,
    campaign_id bigint not null,
    cost_day date not null,
    amount numeric(30, 6) not null,
    currency varchar(3) not null,
    note varchar not null,
    member_id bigint not null,
    booked_at timestamp(6) with time zone not null,
    withdrawn boolean not null,
    primary key (workspace_id, id),
    foreign key (workspace_id, campaign_id) references campaign
);

create table campaign_touch (
    workspace_id bigint not null,
    campaign_id bigint not null,
    deal_id bigint not null,
    touched_at timestamp(6) with time zone not null,
    member_id bigint not null,
    primary key (workspace_id, campaign_id, deal_id, touched_at),
    foreign key (workspace_id, campaign_id) references campaign,
    foreign key (workspace_id, deal_id) references deal
);

create table campaign_report (
    workspace_id bigint not null,
    campaign_id bigint not null,
    line varchar(300) not null,
    start_day date,
    end_day date,
    spent numeric(30, 6),
    spent_currency varchar(3),
    leads bigint,
    opportunities bigint,
    orders bigint,
    revenue numeric(30, 6),
    revenue_currency varchar(3),
    primary key (workspace_id, campaign_id, line),
    foreign key (workspace_id, campaign_id) references campaign
);

-- How much of revenue is left to pay for campaigns, in percent.
alter table workspace add column margin numeric(5, 2) default 100 not null;
