-- Working time and the numbers of the rules that a district has set, in versions; before the first of them the standard holds
create table district_settings (
  district_id text not null,
  version integer not null check (version > 0),
  working_time jsonb not null,
  numbers jsonb not null,
  ladder jsonb not null,
  valid_from timestamptz not null,
  changed_by uuid,
  changed_by_name text not null,
  primary key (district_id, version)
);
-- a ladder that was set by hand holds as it did, since ever
insert into district_settings (district_id, version, working_time, numbers, ladder, valid_from, changed_by, changed_by_name)
select id, 1, '[{"from": "09:00", "to": "12:00"}, {"from": "14:00", "to": "18:00"}]', '{"receivedDaysBack": 7, "unclassifiedDays": 10, "reopeningDays": 15,
  "leastWaysTried": 2, "releaseHours": 4, "appealDays": 10, "appealDecisionDays": 5, "pauseDays": 15, "acceptanceHours": 4}', ladder, '1900-01-01T00:00:00Z', null, ''
from district where ladder is not null;

-- until when a released refusal can be appealed, by the number of days that held then (R5.4)
alter table decline add column appeal_until timestamptz;
update decline set appeal_until = ((decided_at at time zone 'Asia/Shanghai')::date + 11)::timestamp at time zone 'Asia/Shanghai' where status in ('released', 'overturned');
