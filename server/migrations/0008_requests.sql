create table request (
  district_id text not null,
  id uuid not null,
  number text not null,
  enterprise_id uuid not null,
  title text not null check (length(title) between 1 and 80),
  body text not null check (length(body) between 1 and 10000),
  service_code text,
  service_version integer,
  source text not null check (source in ('door', 'call', 'visit', 'desk')),
  status text not null check (status in ('filed', 'replied', 'settled', 'declined', 'withdrawn', 'merged')),
  received_at timestamptz not null,
  recorded_at timestamptz not null,
  filed_by uuid not null,
  contact_name text not null default '',
  callback_phone text not null default '',
  first_answered_at timestamptz,
  last_message_id uuid not null,
  last_message_side text not null default 'enterprise' check (last_message_side in ('enterprise', 'office')),
  due_at timestamptz,
  due_kind text,
  ended_at timestamptz,
  reopenings integer not null default 0,
  primary key (district_id, id),
  unique (district_id, number),
  foreign key (district_id, enterprise_id) references enterprise,
  foreign key (service_code, service_version) references service_item
);
create index request_by_enterprise on request (district_id, enterprise_id, received_at);
create index request_open_by_enterprise on request (district_id, enterprise_id, due_at) where status in ('filed', 'replied');
create index request_open_by_due on request (district_id, due_at, id) where status in ('filed', 'replied');
create index request_by_received on request (district_id, received_at, id);
create index request_title_bigrams on request using gin (bigrams(title));

create table request_message (
  district_id text not null,
  id uuid not null,
  request_id uuid not null,
  kind text not null check (kind in ('filing', 'message', 'reply', 'settlement', 'note')),
  side text not null check (side in ('enterprise', 'office')),
  author_id uuid not null,
  body text not null,
  at timestamptz not null,
  recorded_at timestamptz not null,
  primary key (district_id, id),
  foreign key (district_id, request_id) references request
);
create index request_message_by_request on request_message (district_id, request_id, at);

create table request_call (
  district_id text not null,
  id uuid not null,
  request_id uuid not null,
  member_id uuid not null,
  contact_name text not null,
  called_at timestamptz not null,
  minutes integer not null check (minutes between 0 and 600),
  said text not null,
  recorded_at timestamptz not null,
  primary key (district_id, id),
  foreign key (district_id, request_id) references request
);
create index request_call_by_request on request_call (district_id, request_id, called_at);

create table request_settlement (
  district_id text not null,
  id uuid not null,
  request_id uuid not null,
  message_id uuid not null,
  settled_by uuid not null,
  settled_at timestamptz not null,
  primary key (district_id, id),
  foreign key (district_id, request_id) references request
);
create index request_settlement_by_request on request_settlement (district_id, request_id);

create table request_withdrawal (
  district_id text not null,
  id uuid not null,
  request_id uuid not null,
  withdrawn_by uuid not null,
  withdrawn_at timestamptz not null,
  reason text not null,
  primary key (district_id, id),
  foreign key (district_id, request_id) references request
);

create table request_reopening (
  district_id text not null,
  id uuid not null,
  request_id uuid not null,
  reopened_by uuid not null,
  side text not null check (side in ('enterprise', 'office')),
  reopened_at timestamptz not null,
  reason text not null,
  primary key (district_id, id),
  foreign key (district_id, request_id) references request
);

-- R4.7: once settlement is late, a next answer is promised; the promise is a clock of its own.
create table request_promise (
  district_id text not null,
  id uuid not null,
  request_id uuid not null,
  clock_id uuid not null,
  promised_by uuid not null,
  promised_at timestamptz not null,
  due_at timestamptz not null,
  words text not null,
  reason text not null default '',
  primary key (district_id, id),
  foreign key (district_id, request_id) references request
);
create index request_promise_by_request on request_promise (district_id, request_id);

create table request_file (
  district_id text not null,
  id uuid not null,
  request_id uuid not null,
  name text not null,
  type text not null,
  bytes integer not null,
  sha256 text not null,
  side text not null check (side in ('enterprise', 'office')),
  attached_by uuid not null,
  attached_at timestamptz not null,
  primary key (district_id, id),
  foreign key (district_id, request_id) references request
);
create index request_file_by_request on request_file (district_id, request_id);
