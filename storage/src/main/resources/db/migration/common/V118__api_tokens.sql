-- What lets programs in. Of a token itself only a digest is kept.
create table api_token (
    workspace_id bigint not null references workspace,
    id varchar(20) not null,
    digest varchar(64) not null,
    name varchar not null,
    issued_by bigint not null,
    since timestamp(6) with time zone not null,
    primary key (workspace_id, id),
    constraint api_token_digest unique (digest)
);
