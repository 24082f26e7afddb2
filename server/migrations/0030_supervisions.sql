-- R7.6: an order with a day of a minister (督办) or a leader (批示) on somebody else's matter, answered to who gave it.
create table supervision (
  district_id text not null,
  id uuid not null,
  request_id uuid not null,
  enterprise_id uuid not null,
  given_as text not null check (given_as in ('supervision', 'instruction')),
  words text not null,
  given_by uuid not null references member,
  given_at timestamptz not null,
  due_at timestamptz not null,
  answer text,
  answered_by uuid references member,
  answered_at timestamptz,
  primary key (district_id, id),
  foreign key (district_id, request_id) references request,
  check ((answer is null) = (answered_at is null))
);
create index supervision_by_request on supervision (district_id, request_id, given_at);
