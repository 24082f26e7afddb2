-- R8: once, by the enterprise; the grade never changes.
create table rating (
  district_id text not null,
  id uuid not null,
  request_id uuid not null,
  enterprise_id uuid not null,
  officer_id uuid references member,
  grade integer not null check (grade between 1 and 5),
  words text not null default '',
  rated_by uuid not null references member,
  rated_at timestamptz not null,
  comment text,
  commented_by uuid references member,
  commented_at timestamptz,
  called_back_by uuid references member,
  called_back_at timestamptz,
  said text,
  will_change text,
  primary key (district_id, id),
  foreign key (district_id, request_id) references request,
  unique (district_id, request_id)
);
-- how many were asked: what ended with whom, in a span of time
create index clock_ended_by_officer on clock (district_id, officer_id, stopped_at) include (request_id, stopped_by)
  where kind = 'settlement' and stopped_by in ('request.settled', 'decline.released');
create index rating_by_officer on rating (district_id, officer_id, rated_at);

create index clock_decisions on clock (district_id, kind, due_at) where kind in ('release', 'appeal', 'callBack') and stopped_at is null;

-- R3.6: what a minister gives an officer to take up; a first contact within 24 hours.
create table contact_order (
  district_id text not null,
  id uuid not null,
  enterprise_id uuid not null,
  officer_id uuid not null references member,
  words text not null,
  ordered_by uuid not null references member,
  ordered_at timestamptz not null,
  done_by uuid references member,
  done_at timestamptz,
  said text,
  primary key (district_id, id),
  foreign key (district_id, enterprise_id) references enterprise
);
create index contact_order_open on contact_order (district_id, enterprise_id) where done_at is null;
create index contact_order_by_officer on contact_order (district_id, officer_id) where done_at is null;

-- A matter that another officer of the team takes over, once they accept; the enterprise keeps its officer.
create table request_move (
  district_id text not null,
  id uuid not null,
  request_id uuid not null,
  from_id uuid references member,
  to_id uuid not null references member,
  words text not null,
  proposed_by uuid not null references member,
  proposed_at timestamptz not null,
  answer text check (answer in ('accepted', 'refused')),
  answer_words text not null default '',
  answered_at timestamptz,
  primary key (district_id, id),
  foreign key (district_id, request_id) references request
);
create unique index request_move_open on request_move (district_id, request_id) where answer is null;
create index request_move_to on request_move (district_id, to_id) where answer is null;
alter table request add column handler_id uuid references member;
create index request_by_handler on request (district_id, handler_id) where handler_id is not null;
