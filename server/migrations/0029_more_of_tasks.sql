-- R7.5, R7.6: more time, the colleague who does it, what is said on the way, files handed out, and what is taken back.
alter table task add column handler_id uuid references member;
alter table task drop constraint task_status_check;
alter table task add constraint task_status_check
  check (status in ('handed', 'accepted', 'returned', 'handedOn', 'finished', 'waived', 'takenBack'));
-- a returned task whose successor was taken back is handed on again
drop index task_replaced_once;
create unique index task_replaced_once on task (district_id, replaces_id) where replaces_id is not null and status <> 'takenBack';

-- By when it was first due; set once, when it is given more time. Figures keep this one.
alter table clock add column first_due_at timestamptz;
create index clock_first_due on clock (district_id, kind, first_due_at) where first_due_at is not null;

create table task_extension (
  district_id text not null,
  id uuid not null,
  task_id uuid not null,
  asked_by uuid not null references member,
  asked_at timestamptz not null,
  reason text not null,
  until timestamptz not null,
  -- more than twice its promise: the minister's to grant
  beyond_officer boolean not null,
  decision text check (decision in ('granted', 'refused')),
  decided_by uuid references member,
  decided_at timestamptz,
  words text not null default '',
  primary key (district_id, id),
  foreign key (district_id, task_id) references task,
  check ((decision is null) = (decided_at is null))
);
create index task_extension_by_task on task_extension (district_id, task_id, asked_at);
create unique index task_extension_asked_once on task_extension (district_id, task_id) where decision is null;

create table task_report (
  district_id text not null,
  id uuid not null,
  task_id uuid not null,
  reported_by uuid not null references member,
  reported_at timestamptz not null,
  words text not null,
  primary key (district_id, id),
  foreign key (district_id, task_id) references task
);
create index task_report_by_task on task_report (district_id, task_id, reported_at);

-- handed out with a task: it stays inside the office (R11.3)
alter table file add column internal boolean not null default false;

alter table decline drop constraint decline_status_check;
alter table decline add constraint decline_status_check
  check (status in ('proposed', 'returned', 'released', 'overturned', 'lapsed', 'takenBack'));
