-- Files that people hand over, for a week, in pieces that both databases take: so any machine can go on with them.
create table upload_piece (
    workspace_id bigint                      not null references workspace,
    name         varchar(40)                 not null,
    piece        integer                     not null,
    handed_over  timestamp(6) with time zone not null,
    content      bytea                       not null,
    primary key (workspace_id, name, piece)
);

create index upload_piece_age on upload_piece (handed_over);
