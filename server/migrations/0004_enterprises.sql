create function bigrams(t text) returns text[] language sql immutable strict parallel safe as $$
  select coalesce(array_agg(distinct substr(s, i, 2)), '{}') from (select lower(t) s) x, generate_series(1, length(t)) i
$$;

create table enterprise (
  district_id text not null,
  id uuid not null,
  name text not null check (length(name) between 2 and 120),
  search_name text not null generated always as (lower(normalize(name, NFKC))) stored,
  code text check (code ~ '^[0-9A-Z]{18}$'),
  kind text not null check (kind in ('prospect', 'target', 'key')),
  state text not null default 'following' check (state in ('following', 'landed', 'lost', 'movedAway', 'closed')),
  street_id text references unit,
  building text not null default '',
  address text not null default '',
  industry text not null default '',
  note text not null default '',
  officer_id uuid references member,
  import_id uuid,
  created_by uuid not null,
  created_at timestamptz not null,
  touched_at timestamptz not null,
  primary key (district_id, id),
  unique (district_id, code)
);
create index enterprise_bigrams on enterprise using gin (bigrams(search_name));
create index enterprise_by_name on enterprise (district_id, name collate "zh-x-icu", id);
create index enterprise_by_officer on enterprise (district_id, officer_id);
create index enterprise_by_street on enterprise (district_id, street_id);
create index enterprise_by_code on enterprise (district_id, code text_pattern_ops);
create index enterprise_by_exact_name on enterprise (district_id, search_name);

-- R2.3: a fact is a dated row; a correction is a new row that names the old. Money in fen, area in 0.01 m².
create table fact (
  district_id text not null,
  id uuid not null,
  enterprise_id uuid not null,
  kind text not null,
  period text not null,
  number bigint,
  words text,
  day date,
  source text not null,
  corrects uuid,
  import_id uuid,
  recorded_by uuid not null,
  recorded_at timestamptz not null,
  primary key (district_id, id),
  foreign key (district_id, enterprise_id) references enterprise,
  foreign key (district_id, corrects) references fact,
  check (num_nonnulls(number, words, day) = 1)
);
create index fact_by_enterprise on fact (district_id, enterprise_id, kind, period);
create unique index fact_corrected_once on fact (district_id, corrects) where corrects is not null;

create table contact (
  district_id text not null,
  id uuid not null,
  enterprise_id uuid not null,
  member_id uuid references member,
  name text not null,
  title text not null default '',
  phone text not null default '',
  is_main boolean not null default false,
  import_id uuid,
  added_by uuid not null,
  added_at timestamptz not null,
  removed_at timestamptz,
  primary key (district_id, id),
  foreign key (district_id, enterprise_id) references enterprise
);
create index contact_by_enterprise on contact (district_id, enterprise_id) where removed_at is null;
create index contact_by_member on contact (district_id, member_id) where removed_at is null and member_id is not null;

create table roster_import (
  district_id text not null,
  id uuid not null,
  file_name text not null,
  sha256 text not null,
  state text not null check (state in ('checked', 'imported', 'undone')),
  sheet jsonb not null,
  mapping jsonb not null,
  mends jsonb not null default '[]',
  left_out jsonb not null default '[]',
  counts jsonb not null,
  changes jsonb not null default '[]',
  checked_by uuid not null,
  checked_at timestamptz not null,
  imported_by uuid,
  imported_at timestamptz,
  undone_by uuid,
  undone_at timestamptz,
  primary key (district_id, id)
);
create index roster_import_by_time on roster_import (district_id, checked_at);
