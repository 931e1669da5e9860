-- Workspaces {from} to {to} with {deals} deals each, of which {open} are open, and eight stage changes for each deal.
-- Everything follows from the numbers, so that the same size gives the same rows. The moment is {now}.
insert into workspace (workspace_id, name, zone, language, currency, calendar, week_start, team_platform, team_channel,
    date_order, quiet_from, quiet_until, meeting_day, meeting_time, meeting_held, manager_grace_days, manager_grace_kind,
    unclaimed_days, unclaimed_kind, nudge_on_days_off, next_meeting, last_meeting, meeting_before)
select w, 'Team ' || w, (array['UTC', 'Asia/Shanghai', 'Europe/Berlin', 'America/New_York'])[1 + w % 4],
    case when w % 2 = 0 then 'EN' else 'ZH' end, 'CNY', 'NONE', 'MONDAY', 'SLACK', 'C' || w,
    'MONTH_FIRST', '20:00', '08:00', 'MONDAY', '09:00', true, 3, 'WORKING',
    1, 'WORKING', false, {now} + interval '7 days', {now} - interval '7 days', {now} - interval '14 days'
from generate_series({from}, {to}) w;

insert into home (workspace_id, platform, team)
select w, 'SLACK', 'T' || w from generate_series({from}, {to}) w;

insert into member (workspace_id, id, name, email, role, zone, language, active)
select w, {members} + (w - {from}) * 5 + m, 'Member ' || m, 'm' || m || '@team' || w || '.example',
    case m when 1 then 'ADMIN' else 'REP' end, 'UTC', 'EN', true
from generate_series({from}, {to}) w, generate_series(1, 5) m;

insert into account (workspace_id, platform, user_id, member_id)
select workspace_id, 'SLACK', 'U' || id, id from member where workspace_id between {from} and {to};

-- How long ago the stage of now was entered: most are within its limit, some outstayed it, and what is closed was closed
-- within half a year. A deal steps on by one, two or three stages each time, round and round; every tenth
-- deal is new.
create temporary table made on commit drop as
select w, k, {ids} + (w - {from}) * {deals} + k as id, k <= {open} as is_open,
    (7 * (1 + k % 3)) % 4 as place,
    case when k <= {open} then (array[7, 14, 30, 21])[1 + (7 * (1 + k % 3)) % 4] * 1.15 else 180 end
        * (((w * 7919 + k * 104729::bigint) % 9973) / 9973.0) * interval '1 day' as ago,
    case when k % 10 = 5 then 0.5 else 80 + (w * 31 + k * 17) % 20 end * interval '1 day' as gap
from generate_series({from}, {to}) w, generate_series(1, {deals}) k;

insert into deal (workspace_id, id, reference, funnel, stage, stage_entered, stay, customer, contact, contact_details, need,
    progress, expected_close, amount, currency, source, campaign, region, industry, company_size, owner_id,
    next_action, next_due, next_timed, closing_outcome, closed_at, closing_reason, closing_note, created_at,
    stage_due, overdue_from, nudge_at, version, search, company_key, email_key)
select w, id, 'LX' || to_char({now} - ago - 7 * gap, 'YYYYMMDD') || lpad(k::text, greatest(3, length(k::text)), '0'), 'default',
    case when is_open then (array['lead', 'prospect', 'incubation', 'negotiation'])[1 + place]
        when k % 3 = 0 then 'won' else 'lost' end,
    {now} - ago, 8, 'Customer ' || id, 'Contact ' || k, 'c' || id || '@example.com', 'Something of ' || k, '',
    case when is_open and k % 3 = 0 then ({now} + (1 + id % 90) * interval '1 day')::date end,
    case when k % 5 > 0 then 1000 + (id * 37) % 90000 end, case when k % 5 > 0 then 'CNY' end,
    (array['fair', 'web', 'partner', 'ad', 'referral', ''])[1 + id % 6], '', '', '', '',
    {members} + (w - {from}) * 5 + 1 + k % 5,
    case when is_open and k % 2 = 0 then 'Call' end,
    case when is_open and k % 2 = 0 then {now} + (id % 20 - 2) * interval '1 day' - interval '1 hour' end,
    case when is_open and k % 2 = 0 then true end,
    case when not is_open then case when k % 3 = 0 then 'WON' else 'LOST' end end,
    case when not is_open then {now} - ago end,
    case when not is_open then '' end, case when not is_open then '' end,
    {now} - ago - 7 * gap,
    case when is_open then {now} - ago + (array[7, 14, 30, 21])[1 + place] * interval '1 day' end,
    case when is_open then {now} - ago + (array[7, 14, 30, 21])[1 + place] * interval '1 day' end,
    case when is_open then
        greatest({now} - ago + (array[7, 14, 30, 21])[1 + place] * interval '1 day', {now} + interval '1 day') end,
    0, 'customer ' || id, 'customer' || id, 'c' || id || '@example.com'
from made order by w, k;

insert into stage_change (workspace_id, deal_id, stay, from_stage, to_stage, happened_at, recorded_at, member_id, reason,
    overridden)
select w, id, s,
    case when s > 1 then (array['lead', 'prospect', 'incubation', 'negotiation'])[1 + ((s - 2) * (1 + k % 3)) % 4] end,
    case when s < 8 or is_open then (array['lead', 'prospect', 'incubation', 'negotiation'])[1 + ((s - 1) * (1 + k % 3)) % 4]
        when k % 3 = 0 then 'won' else 'lost' end,
    {now} - ago - (8 - s) * gap, {now} - ago - (8 - s) * gap, {members} + (w - {from}) * 5 + 1 + k % 5, '', false
from made, generate_series(1, 8) s order by w, k, s;

insert into follow_up (workspace_id, id, deal_id, channel, said, need_change, happened_at, recorded_at, member_id, withdrawn)
select w, {ids} + (w - {from}) * 40 + f, {ids} + (w - {from}) * {deals} + f, (array['CALL', 'EMAIL', 'MEETING'])[1 + f % 3],
    'Spoke of it', '', {now} - f * interval '6 hours', {now} - f * interval '6 hours',
    {members} + (w - {from}) * 5 + 1 + f % 5, false
from generate_series({from}, {to}) w, generate_series(1, 40) f;

insert into feedback (workspace_id, id, heard, member_id, happened_at)
select w, (w - {from}) * 10 + f, 'They ask for a trial', {members} + (w - {from}) * 5 + f, {now} - f * interval '2 days'
from generate_series({from}, {to}) w, generate_series(1, 2) f;

insert into item (workspace_id, id, decision, owner_id, due, member_id, decided_at, state)
select w, (w - {from}) * 10 + 5 + i, 'Answer leads in a day', {members} + (w - {from}) * 5 + i, ({now})::date + i,
    {members} + (w - {from}) * 5 + 1, {now} - i * interval '3 days', 'OPEN'
from generate_series({from}, {to}) w, generate_series(1, 3) i;
