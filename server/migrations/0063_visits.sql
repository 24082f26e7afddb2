-- serves programs from 0062
-- R20.1, R20.2: a visit of an enterprise, by whom and with whom, and what was learned and raised on it. `of_officer`: its officer's or deputy's, which neither counts between bureaus nor is blocked.
create table visit (
  district_id text not null,
  id uuid not null,
  enterprise_id uuid not null,
  visitor_id uuid not null references member,
  unit_id text not null references unit,
  of_officer boolean not null,
  status text not null check (status in ('planned', 'done', 'calledOff')),
  starts_at timestamptz not null,
  place text not null,
  about text not null,
  planned_at timestamptz not null,
  consent text not null check (consent in ('free', 'asked', 'given')),
  consent_words text not null default '',
  consent_by uuid references member,
  consent_at timestamptz,
  client_id uuid,
  met text not null default '',
  words text not null default '',
  recorded_by uuid references member,
  recorded_at timestamptz,
  called_off_why text not null default '',
  called_off_by uuid references member,
  called_off_at timestamptz,
  primary key (district_id, id),
  foreign key (district_id, enterprise_id) references enterprise,
  check ((status = 'done') = (recorded_at is not null)),
  check ((status = 'calledOff') = (called_off_at is not null)),
  check (status <> 'done' or consent <> 'asked')
);
-- a note is taken once, however often its phone sends it
create unique index visit_of_note on visit (district_id, enterprise_id, recorded_by, client_id) where client_id is not null;
create index visit_by_enterprise on visit (district_id, enterprise_id, starts_at);
create index visit_by_time on visit (district_id, starts_at desc, id desc);
-- what is to be made, and what was not recorded yet
create index visit_planned on visit (district_id, starts_at) where status = 'planned';
create index visit_by_visitor on visit (district_id, visitor_id, starts_at desc);

-- who goes along, a unit once
create table visit_companion (
  district_id text not null,
  visit_id uuid not null,
  unit_id text not null references unit,
  member_id uuid not null references member,
  joined_at timestamptz not null,
  primary key (district_id, visit_id, unit_id),
  foreign key (district_id, visit_id) references visit
);
create index visit_companion_by_member on visit_companion (district_id, member_id);

-- what came of it, in the order of the note: a fact of the register or a request
create table visit_yield (
  district_id text not null,
  visit_id uuid not null,
  position integer not null,
  fact_id uuid,
  request_id uuid,
  primary key (district_id, visit_id, position),
  foreign key (district_id, visit_id) references visit,
  foreign key (district_id, request_id) references request,
  check ((fact_id is null) <> (request_id is null))
);
