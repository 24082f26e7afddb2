-- R7.1: a task has one unit that leads, and any number that help. Who helps is a row; that one no longer does takes it away, and the record keeps both.
create table task_helper (
  district_id text not null,
  task_id uuid not null,
  unit_id text not null references unit,
  asked text not null default '' check (length(asked) <= 1000),
  named_by uuid not null references member,
  named_at timestamptz not null,
  primary key (district_id, task_id, unit_id),
  foreign key (district_id, task_id) references task
);
create index task_helper_by_unit on task_helper (district_id, unit_id, task_id);

-- Whose words a report is: the lead's, or a helping unit's. Null is the lead's: a version before this one, while it still serves beside, knows of no helping unit and names none.
-- Once no such version serves any more, a later migration may fill what it wrote and set the column not null.
alter table task_report add column unit_id text references unit;
update task_report x set unit_id = t.unit_id from task t where t.district_id = x.district_id and t.id = x.task_id;
