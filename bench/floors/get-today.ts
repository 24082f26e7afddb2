import type { Floor } from '../ground/floor.ts'
import { tonight } from '../ground/floor-times.ts'

/**
 * The day of an officer: the clocks they hold, one row a matter with its departments' clocks beside, the strip's figures, whom they cover and their own leave.
 * Left out: the next step and whose turn it is, which our code derives. An officer reads nothing that climbed and has no ground: both stand empty.
 */
export const getToday: Floor = {
  method: 'GET',
  path: '/api/today',
  derived: ['rows.next', 'rows.turn'],
  values: ({ member, now }) => [member.districtId, member.id, now, tonight(now)],
  statement: `
    with own as (
      select c.* from clock c where c.district_id = $1 and c.holder_id = $2 and c.stopped_at is null
    ), first as (
      select distinct on (x.matter) x.* from (
        select o.*, o.subject_id as matter, false as of_department from own o
        union all
        select c.*, c.request_id, true from clock c
        where c.district_id = $1 and c.stopped_at is null and c.holder_rule = 'unit' and c.holder_id is distinct from $2
          and c.request_id = any(array(select request_id from own where subject_kind = 'request'))
      ) x order by x.matter, x.due_at
    ), strip as (
      select count(*) as all, count(*) filter (where due_at < $3) as overdue, count(*) filter (where due_at >= $3 and due_at <= $4) as today,
        min(due_at) filter (where due_at >= $3) as next, count(*) as open
      from first
    ), answers as (
      select count(*) as due, count(*) filter (where k.stopped_at <= k.due_at) as in_time from clock k
      where k.district_id = $1 and (case when k.due_at <= k.passed_late_at then k.due_holder_id else k.holder_id end) = $2 and k.kind = 'answer' and k.due_at > $3::timestamptz - interval '30 days' and k.due_at <= $3
        and (k.stopped_by is distinct from 'request.withdrawn' or k.stopped_at > k.due_at)
    ), shown as (
      select * from first order by due_at, id limit 200
    )
    select json_build_object(
      'now', $3::timestamptz,
      'rows', (
        select coalesce(json_agg(json_build_object(
          'clock', json_build_object('id', c.id, 'kind', c.kind, 'startedAt', c.started_at, 'dueAt', c.due_at, 'stoppedAt', c.stopped_at, 'stoppedBy', c.stopped_by,
            'provisional', c.provisional, 'promise', json_build_object('amount', c.promise_amount, 'unit', c.promise_unit), 'holderId', c.holder_id, 'holderName', h.name),
          'subject', json_build_object('kind', c.subject_kind, 'id', c.subject_id), 'enterpriseId', c.enterprise_id, 'enterpriseName', e.name, 'enterpriseKind', e.kind, 'requestId', c.request_id, 'taskId', k.id, 'title', coalesce(r.title, ''),
          'status', r.status, 'lastMessageId', r.last_message_id, 'waitsFor', case when c.of_department then u.short_name else p.authority end,
          'promisedDueAt', case when c.kind = 'settlement' then (
            select x.due_at from clock x where x.district_id = $1 and x.subject_id = c.request_id and x.kind = 'promisedAnswer' and x.stopped_at is null) end,
          'coveredFor', case when c.officer_id <> $2 and (c.of_department or c.holder_rule = 'officer') then o.name end
        ) order by c.due_at, c.id), '[]')
        from shown c join enterprise e on e.district_id = c.district_id and e.id = c.enterprise_id
        left join request r on r.district_id = c.district_id and r.id = c.request_id
        left join request_pause p on p.district_id = c.district_id and p.request_id = c.request_id and p.resumed_at is null
        left join task k on c.subject_kind = 'task' and k.district_id = c.district_id and k.id = c.subject_id
        left join member o on o.id = c.officer_id left join member h on h.id = c.holder_id left join unit u on u.id = c.unit_id),
      'more', greatest(strip.all - 200, 0),
      'climbed', json_build_object('rows', json_build_array(), 'more', 0),
      'ground', json_build_object('rows', json_build_array(), 'more', 0),
      'figures', json_build_object('answers', json_build_object('due', answers.due, 'onTime', answers.in_time, 'days', 30), 'overdue', strip.overdue, 'dueToday', strip.today,
        'nextDueAt', strip.next, 'open', strip.open,
        'enterprises', (select count(*) from enterprise e where e.district_id = $1 and e.officer_id = $2 and e.state <> 'closed')),
      'district', null,
      'covering', (
        select coalesce(json_agg(json_build_object('memberId', m.id, 'name', m.name, 'until', upper(l.during),
          'enterprises', (select count(*) from enterprise e where e.district_id = $1 and e.officer_id = m.id and e.state <> 'closed'),
          'open', (select count(distinct o.subject_id) from own o where o.officer_id = m.id and o.request_id is not null)) order by upper(l.during), m.id), '[]')
        from deputy d join leave l on l.district_id = d.district_id and l.member_id = d.officer_id join member m on m.id = l.member_id
        where d.district_id = $1 and d.deputy_id = $2 and d.during @> $3::timestamptz and l.during @> $3::timestamptz),
      'leave', (
        select json_build_object('until', upper(l.during), 'deputyName', (
          select m.name from deputy d join member m on m.id = d.deputy_id
          where d.district_id = $1 and d.officer_id = $2 and d.enterprise_id is null and d.during @> $3::timestamptz order by d.appointed_at desc limit 1))
        from leave l where l.district_id = $1 and l.member_id = $2 and l.during @> $3::timestamptz limit 1),
      'waitingForOfficer', 0
    )::text as answer from strip, answers`,
}
