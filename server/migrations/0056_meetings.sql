-- serves programs from 0055
-- R17: the weekly meeting of a minister's team or of a unit.
create table meeting_series (
  district_id text not null,
  id uuid not null,
  minister_id uuid references member,
  unit_id text references unit,
  name text not null,
  chair_id uuid not null references member,
  recorder_id uuid not null references member,
  weekday integer not null check (weekday between 1 and 7),
  time text not null,
  place text not null,
  version integer not null check (version > 0),
  changed_by uuid not null references member,
  changed_at timestamptz not null,
  primary key (district_id, id),
  check ((minister_id is null) <> (unit_id is null)),
  check (chair_id <> recorder_id)
);
create unique index meeting_series_of_team on meeting_series (district_id, minister_id) where minister_id is not null;
create unique index meeting_series_of_unit on meeting_series (district_id, unit_id) where unit_id is not null;

create table meeting_series_member (
  district_id text not null,
  series_id uuid not null,
  member_id uuid not null references member,
  position integer not null,
  primary key (district_id, series_id, member_id),
  foreign key (district_id, series_id) references meeting_series
);

-- One of a series is always planned: what is raised after an agenda is frozen stands on the next one.
create table meeting (
  district_id text not null,
  id uuid not null,
  series_id uuid not null,
  number integer not null check (number > 0),
  day date not null,
  -- the day of its weekday, where that was a day off
  moved_from date,
  starts_at timestamptz not null,
  freezes_at timestamptz not null,
  place text not null,
  chair_id uuid not null references member,
  recorder_id uuid not null references member,
  state text not null check (state in ('planned', 'frozen', 'open', 'closed')),
  facts_from timestamptz not null,
  built_at timestamptz,
  frozen_at timestamptz,
  opened_at timestamptz,
  opened_by uuid references member,
  attended_at timestamptz,
  guests text not null default '',
  closed_at timestamptz,
  closed_by uuid references member,
  closed_by_next boolean not null default false,
  coming jsonb not null default '[]',
  primary key (district_id, id),
  foreign key (district_id, series_id) references meeting_series,
  check (chair_id <> recorder_id),
  check ((state = 'planned') = (frozen_at is null)),
  check ((state = 'closed') = (closed_at is not null))
);
create unique index meeting_numbered on meeting (district_id, series_id, number);
create unique index meeting_planned_once on meeting (district_id, series_id) where state = 'planned';
create index meeting_by_day on meeting (district_id, starts_at desc, id desc);
create index meeting_to_freeze on meeting (freezes_at) where state = 'planned';

-- Who is expected; of who is away, who stands in.
create table meeting_person (
  district_id text not null,
  meeting_id uuid not null,
  member_id uuid not null references member,
  part text not null check (part in ('chair', 'recorder', 'member')),
  position integer not null,
  present boolean,
  substitute_id uuid references member,
  named_by uuid references member,
  named_at timestamptz,
  primary key (district_id, meeting_id, member_id),
  foreign key (district_id, meeting_id) references meeting,
  check ((substitute_id is null) = (named_by is null))
);
create index meeting_person_of on meeting_person (district_id, member_id);
create index meeting_person_standing_in on meeting_person (district_id, substitute_id) where substitute_id is not null;

-- A line of an agenda with the fact it stands on; the same fact stands once.
create table agenda_item (
  district_id text not null,
  id uuid not null,
  meeting_id uuid not null,
  fact_key text not null,
  section text not null,
  fact text not null,
  position integer not null,
  subject_kind text,
  subject_id text,
  enterprise_id uuid,
  title text not null,
  data jsonb not null,
  who text,
  at timestamptz,
  due_at timestamptz,
  added_by uuid references member,
  taken_off_by uuid references member,
  taken_off_at timestamptz,
  taken_off_why text not null default '',
  minutes text not null default '',
  minuted_by uuid references member,
  minuted_at timestamptz,
  carried boolean not null default false,
  lent text not null default 'none' check (lent in ('none', 'lentUp', 'answered')),
  version integer not null default 1,
  primary key (district_id, id),
  foreign key (district_id, meeting_id) references meeting,
  check ((subject_kind is null) = (subject_id is null)),
  check ((taken_off_by is null) = (taken_off_at is null))
);
create unique index agenda_item_once on agenda_item (district_id, meeting_id, fact_key);

-- R17.3: a task of a unit, or a person's with a clock under its id.
create table meeting_decision (
  district_id text not null,
  id uuid not null,
  meeting_id uuid not null,
  item_id uuid not null,
  number integer not null,
  words text not null,
  unit_id text references unit,
  member_id uuid references member,
  day date not null,
  due_at timestamptz not null,
  task_id uuid,
  decided_by uuid not null references member,
  decided_at timestamptz not null,
  done_by uuid references member,
  done_at timestamptz,
  done_words text not null default '',
  primary key (district_id, id),
  foreign key (district_id, meeting_id) references meeting,
  foreign key (district_id, item_id) references agenda_item,
  check ((unit_id is null) <> (member_id is null))
);
create unique index meeting_decision_numbered on meeting_decision (district_id, meeting_id, number);
create index meeting_decision_by_item on meeting_decision (district_id, item_id);
create index meeting_decision_of_member on meeting_decision (district_id, member_id) where member_id is not null;

-- 提请
create table asking (
  district_id text not null,
  id uuid not null,
  meeting_id uuid not null,
  item_id uuid not null,
  words text not null,
  leader_id uuid not null references member,
  day date not null,
  due_at timestamptz not null,
  asked_by uuid not null references member,
  asked_at timestamptz not null,
  answer text not null default '',
  answered_by uuid references member,
  answered_at timestamptz,
  chased integer not null default 0,
  chased_at timestamptz,
  primary key (district_id, id),
  foreign key (district_id, meeting_id) references meeting,
  foreign key (district_id, item_id) references agenda_item,
  check ((answered_by is null) = (answered_at is null))
);
create index asking_by_item on asking (district_id, item_id);
create index asking_by_meeting on asking (district_id, meeting_id);

create table difficulty (
  district_id text not null,
  id uuid not null,
  subject_kind text not null check (subject_kind in ('request', 'project', 'enterprise')),
  subject_id uuid not null,
  enterprise_id uuid not null,
  words text not null,
  wanted text not null,
  raised_by uuid not null references member,
  raised_at timestamptz not null,
  primary key (district_id, id),
  foreign key (district_id, enterprise_id) references enterprise
);
create index difficulty_by_time on difficulty (district_id, raised_at);

-- R17.4: said once, kept for ever. A signature of a text that was changed afterwards has lapsed.
create table minutes_addendum (
  district_id text not null,
  id uuid not null,
  meeting_id uuid not null,
  words text not null,
  digest text not null,
  written_by uuid not null references member,
  written_at timestamptz not null,
  primary key (district_id, id),
  foreign key (district_id, meeting_id) references meeting
);
create index minutes_addendum_by_meeting on minutes_addendum (district_id, meeting_id, written_at);

create table minutes_signature (
  district_id text not null,
  id uuid not null,
  meeting_id uuid not null,
  addendum_id uuid,
  signed_as text not null check (signed_as in ('chair', 'recorder')),
  signed_by uuid not null references member,
  signed_at timestamptz not null,
  digest text not null,
  lapsed_at timestamptz,
  primary key (district_id, id),
  foreign key (district_id, meeting_id) references meeting,
  foreign key (district_id, addendum_id) references minutes_addendum
);
create index minutes_signature_by_meeting on minutes_signature (district_id, meeting_id);
create unique index minutes_signature_once on minutes_signature (district_id, coalesce(addendum_id, meeting_id), signed_as) where lapsed_at is null;
create unique index minutes_signature_two_persons on minutes_signature (district_id, coalesce(addendum_id, meeting_id), signed_by) where lapsed_at is null;

create table minutes (
  district_id text not null,
  meeting_id uuid not null,
  content jsonb not null,
  text text not null,
  digest text not null,
  frozen_at timestamptz not null,
  primary key (district_id, meeting_id),
  foreign key (district_id, meeting_id) references meeting
);
