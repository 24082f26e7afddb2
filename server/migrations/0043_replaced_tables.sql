-- A corrected table keeps what it replaced: who published which days, when, and how many due times moved by it. R9.4
create table calendar_replaced (
  version integer primary key,
  year integer not null,
  days jsonb not null,
  source text not null,
  published_by uuid,
  published_at timestamptz not null,
  moved integer
);
create index calendar_replaced_by_year on calendar_replaced (year, version);
alter table calendar_year add column moved integer;

-- A correction reaches every running clock, not only what was provisional.
create index clock_open_by_calendar on clock (district_id, calendar_version) where stopped_at is null;
drop index clock_provisional;
