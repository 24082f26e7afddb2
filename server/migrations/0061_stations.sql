-- serves programs from 0058
-- R19: stations, their sessions, and who is on duty there.
create table station (
  district_id text not null,
  id uuid not null,
  name text not null,
  place text not null,
  note text not null,
  minister_id uuid not null references member,
  weekday integer not null check (weekday between 1 and 5),
  time_from text not null,
  time_until text not null,
  slot_minutes integer not null check (slot_minutes between 10 and 60),
  book_every integer not null check (book_every between 1 and 4),
  desks integer not null check (desks between 1 and 2),
  phase text,
  version integer not null check (version > 0),
  created_by uuid not null references member,
  created_at timestamptz not null,
  changed_by uuid not null references member,
  changed_at timestamptz not null,
  closed_by uuid references member,
  closed_at timestamptz,
  primary key (district_id, id),
  check ((closed_by is null) = (closed_at is null))
);
create index station_of_minister on station (district_id, minister_id) where closed_at is null;

-- One for each day of the pattern, wherever it is held. `decided_by`: the minister moved it or called it off, and no calendar moves it any more.
create table station_session (
  district_id text not null,
  id uuid not null,
  station_id uuid not null,
  planned_day date not null,
  day date not null,
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  slot_minutes integer not null,
  book_every integer not null,
  desks integer not null check (desks between 1 and 2),
  festival text not null,
  state text not null check (state in ('planned', 'calledOff', 'closed')),
  called_off text check (called_off in ('holiday', 'minister', 'nobody', 'pattern', 'station')),
  words text not null default '',
  decided_by uuid references member,
  closed_by uuid references member,
  closed_at timestamptz,
  closed_words text not null default '',
  primary key (district_id, id),
  foreign key (district_id, station_id) references station,
  check (starts_at < ends_at),
  check ((state = 'calledOff') = (called_off is not null)),
  check ((state = 'closed') = (closed_at is not null))
);
create unique index station_session_of_day on station_session (district_id, station_id, planned_day);
create index station_session_by_start on station_session (district_id, starts_at);
create index station_session_of_station on station_session (district_id, station_id, starts_at);
create index station_session_to_staff on station_session (starts_at) where state = 'planned';

-- R19.2: nobody is in two places at once, and one sits at a desk; what ended keeps its row.
create table duty (
  district_id text not null,
  id uuid not null,
  session_id uuid not null,
  desk integer not null check (desk between 1 and 2),
  member_id uuid not null references member,
  during tstzrange not null,
  given_by uuid references member,
  given_at timestamptz not null,
  ended_at timestamptz,
  primary key (district_id, id),
  foreign key (district_id, session_id) references station_session,
  constraint duty_in_one_place exclude using gist (district_id with =, member_id with =, during with &&) where (ended_at is null)
);
create unique index duty_at_desk on duty (district_id, session_id, desk) where ended_at is null;
create index duty_of_member on duty (district_id, member_id) where ended_at is null;
create index duty_running on duty (upper(during)) where ended_at is null;

create table duty_swap (
  district_id text not null,
  id uuid not null,
  duty_id uuid not null,
  wanted_duty_id uuid,
  words text not null,
  offered_by uuid not null references member,
  offered_at timestamptz not null,
  state text not null check (state in ('open', 'taken', 'dropped', 'lapsed')),
  given_duty_id uuid,
  answered_by uuid references member,
  answered_at timestamptz,
  primary key (district_id, id),
  foreign key (district_id, duty_id) references duty,
  foreign key (district_id, wanted_duty_id) references duty,
  foreign key (district_id, given_duty_id) references duty,
  check ((state in ('taken', 'dropped')) = (answered_by is not null))
);
create unique index duty_swap_open on duty_swap (district_id, duty_id) where state = 'open';
create index duty_swap_wanted on duty_swap (district_id, wanted_duty_id) where state = 'open';
