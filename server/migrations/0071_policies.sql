-- serves programs from 0070
-- R22.1: the texts of law of a district as data, in versions. A key is the id that a text gives itself.
create table policy (
  district_id text not null,
  id uuid not null,
  key text not null,
  begun_at timestamptz not null,
  primary key (district_id, id)
);
create unique index policy_by_key on policy (district_id, key);

-- `revision`: which of its texts holds. Days from and to within `in_force`, the last not included; what came with the product has no first one.
create table policy_version (
  district_id text not null,
  policy_id uuid not null,
  number integer not null check (number > 0),
  status text not null check (status in ('draft', 'returned', 'verified', 'published', 'withdrawn')),
  revision integer not null check (revision > 0),
  drafted_by uuid references member,
  drafted_at timestamptz not null,
  returned_by uuid references member,
  returned_at timestamptz,
  returned_words text,
  verified_by uuid references member,
  verified_at timestamptz,
  published_by uuid references member,
  published_at timestamptz,
  in_force daterange,
  withdrawn_by uuid references member,
  withdrawn_at timestamptz,
  withdrawn_why text,
  replaced_by uuid,
  primary key (district_id, policy_id, number),
  foreign key (district_id, policy_id) references policy,
  foreign key (district_id, replaced_by) references policy,
  check ((status in ('published', 'withdrawn')) = (in_force is not null)),
  check ((status = 'withdrawn') = (withdrawn_at is not null)),
  check (drafted_by is null or status in ('draft', 'returned') or (verified_by is not null and verified_by <> drafted_by)),
  -- one version in force on every day
  constraint policy_version_in_force_alone exclude using gist (district_id with =, policy_id with =, in_force with &&) where (in_force is not null)
);
create unique index policy_version_open_once on policy_version (district_id, policy_id) where status in ('draft', 'returned', 'verified');
create index policy_version_replaces on policy_version (district_id, replaced_by) where replaced_by is not null;

-- Written once: who mends a draft writes its next text. What stands beside the text was read out of it.
create table policy_text (
  district_id text not null,
  policy_id uuid not null,
  number integer not null,
  revision integer not null check (revision > 0),
  text text not null,
  fingerprint text not null,
  title_zh text not null,
  title_en text not null,
  document_number text,
  issuers text[] not null,
  first_day date,
  last_day date,
  end_unknown boolean not null,
  retold boolean not null,
  cases integer not null,
  written_by uuid references member,
  written_at timestamptz not null,
  primary key (district_id, policy_id, number, revision),
  foreign key (district_id, policy_id, number) references policy_version
);
create index policy_text_by_fingerprint on policy_text (district_id, fingerprint);
