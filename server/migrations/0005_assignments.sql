-- R3.1: at most one officer at every instant by the database; never none, because an assignment ends only where the next begins.
create table assignment (
  district_id text not null,
  id uuid not null,
  enterprise_id uuid not null,
  officer_id uuid not null references member,
  during tstzrange not null,
  assigned_by uuid not null,
  reason text not null default '',
  import_id uuid,
  first_contact_at timestamptz,
  primary key (district_id, id),
  foreign key (district_id, enterprise_id) references enterprise,
  exclude using gist (district_id with =, enterprise_id with =, during with &&),
  check (not isempty(during) and not lower_inf(during))
);
create index assignment_by_enterprise on assignment (district_id, enterprise_id);
create index assignment_by_officer on assignment (district_id, officer_id) where upper_inf(during);

-- R3.3: the standing B角 of an officer, or of one enterprise alone.
create table deputy (
  district_id text not null,
  id uuid not null,
  officer_id uuid not null references member,
  enterprise_id uuid,
  deputy_id uuid not null references member,
  during tstzrange not null,
  appointed_by uuid not null,
  appointed_at timestamptz not null,
  primary key (district_id, id),
  check (officer_id <> deputy_id and not isempty(during))
);
create index deputy_by_officer on deputy (district_id, officer_id);
create index deputy_by_deputy on deputy (district_id, deputy_id);

create table leave (
  district_id text not null,
  id uuid not null,
  member_id uuid not null references member,
  during tstzrange not null,
  reason text not null default '',
  recorded_by uuid not null,
  recorded_at timestamptz not null,
  begun_at timestamptz,
  ended_at timestamptz,
  primary key (district_id, id),
  exclude using gist (district_id with =, member_id with =, during with &&),
  check (not isempty(during) and not lower_inf(during) and not upper_inf(during))
);
create index leave_by_member on leave (district_id, member_id);
create index leave_boundaries on leave (district_id) where begun_at is null or ended_at is null;
