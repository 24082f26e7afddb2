-- R7: departments and streets do their parts; every task has its own clocks.
alter table clock drop constraint clock_subject_kind_check;
alter table clock add check (subject_kind in ('request', 'assignment', 'task', 'decline', 'appeal', 'rating', 'order'));
alter table clock add check (holder_rule in ('officer', 'unit', 'minister', 'leader'));

create table task (
  district_id text not null,
  id uuid not null,
  request_id uuid not null,
  enterprise_id uuid not null,
  unit_id text not null references unit,
  asked text not null check (length(asked) between 1 and 2000),
  status text not null check (status in ('handed', 'accepted', 'returned', 'handedOn', 'finished', 'waived')),
  promise_amount integer not null check (promise_amount > 0),
  promise_unit text not null check (promise_unit in ('workingHours', 'workingDays')),
  handed_by uuid not null references member,
  handed_at timestamptz not null,
  accepted_by uuid references member,
  accepted_at timestamptz,
  ended_at timestamptz,
  -- by when somebody must act on it: its running clock due first; a returned one waits since it was returned
  due_at timestamptz not null,
  -- a returned task that was handed on names the task that took its place; all tasks of one question share its root
  question_id uuid not null,
  replaces_id uuid,
  sent_back_at timestamptz,
  primary key (district_id, id),
  foreign key (district_id, request_id) references request,
  foreign key (district_id, replaces_id) references task
);
create index task_by_request on task (district_id, request_id, handed_at);
create index task_by_unit on task (district_id, unit_id, handed_at);
create index task_open_by_unit on task (district_id, unit_id, due_at, id) where status in ('handed', 'accepted');
create index task_open_by_enterprise on task (district_id, enterprise_id) where status in ('handed', 'accepted', 'returned');
create index task_open_by_due on task (district_id, due_at, id) where status in ('handed', 'accepted', 'returned');
create index task_ended_by_unit on task (district_id, unit_id, ended_at, id) where ended_at is not null;
create unique index task_replaced_once on task (district_id, replaces_id) where replaces_id is not null;

create table task_return (
  district_id text not null,
  id uuid not null,
  task_id uuid not null,
  returned_by uuid not null references member,
  returned_at timestamptz not null,
  reason text not null,
  primary key (district_id, id),
  foreign key (district_id, task_id) references task,
  unique (district_id, task_id)
);

-- A result; sent back at most once, so a task has at most two.
create table task_finish (
  district_id text not null,
  id uuid not null,
  task_id uuid not null,
  finished_by uuid not null references member,
  finished_at timestamptz not null,
  result text not null,
  sent_back_by uuid references member,
  sent_back_at timestamptz,
  sent_back_why text,
  primary key (district_id, id),
  foreign key (district_id, task_id) references task
);
create index task_finish_by_task on task_finish (district_id, task_id);

create table task_waiver (
  district_id text not null,
  id uuid not null,
  task_id uuid not null,
  -- null: nobody's decision, the matter ended and the task with it
  waived_by uuid references member,
  waived_at timestamptz not null,
  reason text not null,
  primary key (district_id, id),
  foreign key (district_id, task_id) references task,
  unique (district_id, task_id),
  check (waived_by is not null or reason in ('withdrawn', 'declined'))
);

create table task_urging (
  district_id text not null,
  id uuid not null,
  task_id uuid not null,
  urged_by uuid not null references member,
  urged_at timestamptz not null,
  words text not null default '',
  primary key (district_id, id),
  foreign key (district_id, task_id) references task
);
create index task_urging_by_task on task_urging (district_id, task_id);

alter table request_file add column task_id uuid;
alter table request_file add foreign key (district_id, task_id) references task;
create index clock_open_by_unit on clock (district_id, unit_id, due_at) where stopped_at is null and unit_id is not null;
