-- Which user groups of Slack and roles of Discord give which role, and who is known to be in them.
create table group_role (
    workspace_id bigint not null references workspace,
    platform varchar(10) not null,
    group_id varchar(100) not null,
    name varchar not null,
    role varchar(10) not null,
    primary key (workspace_id, platform, group_id)
);

create table group_member (
    workspace_id bigint not null references workspace,
    platform varchar(10) not null,
    group_id varchar(100) not null,
    user_id varchar(100) not null,
    primary key (workspace_id, platform, group_id, user_id)
);
create index group_member_user on group_member (workspace_id, platform, user_id);
