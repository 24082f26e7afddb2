-- What takes longer than a request may: asked for by a person, taken up by whichever server is free, taken up again after a kill (decision 0020)
create table long_work (
  district_id text not null,
  id uuid not null,
  kind text not null check (kind in ('import', 'undo', 'export')),
  import_id uuid,
  member_id uuid not null,
  language text not null,
  filter jsonb,
  asked_at timestamptz not null,
  state text not null check (state in ('asked', 'done', 'refused', 'cancelled')),
  attempts integer not null default 0,
  done integer not null default 0,
  total integer,
  outcome jsonb,
  refusal jsonb,
  ended_at timestamptz,
  cancelled_by uuid,
  file_name text,
  file bytea,
  primary key (district_id, id),
  check ((kind = 'export') = (import_id is null))
);
-- an import is written or taken back by one at a time, and a person has one export made at a time
create unique index long_work_of_import on long_work (district_id, import_id) where state = 'asked' and import_id is not null;
create unique index long_work_of_member on long_work (district_id, member_id) where state = 'asked' and kind = 'export';
create index long_work_asked on long_work (asked_at, id) where state = 'asked';
create index long_work_by_import on long_work (district_id, import_id, asked_at);
create index long_work_by_member on long_work (district_id, member_id, asked_at) where kind = 'export';
