-- serves programs from 0062
-- R20.4: what is to let on the ground of a street, as its people or those of a village association recorded it.
create table premises (
  district_id text not null,
  id uuid not null,
  street_id text not null references unit,
  unit_id text not null references unit,
  name text not null,
  address text not null,
  use text not null check (use in ('office', 'shop', 'factory', 'warehouse', 'land')),
  area integer not null check (area > 0),
  -- for a square metre a month; null: to be agreed
  rent_fen integer check (rent_fen > 0),
  free_from date not null,
  ask text not null,
  phone text not null,
  note text not null,
  seen_on date not null,
  seen_by uuid not null references member,
  version integer not null,
  recorded_by uuid not null references member,
  recorded_at timestamptz not null,
  changed_by uuid not null references member,
  changed_at timestamptz not null,
  off text check (off in ('let', 'gone')),
  off_by uuid references member,
  off_at timestamptz,
  primary key (district_id, id),
  check ((off is null) = (off_by is null) and (off is null) = (off_at is null))
);
create unique index premises_once on premises (district_id, street_id, name, address) where off is null;
-- as the list is ordered by: days since one that lies before all of them
create index premises_seen on premises (district_id, (seen_on - date '1900-01-01') desc, id desc);
create index premises_of_unit on premises (district_id, unit_id);

-- R20.4: which premises an officer laid side by side for an enterprise, and which one they recommend.
create table site_opinion (
  district_id text not null,
  id uuid not null,
  number text not null,
  enterprise_id uuid not null,
  project_id uuid,
  needs text not null,
  why text not null,
  issued_by uuid not null references member,
  issued_unit text not null,
  issued_at timestamptz not null,
  primary key (district_id, id),
  foreign key (district_id, enterprise_id) references enterprise,
  foreign key (district_id, project_id) references project
);
create unique index site_opinion_by_number on site_opinion (district_id, number);
create index site_opinion_of_enterprise on site_opinion (district_id, enterprise_id, issued_at desc);
create index site_opinion_of_project on site_opinion (district_id, project_id) where project_id is not null;
create index site_opinion_by_age on site_opinion (district_id, issued_at desc, id desc);

-- The premises as they stood that day: the letter says tomorrow what it said.
create table site_opinion_premises (
  district_id text not null,
  opinion_id uuid not null,
  position integer not null,
  premises_id uuid not null,
  recommended boolean not null,
  words text not null,
  name text not null,
  address text not null,
  street_name text not null,
  unit_name text not null,
  use text not null check (use in ('office', 'shop', 'factory', 'warehouse', 'land')),
  area integer not null,
  rent_fen integer,
  free_from date not null,
  ask text not null,
  phone text not null,
  note text not null,
  seen_on date not null,
  primary key (district_id, opinion_id, position),
  foreign key (district_id, opinion_id) references site_opinion,
  foreign key (district_id, premises_id) references premises,
  unique (district_id, opinion_id, premises_id)
);
create unique index site_opinion_recommends on site_opinion_premises (district_id, opinion_id) where recommended;
create index site_opinion_premises_of on site_opinion_premises (district_id, premises_id);
