-- Where somebody who is on several platforms is told in person: where they spoke last, or what they chose.
create table reach (
    workspace_id bigint not null,
    member_id bigint not null,
    platform varchar(10) not null,
    chosen boolean not null,
    primary key (workspace_id, member_id),
    foreign key (workspace_id, member_id) references member
);
