-- R9.1: every promise of time is a row here; Today and the ladder read this and nothing else for time.
create table clock (
  district_id text not null,
  id uuid not null,
  kind text not null,
  subject_kind text not null check (subject_kind in ('request', 'assignment')),
  subject_id uuid not null,
  enterprise_id uuid not null,
  request_id uuid,
  holder_rule text not null default 'officer',
  officer_id uuid references member,
  unit_id text references unit,
  holder_id uuid references member,
  promise_amount integer not null,
  promise_unit text not null check (promise_unit in ('clockHours', 'workingHours', 'workingDays', 'calendarDays')),
  started_at timestamptz not null,
  due_at timestamptz not null,
  calendar_version integer not null,
  provisional boolean not null,
  next_position integer not null default 0,
  next_rung_at timestamptz,
  stopped_at timestamptz,
  stopped_by text,
  stopped_by_member uuid,
  primary key (district_id, id)
);
create unique index clock_one_running on clock (district_id, subject_id, kind) where stopped_at is null;
create index clock_open_by_holder on clock (district_id, holder_id, due_at) where stopped_at is null;
create index clock_open_by_officer on clock (district_id, officer_id, due_at) where stopped_at is null;
create index clock_open_by_rung on clock (district_id, next_rung_at) where stopped_at is null;
create index clock_by_request on clock (district_id, request_id, started_at) where request_id is not null;
create index clock_open_by_enterprise on clock (district_id, enterprise_id) where stopped_at is null;
create index clock_provisional on clock (district_id, calendar_version) where stopped_at is null and provisional;
create index clock_answers_by_officer on clock (district_id, officer_id, due_at) where kind = 'answer';

-- R10.2: each rung fires exactly once, with both times.
create table clock_rung (
  district_id text not null,
  clock_id uuid not null,
  position integer not null,
  due_at timestamptz not null,
  fired_at timestamptz not null,
  told uuid[] not null,
  skipped jsonb not null default '[]',
  primary key (district_id, clock_id, position),
  foreign key (district_id, clock_id) references clock
);
