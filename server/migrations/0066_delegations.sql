-- serves programs from 0062
-- R21: a person has one thing done for them by one officer, once, within some days.
create table delegation (
  district_id text not null,
  id uuid not null,
  number text not null,
  check_code text not null,
  enterprise_id uuid not null,
  request_id uuid,
  principal_id uuid not null references member,
  principal_name text not null,
  -- as the register had it when it was drafted: a number that is changed later signs nothing
  phone text not null,
  agent_id uuid not null references member,
  act text not null check (act in ('collect', 'submit', 'enquire', 'attend')),
  words text not null,
  place text not null,
  papers text not null,
  from_day date not null,
  until_day date not null,
  ends_at timestamptz not null,
  status text not null check (status in ('drafted', 'signed', 'used', 'closed', 'revoked', 'expired')),
  drafted_at timestamptz not null,
  used_at timestamptz,
  used_place text not null default '',
  used_clerk text not null default '',
  revoked_by uuid references member,
  revoked_words text not null default '',
  receipt_ended_by uuid references member,
  receipt_ended_words text not null default '',
  ended_at timestamptz,
  primary key (district_id, id),
  foreign key (district_id, enterprise_id) references enterprise,
  -- R21.1: thirty days at most
  check (until_day > from_day and until_day <= from_day + 30),
  check ((used_at is null) = (status not in ('used', 'closed'))),
  check ((revoked_by is null) = (status <> 'revoked')),
  check (receipt_ended_by is null or status = 'closed'),
  check ((ended_at is null) = (status in ('drafted', 'signed', 'used')))
);
create unique index delegation_by_number on delegation (district_id, number);
create index delegation_of_enterprise on delegation (district_id, enterprise_id, drafted_at desc);
create index delegation_of_principal on delegation (district_id, principal_id, drafted_at desc);
create index delegation_of_agent on delegation (district_id, agent_id, drafted_at desc);
create index delegation_by_age on delegation (district_id, drafted_at desc, id desc);
create index delegation_to_end on delegation (ends_at) where status in ('drafted', 'signed');

-- The deed and both sides of the receipt are each signed once.
create table delegation_signature (
  district_id text not null,
  delegation_id uuid not null,
  part text not null check (part in ('deed', 'handedOver', 'receivedBy')),
  member_id uuid not null references member,
  at timestamptz not null,
  drawn boolean not null,
  proof text not null check (proof in ('code', 'session', 'handingOver')),
  file_id uuid,
  sha256 text,
  primary key (district_id, delegation_id, part),
  foreign key (district_id, delegation_id) references delegation,
  check (drawn = (file_id is not null) and drawn = (sha256 is not null))
);

-- R21.3: the number of the principal’s paper (position 0) and of what was collected, closed under a key that is not in this database; gone ninety days after the end.
create table delegation_paper (
  district_id text not null,
  delegation_id uuid not null,
  position integer not null,
  kind text check (kind in ('idCard', 'travelPermit', 'passport')),
  name text not null,
  condition text not null,
  key_name text,
  sealed bytea,
  last_four text,
  primary key (district_id, delegation_id, position),
  foreign key (district_id, delegation_id) references delegation,
  check ((position = 0) = (kind is not null)),
  check ((sealed is null) = (key_name is null) and (sealed is null) = (last_four is null))
);
create index delegation_paper_by_key on delegation_paper (key_name) where sealed is not null;

-- R21.2: a use that was refused.
create table delegation_attempt (
  district_id text not null,
  id uuid not null,
  delegation_id uuid not null,
  member_id uuid not null references member,
  at timestamptz not null,
  place text not null,
  why jsonb not null,
  primary key (district_id, id),
  foreign key (district_id, delegation_id) references delegation
);
create index delegation_attempt_of on delegation_attempt (district_id, delegation_id, at);

-- The code to the principal’s phone, by which the deed or the receipt is signed; kept under a secret that the asking browser alone has.
create table delegation_code (
  district_id text not null,
  delegation_id uuid not null,
  browser_hash bytea not null,
  code_hash bytea not null,
  sent_at timestamptz not null,
  tries integer not null default 0,
  spent_at timestamptz,
  primary key (district_id, delegation_id),
  foreign key (district_id, delegation_id) references delegation
);

-- Wrong codes to a number that was looked up, there or not.
create table delegation_look_up (
  district_id text not null,
  number text not null,
  since timestamptz not null,
  wrong integer not null,
  primary key (district_id, number)
);
create index delegation_look_up_by_age on delegation_look_up (since);
