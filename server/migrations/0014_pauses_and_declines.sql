-- R6: one pause at a time, to wait for the enterprise or an authority outside the district, until a named date.
create table request_pause (
  district_id text not null,
  id uuid not null,
  request_id uuid not null,
  waits_for text not null check (waits_for in ('enterprise', 'authority')),
  authority text not null default '',
  words text not null,
  paused_by uuid not null references member,
  paused_at timestamptz not null,
  until timestamptz not null,
  due_before timestamptz not null,
  resumed_at timestamptz,
  resumed_by uuid references member,
  primary key (district_id, id),
  foreign key (district_id, request_id) references request,
  check (until > paused_at),
  check (waits_for = 'enterprise' or authority <> '')
);
create unique index request_paused_once on request_pause (district_id, request_id) where resumed_at is null;
create index request_pause_by_end on request_pause (district_id, until) where resumed_at is null;
create index request_pause_by_request on request_pause (district_id, request_id);

create table request_reminder (
  district_id text not null,
  id uuid not null,
  request_id uuid not null,
  reminded_by uuid not null references member,
  reminded_at timestamptz not null,
  words text not null,
  primary key (district_id, id),
  foreign key (district_id, request_id) references request
);
create index request_reminder_by_request on request_reminder (district_id, request_id);

-- R5: no easy “no”.
create table way_tried (
  district_id text not null,
  id uuid not null,
  request_id uuid not null,
  what text not null,
  with_whom text not null,
  answered text not null,
  recorded_by uuid not null references member,
  recorded_at timestamptz not null,
  primary key (district_id, id),
  foreign key (district_id, request_id) references request
);
create index way_tried_by_request on way_tried (district_id, request_id);

create table decline (
  district_id text not null,
  id uuid not null,
  request_id uuid not null,
  enterprise_id uuid not null,
  -- overturned: an appeal was upheld; lapsed: the matter ended before a decision
  status text not null check (status in ('proposed', 'returned', 'released', 'overturned', 'lapsed')),
  reason text not null,
  legal_basis text not null default '',
  alternative text not null,
  words text not null,
  unit_id text references unit,
  service_code text,
  proposed_by uuid not null references member,
  proposed_at timestamptz not null,
  decided_by uuid references member,
  decided_at timestamptz,
  to_try text not null default '',
  primary key (district_id, id),
  foreign key (district_id, request_id) references request
);
create unique index decline_proposed_once on decline (district_id, request_id) where status = 'proposed';
create unique index decline_released_once on decline (district_id, request_id) where status = 'released';
create index decline_by_time on decline (district_id, proposed_at, id);
create index decline_by_unit on decline (district_id, unit_id, service_code);

create table appeal (
  district_id text not null,
  id uuid not null,
  request_id uuid not null,
  decline_id uuid not null,
  words text not null,
  appealed_by uuid not null references member,
  appealed_at timestamptz not null,
  decision text check (decision in ('upheld', 'rejected')),
  decision_words text not null default '',
  decided_by uuid references member,
  decided_at timestamptz,
  primary key (district_id, id),
  foreign key (district_id, decline_id) references decline,
  unique (district_id, decline_id)
);
create index appeal_open on appeal (district_id, appealed_at) where decision is null;
create index appeal_by_request on appeal (district_id, request_id);

alter table request_message drop constraint request_message_kind_check;
alter table request_message add check (kind in ('filing', 'message', 'reply', 'settlement', 'note', 'decline', 'appeal', 'decision', 'reminder'));
