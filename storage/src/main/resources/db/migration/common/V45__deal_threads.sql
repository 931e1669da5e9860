-- Where each deal has a thread of its own; null for nowhere.
alter table workspace add column deal_platform varchar(10);
alter table workspace add column deal_channel varchar(100);

-- The thread of a deal, and how far it tells of it: so many lines of the ledger, and the deal as of that version.
create table deal_thread (
    workspace_id bigint not null,
    deal_id bigint not null,
    platform varchar(10) not null,
    channel_id varchar(100) not null,
    card_channel varchar(100),
    thread_id varchar(100),
    told_changes integer not null,
    told_edits integer not null,
    told_follow_ups integer not null,
    shown_version bigint not null,
    tag varchar not null,
    anew boolean not null,
    primary key (workspace_id, deal_id),
    foreign key (workspace_id, deal_id) references deal
);
