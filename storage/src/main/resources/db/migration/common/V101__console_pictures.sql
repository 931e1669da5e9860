-- The second picture of a message in the console and those after it; the first is in the message.
create table console_picture (
    workspace_id bigint  not null,
    message_id   bigint  not null,
    place        integer not null,
    file_name    varchar(300) not null,
    content      bytea   not null,
    primary key (workspace_id, message_id, place),
    foreign key (workspace_id, message_id) references console_message on delete cascade
);
