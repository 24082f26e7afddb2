import type { Floor } from '../ground/floor.ts'

const columns = `json_build_object(
  'id', t.id, 'subject', json_build_object('kind', t.subject_kind, 'id', t.subject_id), 'requestId', t.request_id, 'requestNumber', r.number, 'title', r.title, 'enterpriseId', t.enterprise_id, 'enterpriseName', e.name, 'unitId', t.unit_id, 'unitName', u.short_name,
  'helpers', (select coalesce(json_agg(json_build_object('unitId', x.unit_id, 'unitName', y.short_name, 'asked', x.asked, 'namedBy', n.name, 'namedAt', x.named_at) order by x.named_at, x.unit_id), '[]')
    from task_helper x join unit y on y.id = x.unit_id join member n on n.id = x.named_by where x.district_id = $1 and x.task_id = t.id),
  'asked', t.asked, 'status', t.status, 'promise', json_build_object('amount', t.promise_amount, 'unit', t.promise_unit), 'handedBy', b.name, 'handedAt', t.handed_at,
  'acceptedBy', a.name, 'acceptedAt', t.accepted_at, 'endedAt', t.ended_at, 'handlerId', t.handler_id, 'handler', l.name, 'firstDueAt', c.first_due_at,
  'extension', (select json_build_object('askedBy', g.name, 'askedAt', x.asked_at, 'until', x.until, 'reason', x.reason, 'beyondOfficer', x.beyond_officer, 'decision', x.decision,
      'decidedBy', i.name, 'decidedAt', x.decided_at, 'words', x.words)
    from task_extension x join member g on g.id = x.asked_by left join member i on i.id = x.decided_by
    where x.district_id = $1 and x.task_id = t.id order by x.asked_at desc, x.id desc limit 1),
  'reports', (select coalesce(json_agg(json_build_object('id', x.id, 'reportedBy', g.name, 'reportedAt', x.reported_at, 'words', x.words) order by x.reported_at, x.id), '[]')
    from task_report x join member g on g.id = x.reported_by where x.district_id = $1 and x.task_id = t.id),
  'clock', case when c.id is not null then json_build_object('id', c.id, 'kind', c.kind, 'startedAt', c.started_at, 'dueAt', c.due_at, 'stoppedAt', c.stopped_at, 'provisional', c.provisional) end,
  'returns', (select count(*) from task y join task_return x on x.district_id = y.district_id and x.task_id = y.id
    where y.district_id = $1 and y.request_id = t.request_id and y.question_id = t.question_id),
  'returnReason', (select x.reason from task_return x where x.district_id = $1 and x.task_id = t.id), 'result', n.result, 'waiverReason', w.reason, 'sentBackWhy', n.sent_back_why,
  'urgings', (select count(*) from task_urging x where x.district_id = $1 and x.task_id = t.id), 'replacesId', t.replaces_id)`

const joins = `
  join request r on r.district_id = t.district_id and r.id = t.request_id join enterprise e on e.district_id = t.district_id and e.id = t.enterprise_id
  join unit u on u.id = t.unit_id join member b on b.id = t.handed_by left join member a on a.id = t.accepted_by left join member l on l.id = t.handler_id
  left join task_waiver w on w.district_id = t.district_id and w.task_id = t.id
  left join lateral (
    select x.result, x.sent_back_why from task_finish x where x.district_id = $1 and x.task_id = t.id order by x.finished_at desc, x.id desc limit 1
  ) n on true
  left join lateral (
    select k.* from clock k where k.district_id = t.district_id and k.request_id = t.request_id and k.subject_id = t.id
    order by k.stopped_at is not null, case when k.stopped_at is null then k.due_at end, k.kind = 'task' desc, k.stopped_at desc limit 1
  ) c on true`

const led = 't.unit_id = $2'
const helpedEver = 't.id = any(array(select x.task_id from task_helper x where x.district_id = $1 and x.unit_id = $2))'
const helpedOpen = `t.id = any(array(select y.id from task y where y.district_id = $1 and y.status in ('handed', 'accepted')
  and exists (select from task_helper x where x.district_id = $1 and x.task_id = y.id and x.unit_id = $2)))`

const inbox = (helped: string, where: string, order: string) => `
  select json_build_object(
    'rows', (
      select coalesce(json_agg(${columns} order by ${order}), '[]') from (
        select t.* from (${[led, helped].map(part => `(select t.* from task t where t.district_id = $1 and ${part} and ${where} order by ${order} limit 50)`).join(' union all ')}) t
        order by ${order} limit 50
      ) t ${joins}),
    'total', (
      select json_build_object('count', least(count(*), 1000), 'atLeast', count(*) > 1000) from (
        select from (${[led, helped].map(part => `(select t.id from task t where t.district_id = $1 and ${part} and ${where} limit 1001)`).join(' union all ')}) x limit 1001
      ) x),
    'counts', (
      select json_build_object('handed', count(*) filter (where t.status = 'handed'), 'accepted', count(*) filter (where t.status = 'accepted'), 'overdue', count(*) filter (where t.due_at < $3),
        'helping', (select count(*) from task t where t.district_id = $1 and ${helpedOpen} and t.status in ('handed', 'accepted')))
      from task t where t.district_id = $1 and ${led} and t.status in ('handed', 'accepted'))
  )::text as answer`

const open = inbox(helpedOpen, `t.status in ('handed', 'accepted')`, 't.due_at, t.id')
const ended = inbox(helpedEver, 't.ended_at is not null', 't.ended_at desc, t.id desc')

/** The inbox of a clerk's own unit, what it leads and what it helps with, open or ended, fifty rows and how many there are. Left out: `whyNot`, why a task is due when it is, and where the next page begins. */
export const listTasks: Floor = {
  method: 'GET',
  path: '/api/tasks',
  derived: ['next', 'rows.clock.why', 'rows.whyNot'],
  values: ({ member, now }) => [member.districtId, member.unitId, now],
  statement: ({ query }) => (query.state === 'ended' ? ended : open),
}
