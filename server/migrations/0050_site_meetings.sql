-- serves programs from 0049
-- 现场会 on a landing project: planned with who is asked, held with what was decided, or called off.
create table site_meeting (
  district_id text not null,
  id uuid not null,
  project_id uuid not null,
  status text not null check (status in ('planned', 'held', 'calledOff')),
  starts_at timestamptz not null,
  place text not null,
  about text not null,
  enterprise_asked boolean not null,
  enterprise_came boolean,
  others text not null default '',
  planned_by uuid not null references member,
  planned_at timestamptz not null,
  words text not null default '',
  recorded_by uuid references member,
  recorded_at timestamptz,
  called_off_why text not null default '',
  called_off_by uuid references member,
  called_off_at timestamptz,
  primary key (district_id, id),
  foreign key (district_id, project_id) references project,
  check ((status = 'held') = (recorded_at is not null)),
  check ((status = 'calledOff') = (called_off_at is not null))
);
create index site_meeting_by_project on site_meeting (district_id, project_id, starts_at);

-- Who is asked to it, or came unasked: a person or a unit. `came` is known once it was held.
create table site_meeting_guest (
  district_id text not null,
  meeting_id uuid not null,
  position integer not null,
  member_id uuid references member,
  unit_id text references unit,
  asked boolean not null,
  came boolean,
  primary key (district_id, meeting_id, position),
  foreign key (district_id, meeting_id) references site_meeting,
  check ((member_id is null) <> (unit_id is null))
);
create unique index site_meeting_guest_member on site_meeting_guest (district_id, meeting_id, member_id) where member_id is not null;
create unique index site_meeting_guest_unit on site_meeting_guest (district_id, meeting_id, unit_id) where unit_id is not null;
create index site_meeting_guest_by_member on site_meeting_guest (district_id, member_id) where member_id is not null;
create index site_meeting_guest_by_unit on site_meeting_guest (district_id, unit_id) where unit_id is not null;

-- When and where it was to be before it was moved.
create table site_meeting_move (
  district_id text not null,
  id uuid not null,
  meeting_id uuid not null,
  from_at timestamptz not null,
  to_at timestamptz not null,
  from_place text not null,
  reason text not null,
  moved_by uuid not null references member,
  moved_at timestamptz not null,
  primary key (district_id, id),
  foreign key (district_id, meeting_id) references site_meeting
);

-- What it decided: a task of a unit, or the officer's by a day, with a clock under its id.
create table site_meeting_decision (
  district_id text not null,
  id uuid not null,
  meeting_id uuid not null,
  position integer not null,
  words text not null,
  task_id uuid,
  due_at timestamptz not null,
  done_by uuid references member,
  done_at timestamptz,
  done_words text not null default '',
  primary key (district_id, id),
  foreign key (district_id, meeting_id) references site_meeting,
  check (task_id is null or done_at is null)
);
create unique index site_meeting_decision_by_meeting on site_meeting_decision (district_id, meeting_id, position);
