-- What somebody set here about a member, by commas; the platform's word on it counts no more. Roles were given by hand so far.
alter table member add column by_hand varchar not null default '';
update member set by_hand = 'ROLE' where role <> 'REP';
