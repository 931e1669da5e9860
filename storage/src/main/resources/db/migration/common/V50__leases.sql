-- What only one of several instances may do at a time. Without a workspace: it is the instances', not a team's.
create table lease (
    name varchar(100) not null,
    holder varchar(100) not null,
    held_until timestamp(6) with time zone not null,
    primary key (name)
);
