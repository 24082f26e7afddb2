-- serves programs from 0071
-- R22.2: what is known of an enterprise for policies, dated and sourced; a correction is a new row that names the old.
-- `unit`: in which `value` is said, as its fact had it then. `value` null in JSON: it is known that there is none.
create table policy_fact (
  district_id text not null,
  id uuid not null,
  enterprise_id uuid not null,
  fact text not null,
  year integer,
  unit text not null,
  value jsonb not null,
  source_kind text not null check (source_kind in ('call', 'visit', 'document', 'office')),
  source text not null,
  day date not null,
  recorded_by uuid not null references member,
  recorded_at timestamptz not null,
  corrects uuid,
  reason text not null default '',
  primary key (district_id, id),
  foreign key (district_id, enterprise_id) references enterprise,
  foreign key (district_id, corrects) references policy_fact,
  check ((corrects is null) = (reason = ''))
);
create index policy_fact_of_enterprise on policy_fact (district_id, enterprise_id, recorded_at desc, id desc);
create unique index policy_fact_corrected_once on policy_fact (district_id, corrects) where corrects is not null;
