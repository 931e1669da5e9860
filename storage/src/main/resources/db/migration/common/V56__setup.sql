-- How far a workspace is set up: the steps that somebody decided about, and when it was said to be enough.
create table setup (
    workspace_id bigint not null references workspace,
    steps varchar not null,
    finished_at timestamp(6) with time zone,
    primary key (workspace_id)
);
