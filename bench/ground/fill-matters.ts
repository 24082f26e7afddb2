import pg from 'pg'
import { fillUnitPeople } from './fill-unit-people.ts'
import { district, id, now } from './rows.ts'

/** The open matters of one officer become long ones: 12 messages, 3 tasks (finished, accepted, returned), a refusal that was returned after two ways were tried, and 60 rows of history. */
export async function fillMatters(ownerUrl: string, officerId: string): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrl })
  await client.connect()
  try {
    await client.query('set synchronous_commit = off')
    await fillUnitPeople(client)
    for (const statement of statements(officerId)) await client.query(statement)
    await client.query('vacuum analyze')
  } finally {
    await client.end()
  }
}

const contact = id('dddd', '1')

/** Moment `i` of sixty since the matter came in. */
const moment = (i: string) => `m.received_at + (${now} - m.received_at) * (${i}) / 62`

const statements = (officerId: string) => [
  `create temp table matter as
    select row_number() over (order by r.id)::int as n, r.id, r.enterprise_id, r.received_at, e.officer_id, o.minister_id from request r
    join enterprise e on e.district_id = r.district_id and e.id = r.enterprise_id join member o on o.id = e.officer_id
    where r.district_id = ${district} and r.status in ('filed', 'replied') and e.officer_id = '${officerId}'`,
  `insert into request_message (district_id, id, request_id, kind, side, author_id, body, at, recorded_at)
    select ${district}, ${id('0030', 'm.n * 100 + i')}, m.id, k.kind, k.side, case k.side when 'office' then m.officer_id else ${contact} end, repeat('两份材料已经交到窗口，周三上门看现场。', 4),
      ${moment('5 * i')}, ${moment('5 * i')}
    from matter m, generate_series(1, 12 - (select count(*)::int from request_message x where x.district_id = ${district} and x.request_id = m.id)) i,
      lateral (select (array['reply', 'message', 'note'])[1 + i % 3] as kind, case when i % 3 = 1 then 'enterprise' else 'office' end as side) k`,
  `update clock c set stopped_at = ${moment('15')}, stopped_by = 'request.replied', stopped_by_member = m.officer_id, next_rung_at = null
    from matter m where c.district_id = ${district} and c.request_id = m.id and c.kind = 'answer' and c.stopped_at is null`,
  `insert into task (district_id, id, subject_kind, subject_id, request_id, enterprise_id, unit_id, asked, status, promise_amount, promise_unit, handed_by, handed_at, accepted_by, accepted_at, ended_at, due_at, question_id)
    select ${district}, ${id('0031', 'm.n * 100 + u')}, 'request', m.id, m.id, m.enterprise_id, asked.id, '分段验收是否可行，给书面意见；缺什么请一次说清。', (array['finished', 'accepted', 'returned'])[u], 2, 'workingDays', m.officer_id,
      ${moment('10')}, case when u < 3 then ${id('cc02', '2 * u + 1')} end, case when u < 3 then ${moment('12')} end, case when u = 1 then ${moment('40')} end,
      ${moment('10')} + interval '3 days', ${id('0031', 'm.n * 100 + u')}
    from matter m, asked where u <= 3`,
  `insert into clock (district_id, id, kind, subject_kind, subject_id, enterprise_id, request_id, holder_rule, officer_id, unit_id, holder_id, named_id, promise_amount, promise_unit, started_at, due_at, calendar_version, provisional,
      next_position, next_rung_at, stopped_at, stopped_by, stopped_by_member)
    select ${district}, case k when 'task' then ${id('0033', 'm.n * 100 + u')} else ${id('0032', 'm.n * 100 + u')} end, k, 'task', ${id('0031', 'm.n * 100 + u')}, m.enterprise_id, m.id, 'unit', m.officer_id,
      asked.id, ${id('cc02', '2 * u + 1')}, case when k = 'task' and u < 3 then ${id('cc02', '2 * u + 1')} end, case k when 'task' then 2 else 4 end, case k when 'task' then 'workingDays' else 'workingHours' end, ${moment('10')},
      ${moment('10')} + case k when 'task' then interval '3 days' else interval '1 day' end, 3, false, 0, case when x.at is null then ${moment('10')} + interval '2 days' end,
      x.at, case when x.at is not null then case when u = 3 then 'task.returned' when k = 'task' then 'task.finished' else 'task.accepted' end end, case when x.at is not null then ${id('cc02', '2 * u + 1')} end
    from matter m, asked, unnest(array['taskAcceptance', 'task']) k,
      lateral (select case when u = 3 then ${moment('20')} when k = 'taskAcceptance' then ${moment('12')} when u = 1 then ${moment('40')} end as at) x
    where u <= 3`,
  `insert into task_finish (district_id, id, task_id, finished_by, finished_at, result)
    select ${district}, ${id('0034', 'm.n')}, ${id('0031', 'm.n * 100 + 1')}, ${id('cc02', '3')}, ${moment('40')}, '可以分段验收：两份材料齐了，周三上门。' from matter m`,
  `insert into task_return (district_id, id, task_id, returned_by, returned_at, reason)
    select ${district}, ${id('0035', 'm.n')}, ${id('0031', 'm.n * 100 + 3')}, ${id('cc02', '7')}, ${moment('20')}, '不归本单位管：请转主管部门。' from matter m`,
  `insert into way_tried (district_id, id, request_id, what, with_whom, answered, recorded_by, recorded_at)
    select ${district}, ${id('0038', 'm.n * 100 + i')}, m.id, '分段验收', '住建局', '整栋一次消防没过，分段也不能先验。', m.officer_id, ${moment('22 + i')} from matter m, generate_series(1, 2) i`,
  `insert into decline (district_id, id, request_id, enterprise_id, status, reason, legal_basis, alternative, words, unit_id, proposed_by, proposed_at, decided_by, decided_at, to_try)
    select ${district}, ${id('0036', 'm.n')}, m.id, m.enterprise_id, 'returned', '整栋一次消防未验收，二次消防不能先行。', '《建设工程消防设计审查验收管理暂行规定》', '先用 9 层开业，12 层验收后搬回。',
      '王经理您好：12 层要等整栋一次消防验收后才能办，9 层已验收，我陪您办进场。', asked.id, m.officer_id, ${moment('26')}, m.minister_id, ${moment('30')}, '问问消防支队能否先做预验收，出临时意见。'
    from matter m, asked where u = 1`,
  `insert into clock (district_id, id, kind, subject_kind, subject_id, enterprise_id, request_id, holder_rule, officer_id, holder_id, promise_amount, promise_unit, started_at, due_at, calendar_version, provisional,
      stopped_at, stopped_by, stopped_by_member)
    select ${district}, ${id('0037', 'm.n')}, 'release', 'decline', ${id('0036', 'm.n')}, m.enterprise_id, m.id, 'minister', m.officer_id, m.minister_id, 1, 'workingDays', ${moment('26')}, ${moment('26')} + interval '1 day', 3, false,
      ${moment('30')}, 'decline.returned', m.minister_id
    from matter m`,
  `insert into history (district_id, id, at, recorded_at, kind, public, actor_id, actor_name, actor_unit, enterprise_id, request_id, subject_kind, subject_id, data)
    select ${district}, ${id('0039', 'm.n * 100 + i')}, ${moment('i')}, ${moment('i')}, k.kind, k.kind not in ('request.noted', 'task.accepted', 'decline.wayTried'), m.officer_id, '服务官', '投资促进局', m.enterprise_id, m.id, 'request', m.id::text,
      '{"words": "两份材料已经交到窗口，周三上门看现场。", "unit": "住建局", "dueAt": "11-27 18:00", "count": 1, "contactName": "王经理", "minutes": 6}'
    from matter m, generate_series(1, 60 - (select count(*)::int from history x where x.district_id = ${district} and x.request_id = m.id)) i,
      lateral (select (array['request.replied', 'request.messaged', 'request.noted', 'task.handed', 'task.accepted', 'decline.wayTried', 'request.called'])[1 + i % 7] as kind) k`,
  `update request r set status = 'replied', first_answered_at = coalesce(r.first_answered_at, ${moment('15')}), (last_message_id, last_message_side) = (
      select x.id, x.side from request_message x where x.district_id = r.district_id and x.request_id = r.id and x.kind <> 'note' order by x.recorded_at desc, x.id desc limit 1),
    (due_at, due_kind) = (select c.due_at, c.kind from clock c where c.district_id = r.district_id and c.request_id = r.id and c.stopped_at is null order by c.due_at limit 1)
    from matter m where r.district_id = ${district} and r.id = m.id`,
]
