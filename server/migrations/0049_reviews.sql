-- serves programs from 0048
-- R14.3: how a key project stands by the judgement of its minister or leader; never changed.
create table project_review (
  district_id text not null,
  id uuid not null,
  project_id uuid not null,
  grade text not null check (grade in ('steady', 'watch', 'atRisk')),
  words text not null,
  recorded_by uuid not null references member,
  recorded_at timestamptz not null,
  primary key (district_id, id),
  foreign key (district_id, project_id) references project
);
create index project_review_by_project on project_review (district_id, project_id, recorded_at);

-- What threatens it, what would happen, what is done about it, who does it, by when.
create table project_review_risk (
  district_id text not null,
  review_id uuid not null,
  position integer not null,
  threat text not null,
  consequence text not null,
  countermeasure text not null,
  member_id uuid not null references member,
  day date not null,
  primary key (district_id, review_id, position),
  foreign key (district_id, review_id) references project_review
);
