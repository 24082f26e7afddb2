-- serves programs from 0052
-- R16: a result is a dated claim. Nothing of it is written over: each thing that becomes of it has its instant and who, set once, and a correction is a new row that names the old.
create table result_claim (
  district_id text not null,
  id uuid not null,
  enterprise_id uuid not null,
  project_id uuid,
  kind text not null check (kind in (
    'landed', 'registeredCapital', 'paidInCapital', 'fixedInvestment', 'revenue', 'tax', 'people', 'global500', 'china500')),
  -- a day · a whole month · January to the end of a month; period_until is the last day of it
  period_kind text not null check (period_kind in ('day', 'month', 'yearToDate')),
  period_until date not null,
  -- money in fen, people in heads; 1 of what happens once
  value bigint not null check (value between 0 and 1000000000000000),
  -- whose investment it is
  words text not null default '',
  source text not null,
  document text not null default '',
  -- asked about when it was recorded, and meant so (R16.5)
  doubt text check (doubt in ('above', 'below', 'yuan')),
  evidence_id uuid,
  import_id uuid,
  recorded_by uuid not null references member,
  recorded_at timestamptz not null,
  -- the first claim of a line of corrections: itself where it corrects none
  first_id uuid not null,
  corrects_id uuid,
  correction_reason text,
  verified_by uuid references member,
  verified_at timestamptz,
  returned_by uuid references member,
  returned_at timestamptz,
  return_reason text,
  -- since when another claim names this one
  corrected_at timestamptz,
  -- since when it counts no more: its correction was verified
  replaced_at timestamptz,
  confirmed_by uuid references member,
  confirmed_at timestamptz,
  disputed_by uuid references member,
  disputed_at timestamptz,
  dispute_words text,
  -- how often the enterprise was asked to confirm, and when it is asked next (R16.2)
  reminded smallint not null default 0 check (reminded between 0 and 4),
  remind_at timestamptz,
  primary key (district_id, id),
  foreign key (district_id, enterprise_id) references enterprise,
  foreign key (district_id, project_id) references project,
  foreign key (district_id, evidence_id) references project_evidence,
  foreign key (district_id, corrects_id) references result_claim,
  check ((corrects_id is null) = (first_id = id)),
  check ((corrects_id is null) = (correction_reason is null)),
  check ((verified_by is null) = (verified_at is null)),
  check (verified_by is distinct from recorded_by or verified_by is null),
  check ((returned_by is null) = (returned_at is null) and (returned_by is null) = (return_reason is null)),
  check (verified_at is null or returned_at is null),
  check ((confirmed_by is null) = (confirmed_at is null)),
  check ((disputed_by is null) = (disputed_at is null) and (disputed_by is null) = (dispute_words is null)),
  check (verified_at is not null or (confirmed_at is null and disputed_at is null and reminded = 0 and replaced_at is null)),
  check (replaced_at is null or corrected_at is not null)
);
create index result_claim_by_enterprise on result_claim (district_id, enterprise_id, kind, period_until);
create index result_claim_by_project on result_claim (district_id, project_id) where project_id is not null;
create index result_claim_by_import on result_claim (district_id, import_id) where import_id is not null;
create index result_claim_by_first on result_claim (district_id, first_id);
create unique index result_claim_corrected_once on result_claim (district_id, corrects_id) where corrects_id is not null;

-- evidence of a gate is recorded as a result once; a correction of it goes on in its line
create unique index result_claim_of_evidence on result_claim (district_id, evidence_id) where evidence_id is not null;

-- one claim counts for one enterprise, kind and period; what lands and what is invested is a project's
create unique index result_claim_counts_once on result_claim (
  district_id, enterprise_id, kind, period_kind, period_until,
  (case when kind in ('landed', 'fixedInvestment') then project_id end), (case when kind in ('global500', 'china500') then words end))
  nulls not distinct where verified_at is not null and replaced_at is null;

-- what figures count today, answered from the index alone
create index result_claim_counts on result_claim (district_id, kind, period_kind, period_until)
  include (enterprise_id, project_id, value, verified_at, confirmed_at, disputed_at) where verified_at is not null and replaced_at is null;
-- … and as known on a past day: verified by then, not replaced by then
create index result_claim_known on result_claim (district_id, kind, period_kind, period_until)
  include (enterprise_id, project_id, value, verified_at, replaced_at, confirmed_at, disputed_at) where verified_at is not null;

create index result_claim_to_verify on result_claim (district_id, recorded_at) where verified_at is null and returned_at is null and corrected_at is null;
create index result_claim_to_mend on result_claim (district_id, recorded_by) where returned_at is not null and corrected_at is null;
create index result_claim_to_remind on result_claim (remind_at) where remind_at is not null;
