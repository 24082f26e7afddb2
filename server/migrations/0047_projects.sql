-- serves programs from 0044
-- R13: a project lands step by step. It is followed by its enterprise's officer; leader and plan of a key one are held together here.
create table project (
  district_id text not null,
  id uuid not null,
  enterprise_id uuid not null,
  name text not null,
  kind text not null check (kind in ('office', 'rd-centre', 'factory', 'headquarters', 'shop')),
  source_request_id uuid,
  street_id text references unit,
  address text not null,
  -- what was agreed: 万元, ㎡, people
  investment numeric(14, 2),
  area numeric(12, 2),
  headcount integer,
  stage text not null check (stage in ('lead', 'talks', 'signed', 'registered', 'invoicing', 'staffed', 'taxed')),
  stage_since timestamptz not null,
  status text not null check (status in ('open', 'landed', 'lost', 'movedAway')),
  opened_by uuid not null references member,
  opened_at timestamptz not null,
  paused_until timestamptz,
  last_event_at timestamptz not null,
  ended_at timestamptz,
  ended_by uuid references member,
  end_reason text,
  end_where text,
  is_key boolean not null default false,
  key_since timestamptz,
  leader_id uuid references member,
  plan_id uuid,
  primary key (district_id, id),
  foreign key (district_id, enterprise_id) references enterprise,
  foreign key (district_id, source_request_id) references request,
  check ((status = 'open') = (ended_at is null)),
  -- R14.1: a key project has its leader and its plan in force
  check (not is_key or (leader_id is not null and plan_id is not null)),
  check (is_key = (key_since is not null))
);
create index project_by_enterprise on project (district_id, enterprise_id);
create index project_open on project (district_id, last_event_at) where status = 'open';
create index project_of_leader on project (district_id, leader_id) where leader_id is not null;
create index project_pause_ends on project (paused_until) where paused_until is not null;

-- Every time once recorded stays (R13.5).
create table project_stage_change (
  district_id text not null,
  id uuid not null,
  project_id uuid not null,
  from_stage text,
  to_stage text not null,
  how text not null check (how in ('opened', 'passed', 'skipped', 'setBack')),
  changed_by uuid not null references member,
  changed_at timestamptz not null,
  reason text not null,
  primary key (district_id, id),
  foreign key (district_id, project_id) references project
);
create index project_stage_change_by_project on project_stage_change (district_id, project_id, changed_at);

-- R13.3, R13.5: wrong evidence is corrected by a row that names it; what is verified is so by a second person.
create table project_evidence (
  district_id text not null,
  id uuid not null,
  project_id uuid not null,
  gate text not null,
  kind text not null,
  day date not null,
  words text not null,
  amount numeric(16, 2),
  document text not null,
  recorded_by uuid not null references member,
  recorded_at timestamptz not null,
  replaces_id uuid,
  correction_reason text,
  verified_by uuid references member,
  verified_at timestamptz,
  primary key (district_id, id),
  foreign key (district_id, project_id) references project,
  foreign key (district_id, replaces_id) references project_evidence,
  check ((verified_by is null) = (verified_at is null)),
  check (verified_by is distinct from recorded_by or verified_by is null),
  check ((replaces_id is null) = (correction_reason is null))
);
create index project_evidence_by_project on project_evidence (district_id, project_id, recorded_at);
create unique index project_evidence_corrected_once on project_evidence (district_id, replaces_id) where replaces_id is not null;

create table project_pause (
  district_id text not null,
  id uuid not null,
  project_id uuid not null,
  until timestamptz not null,
  reason text not null,
  paused_by uuid not null references member,
  paused_at timestamptz not null,
  resumed_by uuid references member,
  resumed_at timestamptz,
  primary key (district_id, id),
  foreign key (district_id, project_id) references project
);
create unique index project_paused_once on project_pause (district_id, project_id) where resumed_at is null;

create table project_member (
  district_id text not null,
  id uuid not null,
  project_id uuid not null,
  member_id uuid not null references member,
  duty text not null,
  added_by uuid not null references member,
  added_at timestamptz not null,
  removed_by uuid references member,
  removed_at timestamptz,
  primary key (district_id, id),
  foreign key (district_id, project_id) references project
);
create unique index project_member_once on project_member (district_id, project_id, member_id) where removed_at is null;
create index project_member_of on project_member (district_id, member_id) where removed_at is null;

-- What the gates ask, as a district has said it; before the first of them the standard holds (R13.3). The tax bureau is the unit that it names (R1.7).
create table gate_version (
  district_id text not null,
  version integer not null check (version > 0),
  items jsonb not null,
  tax_unit_id text not null references unit,
  published_by uuid not null references member,
  published_at timestamptz not null,
  reason text not null,
  primary key (district_id, version)
);
