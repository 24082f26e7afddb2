-- R11.3, R12.3: one append-only table feeds the timeline, the notices, the audit and the appraisal.
-- The application's role may insert and select, nothing else (grants.sql). Partitioned by year: docs/decisions/0003.
create table history (
  district_id text not null,
  id uuid not null,
  at timestamptz not null,
  recorded_at timestamptz not null,
  kind text not null,
  public boolean not null,
  actor_id uuid,
  actor_name text not null,
  actor_unit text not null default '',
  enterprise_id uuid,
  request_id uuid,
  subject_id text,
  data jsonb not null default '{}',
  primary key (district_id, recorded_at, id)
) partition by range (recorded_at);

do $$ begin
  for y in 2022..2036 loop
    execute format('create table history_%s partition of history for values from (%L) to (%L)',
      y, format('%s-01-01 00:00:00+08', y), format('%s-01-01 00:00:00+08', y + 1));
  end loop;
end $$;
-- what lies outside is kept all the same; a later migration gives it a year of its own
create table history_other partition of history default;

create index history_by_request on history (district_id, request_id, at) where request_id is not null;
create index history_by_enterprise on history (district_id, enterprise_id, at) where enterprise_id is not null;
create index history_by_time on history (district_id, at, id);

create table notice (
  district_id text not null,
  id uuid not null,
  member_id uuid not null,
  at timestamptz not null,
  kind text not null,
  level text not null default 'plain' check (level in ('plain', 'soon', 'over')),
  enterprise_id uuid,
  request_id uuid,
  clock_id uuid,
  data jsonb not null default '{}',
  read_at timestamptz,
  primary key (district_id, id)
);
create index notice_by_member on notice (district_id, member_id, id);
create index notice_unread on notice (district_id, member_id) where read_at is null;
