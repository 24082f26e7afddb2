create table service_item (
  code text not null,
  version integer not null,
  name_zh text not null,
  name_en text not null,
  phase text not null,
  lead_unit_id text not null,
  helping_unit_ids text[] not null default '{}',
  promise_amount integer not null check (promise_amount > 0),
  promise_unit text not null check (promise_unit in ('clockHours', 'workingHours', 'workingDays', 'calendarDays')),
  materials_zh text[] not null default '{}',
  materials_en text[] not null default '{}',
  officer_does text[] not null default '{}',
  hint_zh text not null default '',
  hint_en text not null default '',
  valid_from timestamptz not null,
  valid_until timestamptz,
  primary key (code, version)
);
create unique index service_item_current on service_item (code) where valid_until is null;

create table calendar_year (
  year integer primary key,
  version integer not null,
  source text not null,
  published_by uuid,
  published_at timestamptz not null
);
create table calendar_day (
  day date primary key,
  year integer not null references calendar_year,
  workday boolean not null,
  name text not null,
  kind text not null check (kind in ('holiday', 'make-up'))
);
