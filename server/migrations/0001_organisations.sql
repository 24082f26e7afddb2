-- R1.1: units form one tree of codes (GB/T 2260 and below). Small, shared: a reference table past one machine.
create extension if not exists btree_gist;

create table unit (
  id text primary key,
  level text not null check (level in ('province', 'city', 'district', 'street', 'village', 'department')),
  parent_id text references unit,
  district_id text not null,
  name text not null,
  short_name text not null,
  leader_id uuid,
  closed_at timestamptz,
  check (level = 'province' or parent_id is not null)
);
create index unit_by_district on unit (district_id, level);
create unique index unit_name_in_district on unit (district_id, name) where closed_at is null;

-- What a district may set for itself. The ladder holds additions only: R10.3.
create table district (
  id text primary key references unit,
  name text not null,
  default_minister_id uuid,
  default_leader_id uuid,
  ladder jsonb,
  demonstration boolean not null default false
);

-- A matter's number (20261124-0187) and the like: one row per district, day and series.
create table counter (
  district_id text not null,
  day date not null,
  series text not null,
  last integer not null,
  primary key (district_id, day, series)
);
