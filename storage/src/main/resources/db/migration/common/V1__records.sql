-- Every table's primary key begins with the workspace: nothing of one team can be named with a number of another's.
-- Runs on H2 and PostgreSQL alike: no partial or expression index, no "on conflict (columns)".

create sequence workspace_seq;
create sequence member_seq;
create sequence deal_seq;
create sequence deal_edit_seq;
create sequence follow_up_seq;
create sequence draft_seq;
create sequence note_seq;

create table workspace (
    workspace_id bigint not null,
    name varchar not null,
    zone varchar(64) not null,
    language varchar(10) not null,
    currency varchar(3) not null,
    calendar varchar(20) not null,
    week_start varchar(10) not null,
    team_platform varchar(10),
    team_channel varchar(100),
    date_order varchar(20) not null,
    quiet_from varchar(20) not null,
    quiet_until varchar(20) not null,
    meeting_day varchar(10) not null,
    meeting_time varchar(20) not null,
    meeting_held boolean not null,
    manager_grace_days integer not null,
    manager_grace_kind varchar(10) not null,
    unclaimed_days integer not null,
    unclaimed_kind varchar(10) not null,
    nudge_on_days_off boolean not null,
    primary key (workspace_id)
);

create table home (
    workspace_id bigint not null references workspace,
    platform varchar(10) not null,
    team varchar(100) not null,
    primary key (workspace_id, platform, team),
    constraint home_of_one unique (platform, team)
);

create table member (
    workspace_id bigint not null references workspace,
    id bigint not null,
    name varchar not null,
    email varchar not null,
    role varchar(10) not null,
    zone varchar(64) not null,
    language varchar(10) not null,
    active boolean not null,
    primary key (workspace_id, id)
);

create table account (
    workspace_id bigint not null,
    platform varchar(10) not null,
    user_id varchar(100) not null,
    member_id bigint not null,
    primary key (workspace_id, platform, user_id),
    foreign key (workspace_id, member_id) references member
);
create index account_member on account (workspace_id, member_id);

create table funnel_version (
    workspace_id bigint not null references workspace,
    name varchar(100) not null,
    version integer not null,
    definition jsonb not null,
    created_at timestamp(6) with time zone not null,
    primary key (workspace_id, name, version)
);

create table deal (
    workspace_id bigint not null references workspace,
    id bigint not null,
    reference varchar(100) not null,
    external_id varchar(255),
    funnel varchar(100) not null,
    stage varchar(100) not null,
    stage_entered timestamp(6) with time zone not null,
    stay integer not null,
    customer varchar not null,
    contact varchar not null,
    contact_details varchar not null,
    need varchar not null,
    progress varchar not null,
    expected_close date,
    amount numeric(30, 6),
    currency varchar(3),
    source varchar not null,
    campaign varchar not null,
    region varchar not null,
    industry varchar not null,
    company_size varchar not null,
    score integer,
    owner_id bigint,
    next_action varchar,
    next_due timestamp(6) with time zone,
    next_timed boolean,
    closing_outcome varchar(10),
    closed_at timestamp(6) with time zone,
    closing_reason varchar,
    closing_note varchar,
    snoozed_until timestamp(6) with time zone,
    snooze_reason varchar,
    repeats_id bigint,
    created_at timestamp(6) with time zone not null,
    stage_due timestamp(6) with time zone,
    overdue_from timestamp(6) with time zone,
    nudge_at timestamp(6) with time zone,
    version bigint not null,
    -- What the text people type is looked for in, and what two records of one customer have in common.
    search varchar not null,
    company_key varchar(200),
    phone_key varchar(200),
    email_key varchar(200),
    primary key (workspace_id, id),
    constraint deal_reference unique (workspace_id, reference),
    constraint deal_external_id unique (workspace_id, external_id)
);
create index deal_stage on deal (workspace_id, stage, stage_entered);
create index deal_owner on deal (workspace_id, owner_id);
create index deal_created on deal (workspace_id, created_at);
create index deal_closed on deal (workspace_id, closed_at);
create index deal_expected_close on deal (workspace_id, expected_close);
create index deal_overdue on deal (workspace_id, overdue_from);
create index deal_company on deal (workspace_id, company_key);
create index deal_phone on deal (workspace_id, phone_key);
create index deal_email on deal (workspace_id, email_key);
-- The nudger looks at all workspaces at once.
create index deal_nudge on deal (nudge_at);

-- How many references of a day were given.
create table reference_count (
    workspace_id bigint not null references workspace,
    counted_day date not null,
    given bigint not null,
    primary key (workspace_id, counted_day)
);

create table stage_change (
    workspace_id bigint not null,
    deal_id bigint not null,
    stay integer not null,
    from_stage varchar(100),
    to_stage varchar(100) not null,
    happened_at timestamp(6) with time zone not null,
    recorded_at timestamp(6) with time zone not null,
    member_id bigint,
    reason varchar not null,
    overridden boolean not null,
    primary key (workspace_id, deal_id, stay),
    foreign key (workspace_id, deal_id) references deal
);
create index stage_change_time on stage_change (workspace_id, happened_at, to_stage, from_stage, deal_id);

create table deal_edit (
    workspace_id bigint not null,
    deal_id bigint not null,
    id bigint not null,
    deal_column varchar(30) not null,
    text_before varchar not null,
    text_after varchar not null,
    happened_at timestamp(6) with time zone not null,
    member_id bigint,
    primary key (workspace_id, deal_id, id),
    foreign key (workspace_id, deal_id) references deal
);

create table follow_up (
    workspace_id bigint not null,
    id bigint not null,
    deal_id bigint not null,
    channel varchar(10) not null,
    said varchar not null,
    need_change varchar not null,
    next_action varchar,
    next_due timestamp(6) with time zone,
    next_timed boolean,
    action_before varchar,
    due_before timestamp(6) with time zone,
    timed_before boolean,
    moved_to_stay integer,
    happened_at timestamp(6) with time zone not null,
    recorded_at timestamp(6) with time zone not null,
    member_id bigint not null,
    replaces_id bigint,
    withdrawn boolean not null,
    primary key (workspace_id, id),
    -- A line is replaced or taken back once.
    constraint follow_up_replaced unique (workspace_id, replaces_id),
    foreign key (workspace_id, deal_id) references deal,
    foreign key (workspace_id, replaces_id) references follow_up
);
create index follow_up_deal on follow_up (workspace_id, deal_id);
create index follow_up_time on follow_up (workspace_id, happened_at, member_id);

create table draft (
    workspace_id bigint not null references workspace,
    id bigint not null,
    member_id bigint not null,
    form varchar(30) not null,
    subject varchar(100) not null,
    seen bigint not null,
    typed jsonb not null,
    kept_at timestamp(6) with time zone not null,
    primary key (workspace_id, id)
);
create index draft_kept on draft (kept_at);

create table feedback (
    workspace_id bigint not null references workspace,
    id bigint not null,
    deal_id bigint,
    heard varchar not null,
    member_id bigint not null,
    happened_at timestamp(6) with time zone not null,
    primary key (workspace_id, id)
);
create index feedback_time on feedback (workspace_id, happened_at);

create table item (
    workspace_id bigint not null references workspace,
    id bigint not null,
    decision varchar not null,
    owner_id bigint,
    due date,
    member_id bigint not null,
    decided_at timestamp(6) with time zone not null,
    state varchar(10) not null,
    settled_at timestamp(6) with time zone,
    settled_by bigint,
    primary key (workspace_id, id)
);

-- The one table without a workspace: a delivery is looked up before anybody knows whose it is.
create table receipt (
    delivery varchar(300) not null,
    received_at timestamp(6) with time zone not null,
    primary key (delivery)
);
create index receipt_received on receipt (received_at);
