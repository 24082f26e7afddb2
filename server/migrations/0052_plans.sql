-- serves programs from 0044
-- R15: a project's plan in versions, what has become of its milestones over all of them, and the forecast that lists read.
create table plan (
  district_id text not null,
  id uuid not null,
  project_id uuid not null,
  version integer check (version > 0),
  status text not null check (status in ('draft', 'proposed', 'returned', 'inForce', 'replaced')),
  -- R15.8: counts the changes of a draft
  revision integer not null,
  template_key text,
  reason text not null,
  based_on uuid,
  -- the milestones while it is drafted; from its adoption on they are rows of plan_milestone
  draft jsonb,
  drafted_by uuid not null references member,
  drafted_at timestamptz not null,
  changed_by uuid not null references member,
  changed_at timestamptz not null,
  proposed_by uuid references member,
  proposed_at timestamptz,
  decided_by uuid references member,
  decided_at timestamptz,
  decision_words text not null,
  in_force tstzrange,
  begins_at timestamptz,
  lands_at timestamptz,
  primary key (district_id, id),
  foreign key (district_id, project_id) references project,
  foreign key (district_id, based_on) references plan,
  check ((status in ('inForce', 'replaced')) = (version is not null)),
  check ((version is null) = (in_force is null)),
  check ((version is null) = (draft is not null)),
  check ((version is null) or (begins_at is not null and lands_at is not null and decided_by is not null)),
  check (status <> 'inForce' or upper_inf(in_force)),
  check (status <> 'replaced' or not upper_inf(in_force)),
  -- R14.1, R15.7: one plan in force at every instant
  constraint plan_in_force_alone exclude using gist (district_id with =, project_id with =, in_force with &&) where (in_force is not null)
);
create unique index plan_drafted_once on plan (district_id, project_id) where version is null;
create unique index plan_version_once on plan (district_id, project_id, version) where version is not null;

-- R15.8: who changed a draft when, and which milestones.
create table plan_change (
  district_id text not null,
  plan_id uuid not null,
  revision integer not null,
  changed_by uuid not null references member,
  changed_at timestamptz not null,
  milestones jsonb not null,
  primary key (district_id, plan_id, revision),
  foreign key (district_id, plan_id) references plan
);

-- A version as it was adopted, with the times it planned.
create table plan_milestone (
  district_id text not null,
  plan_id uuid not null,
  milestone_id uuid not null,
  number integer not null check (number between 1 and 1000),
  name text not null,
  owner_kind text not null check (owner_kind in ('unit', 'officer', 'enterprise', 'outside')),
  owner_unit_id text references unit,
  owner_name text not null,
  promise_amount integer not null check (promise_amount between 1 and 400),
  promise_unit text not null check (promise_unit in ('workingHours', 'workingDays', 'calendarDays')),
  gate text not null,
  service_code text,
  materials text not null,
  predecessors jsonb not null,
  planned_start timestamptz not null,
  planned_finish timestamptz not null,
  primary key (district_id, plan_id, milestone_id),
  foreign key (district_id, plan_id) references plan,
  check ((owner_kind = 'unit') = (owner_unit_id is not null))
);
create unique index plan_milestone_by_number on plan_milestone (district_id, plan_id, number);

-- What has become of a milestone: one row over all versions, with its owner and words as they are now.
create table milestone (
  district_id text not null,
  id uuid not null,
  project_id uuid not null,
  name text not null,
  gate text not null,
  owner_kind text not null check (owner_kind in ('unit', 'officer', 'enterprise', 'outside')),
  owner_unit_id text references unit,
  owner_name text not null,
  status text not null check (status in ('waiting', 'running', 'finished', 'dispensed', 'dropped')),
  ready_at timestamptz,
  started_at timestamptz,
  due_at timestamptz,
  expected_at timestamptz,
  expected_words text not null,
  -- R15.5: an authority outside is chased since then
  chased_since timestamptz,
  finished_at timestamptz,
  finished_by uuid references member,
  finished_words text,
  task_id uuid,
  -- R15.6: a unit's result came back for better work
  sent_back_at timestamptz,
  primary key (district_id, id),
  foreign key (district_id, project_id) references project,
  check ((owner_kind = 'unit') = (owner_unit_id is not null)),
  check (status not in ('running', 'finished', 'dispensed') or started_at is not null),
  check ((status in ('finished', 'dispensed')) = (finished_at is not null))
);
create index milestone_by_project on milestone (district_id, project_id);
create index milestone_ready on milestone (district_id, ready_at) where status = 'waiting' and ready_at is not null;
create index milestone_to_chase on milestone (district_id, expected_at) where status = 'running' and owner_kind = 'outside' and chased_since is null;
create index milestone_of_unit on milestone (district_id, owner_unit_id, project_id) where owner_unit_id is not null and status <> 'dropped';

create table plan_forecast (
  district_id text not null,
  project_id uuid not null,
  lands_at timestamptz not null,
  planned_at timestamptz not null,
  shift_days integer not null,
  caused_by uuid,
  caused_days integer not null,
  first_planned_at timestamptz not null,
  slip_days integer not null,
  slip_ours integer not null,
  slip_enterprise integer not null,
  slip_outside integer not null,
  provisional boolean not null,
  next_milestone_id uuid,
  -- from then on it is another without anything happening; null: never
  stale_at timestamptz,
  reckoned_at timestamptz not null,
  primary key (district_id, project_id),
  foreign key (district_id, project_id) references project,
  check (slip_days = slip_ours + slip_enterprise + slip_outside)
);
create index plan_forecast_stale on plan_forecast (district_id, stale_at) where stale_at is not null;

-- R15.1: a template as a district has said it; before the first of them the standard holds.
create table plan_template_version (
  district_id text not null,
  key text not null,
  version integer not null check (version > 0),
  content jsonb not null,
  published_by uuid not null references member,
  published_at timestamptz not null,
  reason text not null,
  primary key (district_id, key, version)
);
