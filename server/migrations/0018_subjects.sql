-- R7.7: clocks, history, notices, tasks and files hang on any noun of a slice; the matter and the enterprise are what it may belong to.
-- Which nouns there are, the slices say (domain/src/slices.ts), not a list here.

-- Clocks: one may belong to no enterprise; `named` is a person, then those who stand in for them.
alter table clock alter column enterprise_id drop not null;
alter table clock drop constraint clock_subject_kind_check;
alter table clock drop constraint clock_holder_rule_check;
alter table clock add constraint clock_holder_rule_check check (holder_rule in ('officer', 'unit', 'minister', 'leader', 'named'));
-- with whom it lies first: of `named` that person, of a unit who accepted what it is about
alter table clock add column named_id uuid references member;
update clock c set named_id = t.accepted_by from task t
  where c.holder_rule = 'unit' and c.kind = 'task' and t.district_id = c.district_id and t.id = c.subject_id and t.accepted_by is not null;
create index clock_open_by_named on clock (district_id, named_id) where stopped_at is null and holder_rule = 'named';
create index clock_by_subject on clock (district_id, subject_id, kind);

-- History: what a row is about, as its kind says; else the matter, else the enterprise.
alter table history add column subject_kind text;
update history set
  subject_kind = case
    when subject_id is null then case when request_id is not null then 'request' when enterprise_id is not null then 'enterprise' end
    when kind = 'request.fileAttached' then 'file'
    when kind in ('request.moved', 'request.moveRefused') then 'move'
    when kind = 'request.moveProposed' then 'member'
    when kind = 'decline.wayTried' then 'wayTried'
    when kind = 'decline.appealed' then 'appeal'
    when kind = 'enterprise.contacted' then 'assignment'
    when kind in ('enterprise.imported', 'enterprise.importUndone') then 'import'
    when kind = 'assignment.deputyAppointed' then 'deputy'
    when kind in ('assignment.leaveRecorded', 'assignment.leaveCancelled', 'assignment.covered', 'assignment.coverEnded') then 'member'
    when kind = 'calendar.yearPublished' then 'calendarYear'
    else split_part(kind, '.', 1)
  end,
  subject_id = coalesce(subject_id, request_id::text, enterprise_id::text);
create index history_by_subject on history (district_id, subject_id, at) where subject_id is not null;

-- Notices: where one leads.
alter table notice add column subject_kind text;
alter table notice add column subject_id text;
update notice n set
  subject_kind = case
    when n.data ? 'taskId' then 'task'
    when n.kind = 'rung' and c.subject_kind is not null and c.subject_kind <> 'request' then c.subject_kind
    when n.kind = 'member.rolesAsked' then 'member'
    when n.request_id is not null then 'request'
    when n.enterprise_id is not null then 'enterprise'
  end,
  subject_id = case
    when n.data ? 'taskId' then n.data ->> 'taskId'
    when n.kind = 'rung' and c.subject_kind is not null and c.subject_kind <> 'request' then c.subject_id::text
    when n.kind = 'member.rolesAsked' then n.data ->> 'memberId'
    else coalesce(n.request_id, n.enterprise_id)::text
  end
from notice m left join clock c on c.district_id = m.district_id and c.id = m.clock_id
where m.district_id = n.district_id and m.id = n.id;

-- Tasks: 1 to 400 working hours, working days or calendar days, on any subject.
alter table task add column subject_kind text;
alter table task add column subject_id uuid;
update task set subject_kind = 'request', subject_id = request_id;
alter table task alter column subject_kind set not null;
alter table task alter column subject_id set not null;
alter table task alter column request_id drop not null;
alter table task alter column enterprise_id drop not null;
alter table task drop constraint task_promise_unit_check;
alter table task add constraint task_promise_unit_check check (promise_unit in ('workingHours', 'workingDays', 'calendarDays'));
alter table task drop constraint task_promise_amount_check;
alter table task add constraint task_promise_amount_check check (promise_amount between 1 and 400);
alter table task_waiver drop constraint task_waiver_check;
create index task_by_subject on task (district_id, subject_id, handed_at);

-- Files: of a matter, of a task's result, of whatever a slice names.
alter table request_file rename to file;
alter index request_file_pkey rename to file_pkey;
alter index request_file_by_request rename to file_by_request;
alter table file add column subject_kind text;
alter table file add column subject_id uuid;
update file set subject_kind = case when task_id is null then 'request' else 'task' end, subject_id = coalesce(task_id, request_id);
alter table file alter column subject_kind set not null;
alter table file alter column subject_id set not null;
alter table file alter column request_id drop not null;
alter table file drop column task_id;
create index file_by_subject on file (district_id, subject_id);
