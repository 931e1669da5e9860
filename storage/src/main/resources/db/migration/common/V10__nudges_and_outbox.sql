-- A nudge is claimed once, by whoever comes first; each recipient has a copy of it that fares on its own.

create table nudge (
    workspace_id bigint not null,
    deal_id bigint not null,
    kind varchar(30) not null,
    level integer not null,
    occasion bigint not null,
    since timestamp(6) with time zone not null,
    primary key (workspace_id, deal_id, kind, level, occasion),
    foreign key (workspace_id, deal_id) references deal
);

create table nudge_copy (
    workspace_id bigint not null,
    deal_id bigint not null,
    kind varchar(30) not null,
    level integer not null,
    occasion bigint not null,
    member_id bigint not null,
    state varchar(10) not null,
    letter bigint,
    answer varchar(20),
    answered_by bigint,
    answered_at timestamp(6) with time zone,
    primary key (workspace_id, deal_id, kind, level, occasion, member_id),
    foreign key (workspace_id, deal_id, kind, level, occasion) references nudge,
    foreign key (workspace_id, member_id) references member (workspace_id, id)
);

create index nudge_copy_of_member on nudge_copy (workspace_id, member_id, state);
create index nudge_copy_in_letter on nudge_copy (workspace_id, letter);

-- Letters to one address form a lane. next_at is when the lane's next letter may leave; null while none waits. It is
-- what couriers look for, so that looking costs nothing while nothing is due.

create sequence letter_seq;

create table lane (
    workspace_id bigint not null references workspace,
    address varchar(150) not null,
    free_at timestamp(6) with time zone not null,
    next_at timestamp(6) with time zone,
    lease bigint not null,
    primary key (workspace_id, address)
);

create index lane_due on lane (next_at);

create table letter (
    workspace_id bigint not null,
    id bigint not null,
    address varchar(150) not null,
    post varchar not null,
    state varchar(20) not null,
    begun boolean not null,
    not_before timestamp(6) with time zone not null,
    attempts integer not null,
    reason varchar not null,
    platform varchar(10),
    channel_id varchar(100),
    message_id varchar(100),
    settled_at timestamp(6) with time zone,
    primary key (workspace_id, id),
    foreign key (workspace_id, address) references lane
);

create index letter_in_lane on letter (workspace_id, address, state, id);
create index letter_in_state on letter (workspace_id, state, id);
create index letter_settled on letter (settled_at);
