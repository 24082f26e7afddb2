-- serves programs from 0055
-- R18.2: one question about a matter or a project, lent up to the next level. A row of the district that asks; `asked_id` is the district or the city whose leader answers.
-- A question that goes on from the district to the city is a row of its own that names the first (`from_id`).
create table lift (
  district_id text not null,
  id uuid not null,
  asked_id text not null references unit,
  level text not null check (level in ('district', 'city')),
  subject_kind text not null check (subject_kind in ('request', 'project')),
  subject_id uuid not null,
  enterprise_id uuid not null,
  from_id uuid,
  status text not null check (status in ('proposed', 'asked', 'accepted', 'answered', 'sentBack', 'returned', 'withdrawn', 'ended')),
  question text not null,
  tried text not null,
  due_at timestamptz not null,
  proposed_by uuid not null references member,
  proposed_at timestamptz not null,
  decided_by uuid references member,
  decided_at timestamptz,
  words text not null default '',
  accepted_by uuid references member,
  accepted_at timestamptz,
  answer text,
  answered_by uuid references member,
  ended_at timestamptz,
  primary key (district_id, id),
  foreign key (district_id, enterprise_id) references enterprise,
  foreign key (district_id, from_id) references lift,
  check ((ended_at is null) = (status in ('proposed', 'asked', 'accepted'))),
  check ((answer is not null) = (status = 'answered'))
);
-- one at a time on a matter and, where it went on, on a question
create unique index lift_one_open on lift (district_id, subject_id, coalesce(from_id, subject_id)) where ended_at is null;
-- who answers finds it without the code of the district that asks
create index lift_by_id on lift (id);
create index lift_by_subject on lift (district_id, subject_id, proposed_at);
create index lift_by_district on lift (district_id, proposed_at desc, id desc);
create index lift_by_level_asked on lift (asked_id, proposed_at desc, id desc);
create index lift_further on lift (district_id, from_id) where from_id is not null;
