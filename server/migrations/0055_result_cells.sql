-- serves programs from 0053
-- R16.6: what everybody of the office reads of revenue, tax and people: sums of a district, a street, an industry by months, told at the ends of months and never told otherwise afterwards.
-- A month of a kind is told in versions; which cells of it are open is settled with the first.
create table result_version (
  district_id text not null,
  kind text not null,
  month date not null check (extract(day from month) = 1),
  known_at timestamptz not null,
  primary key (district_id, kind, month, known_at)
);

create table result_cell (
  district_id text not null,
  kind text not null,
  month date not null,
  known_at timestamptz not null,
  dimension text not null check (dimension in ('district', 'street', 'industry')),
  -- a street, an industry; empty for the district and for what has none
  key text not null,
  -- null: closed, for it or a difference rests on fewer than three enterprises
  value bigint,
  enterprises integer not null,
  claims integer not null,
  confirmed integer not null,
  disputed integer not null,
  primary key (district_id, kind, month, known_at, dimension, key),
  foreign key (district_id, kind, month, known_at) references result_version
);

-- of what a version was made, for the next is held against every one before it
create table result_part (
  district_id text not null,
  kind text not null,
  month date not null,
  known_at timestamptz not null,
  enterprise_id uuid not null,
  street_id text references unit,
  industry text not null,
  value bigint not null,
  claims integer not null,
  confirmed integer not null,
  disputed integer not null,
  primary key (district_id, kind, month, known_at, enterprise_id),
  foreign key (district_id, kind, month, known_at) references result_version,
  foreign key (district_id, enterprise_id) references enterprise
);

-- which ends of months were gone through: each once, also after downtime
create table result_month_end (
  district_id text not null,
  ended_at timestamptz not null,
  told_at timestamptz not null,
  primary key (district_id, ended_at)
);
