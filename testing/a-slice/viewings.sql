create table viewing (
  district_id text not null,
  id uuid not null,
  place text not null,
  member_id uuid not null references member,
  asked_by uuid not null references member,
  asked_at timestamptz not null,
  shown_at timestamptz,
  primary key (district_id, id)
);
