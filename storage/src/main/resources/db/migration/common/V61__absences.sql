create sequence absence_seq;

-- Who is away from when to when; over and told once whoever was away heard what happened meanwhile.
create table absence (
    workspace_id bigint not null references workspace,
    id bigint not null,
    member_id bigint not null,
    begins timestamp(6) with time zone not null,
    ends timestamp(6) with time zone not null,
    deputy_id bigint,
    by_id bigint not null,
    over_and_told boolean not null,
    primary key (workspace_id, id),
    foreign key (workspace_id, member_id) references member (workspace_id, id),
    foreign key (workspace_id, deputy_id) references member (workspace_id, id)
);
create index absence_ends on absence (over_and_told, ends);
