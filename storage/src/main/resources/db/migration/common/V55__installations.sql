-- Since when a workspace lives nowhere any more: it is erased some time later.
alter table workspace add column left_at timestamp(6) with time zone;
create index workspace_left on workspace (left_at);

create table installation (
    workspace_id bigint not null references workspace,
    platform varchar(10) not null,
    team varchar(100) not null,
    installed_by varchar(100) not null,
    installed_at timestamp(6) with time zone not null,
    token varchar,
    state varchar(10) not null,
    since timestamp(6) with time zone not null,
    primary key (workspace_id, platform, team),
    constraint installation_of_one unique (platform, team)
);

-- Without a workspace: who brings a ticket back is not known before it is taken. It holds a digest of the word only.
create table ticket (
    digest varchar(64) not null,
    about varchar not null,
    uses integer not null,
    good_until timestamp(6) with time zone not null,
    primary key (digest)
);
create index ticket_until on ticket (good_until);
