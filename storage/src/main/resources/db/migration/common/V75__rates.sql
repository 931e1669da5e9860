-- What one unit of a currency is worth in another from a day on, until the next rate.
create table rate (
    workspace_id bigint not null references workspace,
    currency varchar(3) not null,
    into_currency varchar(3) not null,
    from_day date not null,
    rate_value numeric(30, 12) not null,
    primary key (workspace_id, currency, into_currency, from_day)
);

-- The rate that a closed deal keeps, whatever rates are entered later.
alter table deal add column closing_currency varchar(3);
alter table deal add column closing_into varchar(3);
alter table deal add column closing_rate_from date;
alter table deal add column closing_rate numeric(30, 12);
