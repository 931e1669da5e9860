-- What was said in the rooms of the console, and how far its clock was moved.
create sequence console_message_number;

create table console_message (
    workspace_id bigint                      not null,
    id           bigint                      not null,
    revision     bigint                      not null,
    room         varchar(200)                not null,
    only_for     bigint,
    author       bigint,
    html         text                        not null,
    at           timestamp(6) with time zone not null,
    nonce        varchar(200),
    file_name    varchar(300),
    media_type   varchar(200),
    content      bytea,
    primary key (workspace_id, id),
    unique (workspace_id, nonce)
);

create index console_message_room on console_message (workspace_id, room, id);

-- One clock for the whole installation, so no workspace in the key.
create table console_clock (
    id            smallint primary key,
    ahead_seconds bigint   not null,
    constraint one_clock check (id = 1)
);
