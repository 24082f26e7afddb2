-- not beside the version before: it knows no matter that was raised at an event
-- R20.3: events to which enterprises come, their seats and who waits for one, and what was asked there.
alter table request drop constraint request_source_check;
alter table request
  add constraint request_source_check check (source in ('door', 'call', 'visit', 'desk', 'wechat', 'hotline', 'superior', 'station', 'event'));

-- `open`: every enterprise of the district may come. Whoever signs up or leaves holds its row: seats are counted under it.
create table event (
  district_id text not null,
  id uuid not null,
  title text not null,
  kind text not null check (kind in ('policies', 'course', 'clinic', 'other')),
  holder_id uuid not null references member,
  unit_id text not null references unit,
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  place text not null,
  about text not null,
  seats integer not null check (seats between 1 and 500),
  open boolean not null,
  status text not null check (status in ('planned', 'closed', 'calledOff')),
  version integer not null,
  created_at timestamptz not null,
  closed_by uuid references member,
  closed_at timestamptz,
  called_off_by uuid references member,
  called_off_at timestamptz,
  called_off_why text not null default '',
  reported_at timestamptz,
  primary key (district_id, id),
  check (starts_at < ends_at),
  check ((status = 'closed') = (closed_at is not null)),
  check ((status = 'calledOff') = (called_off_at is not null))
);
create index event_by_time on event (district_id, starts_at, id);
create index event_by_holder on event (district_id, holder_id, starts_at) where status = 'planned';
-- what is to be closed or told of
create index event_to_sweep on event (ends_at) where reported_at is null and status <> 'calledOff';

create table event_invitation (
  district_id text not null,
  event_id uuid not null,
  enterprise_id uuid not null,
  invited_by uuid not null references member,
  invited_at timestamptz not null,
  primary key (district_id, event_id, enterprise_id),
  foreign key (district_id, event_id) references event,
  foreign key (district_id, enterprise_id) references enterprise
);
create index event_invitation_by_enterprise on event_invitation (district_id, enterprise_id);

-- `number`: in which order; who waits moves up by it.
create table event_sign_up (
  district_id text not null,
  id uuid not null,
  event_id uuid not null,
  member_id uuid not null references member,
  enterprise_id uuid not null,
  number integer not null,
  state text not null check (state in ('seated', 'waiting', 'left')),
  code text not null,
  signed_up_at timestamptz not null,
  moved_up_at timestamptz,
  left_at timestamptz,
  checked_in_by uuid references member,
  checked_in_at timestamptz,
  grade integer check (grade between 1 and 5),
  grade_words text not null default '',
  graded_at timestamptz,
  primary key (district_id, id),
  foreign key (district_id, event_id) references event,
  foreign key (district_id, enterprise_id) references enterprise,
  check ((state = 'left') = (left_at is not null)),
  check (moved_up_at is null or state <> 'waiting'),
  check (checked_in_at is null or state = 'seated'),
  check (grade is null or checked_in_at is not null),
  check ((grade is null) = (graded_at is null))
);
-- R20.3: a person once, in one order, each with a code of their own.
create unique index event_sign_up_of_member on event_sign_up (district_id, event_id, member_id) where state <> 'left';
create unique index event_sign_up_in_order on event_sign_up (district_id, event_id, number);
create unique index event_sign_up_by_code on event_sign_up (district_id, code);
create index event_sign_up_by_enterprise on event_sign_up (district_id, enterprise_id) where state <> 'left';

-- What was asked became a request in the same step.
create table event_question (
  district_id text not null,
  event_id uuid not null,
  request_id uuid not null,
  raised_by uuid not null references member,
  body text not null,
  asked_at timestamptz not null,
  primary key (district_id, event_id, request_id),
  foreign key (district_id, event_id) references event,
  foreign key (district_id, request_id) references request
);
create index event_question_by_request on event_question (district_id, request_id);
