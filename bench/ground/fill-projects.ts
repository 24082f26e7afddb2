import pg from 'pg'
import type { Size } from './fill.ts'
import { fillUnitPeople } from './fill-unit-people.ts'
import { district, id, now } from './rows.ts'

/** Two officers whose projects are measured have thirty each. */
const ofMeasured = 30

/** Numbers of the projects of the first or the second measured officer. */
export const projectsOf = (place: 0 | 1): number[] => Array.from({ length: ofMeasured }, (_, i) => place * ofMeasured + i + 1)

export type LandingSize = { projects: number; officers: readonly [number, number] }

/**
 * Landing projects at the third gate, every second one key: a plan of 40 milestones in its second version (20 finished, 4 running, the rest to come), evidence of two gates with one corrected and one to verify,
 * four reviews with two risks each, two site meetings, named people, and 60 rows of history.
 */
export async function fillProjects(ownerUrl: string, size: Size, landing: LandingSize): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrl })
  await client.connect()
  try {
    await client.query('set synchronous_commit = off')
    await fillUnitPeople(client)
    for (const statement of statements(size, landing)) await client.query(statement)
    await client.query('vacuum analyze')
  } finally {
    await client.end()
  }
}

const leader = id('cccc', '1')
const plannedStart = `l.begins_at + (m.i - 1) / 4 * interval '3 days'`
const plannedFinish = `l.begins_at + ((m.i - 1) / 4 + 1) * interval '3 days'`
const finishedAt = `${plannedFinish} + interval '4 hours'`
const milestoneId = id('0056', 'l.n * 100 + m.i')
const taskId = id('0057', 'l.n * 100 + m.i')
const clerkId = id('cc02', '2 * m.u + 1')

const statements = ({ enterprises, officers }: Size, { projects, officers: [first, second] }: LandingSize) => [
  `create temp table landing as
    select n, n % 2 = 0 as is_key, ${id('0050', 'n')} as id, e.id as enterprise_id, e.officer_id, o.minister_id, ${id('0051', 'n')} as plan_id, ${now} - interval '18 days' as begins_at
    from generate_series(1, ${projects}) n, lateral (select case
      when n <= ${ofMeasured} then ${first - 1} + (n - 1) * ${officers} when n <= ${2 * ofMeasured} then ${second - 1} + (n - 1 - ${ofMeasured}) * ${officers}
      else 1 + (n * 7) % ${enterprises} end as enterprise) x
    join enterprise e on e.district_id = ${district} and e.id = ${id('0001', 'x.enterprise')} join member o on o.id = e.officer_id`,
  `create temp table planned as
    select i, (array['unit', 'officer', 'unit', case when i % 8 = 3 then 'outside' else 'enterprise' end])[1 + i % 4] as owner_kind, case when i % 2 = 0 then asked.id end as owner_unit_id, asked.u,
      case when i % 8 = 3 then '市规划和自然资源局' else '' end as owner_name, (array['signed', 'registered', 'invoicing', 'staffed', 'taxed'])[1 + (i - 1) / 8] as gate,
      case when i <= 20 then 'finished' when i <= 24 then 'running' else 'waiting' end as status
    from generate_series(1, 40) i join asked on asked.u = 1 + i % 20`,
  `insert into project (district_id, id, enterprise_id, name, kind, address, investment, area, headcount, stage, stage_since, status, opened_by, opened_at, last_event_at, is_key, key_since, leader_id, plan_id)
    select ${district}, l.id, l.enterprise_id, '鹭汀智能研发中心' || l.n, 'office', '阅江中路 ' || l.n || ' 号', 5000, 3200, 120, 'registered', ${now} - interval '9 days', 'open', l.officer_id,
      ${now} - interval '60 days', ${now} - (l.n % 20) * interval '1 day', l.is_key, case when l.is_key then ${now} - interval '40 days' end, case when l.is_key then ${leader} end, l.plan_id
    from landing l`,
  `insert into project_stage_change (district_id, id, project_id, from_stage, to_stage, how, changed_by, changed_at, reason)
    select ${district}, ${id('0052', 'l.n * 10 + s.i')}, l.id, s.from_stage, s.to_stage, case s.i when 1 then 'opened' else 'passed' end, l.officer_id, ${now} - (60 - s.i * 12) * interval '1 day', ''
    from landing l, (values (1, null, 'lead'), (2, 'lead', 'talks'), (3, 'talks', 'signed'), (4, 'signed', 'registered')) s (i, from_stage, to_stage)`,
  `insert into project_evidence (district_id, id, project_id, gate, kind, day, words, amount, document, recorded_by, recorded_at, replaces_id, correction_reason, verified_by, verified_at)
    select ${district}, ${id('0053', 'l.n * 10 + x.i')}, l.id, x.gate, x.kind, '2026-11-20', '原件已核对，复印件在档。', x.amount, '凭证原件 ' || x.i, l.officer_id, ${now} - (50 - x.i) * interval '1 day',
      case when x.i = 5 then ${id('0053', 'l.n * 10 + 4')} end, case when x.i = 5 then '注册资本写错。' end, case when x.i = 5 then l.minister_id end, case when x.i = 5 then ${now} - interval '10 days' end
    from landing l, (values (1, 'talks', 'talks-held', null), (2, 'talks', 'demand', null), (3, 'signed', 'agreement', 5000), (4, 'registered', 'licence', 500), (5, 'registered', 'licence', 5000), (6, 'invoicing', 'invoicing', 60))
      x (i, gate, kind, amount)`,
  `insert into project_member (district_id, id, project_id, member_id, duty, added_by, added_at)
    select ${district}, ${id('0054', 'l.n * 10 + i')}, l.id, ${id('cc02', '2 * i + 1')}, '窗口联络', l.officer_id, ${now} - interval '30 days' + i * interval '1 hour' from landing l, generate_series(1, 3) i`,
  `insert into plan (district_id, id, project_id, version, status, revision, template_key, reason, drafted_by, drafted_at, changed_by, changed_at, proposed_by, proposed_at, decided_by, decided_at, decision_words, in_force, begins_at, lands_at)
    select ${district}, case v when 2 then l.plan_id else ${id('0055', 'l.n')} end, l.id, v, case v when 2 then 'inForce' else 'replaced' end, 4, 'office', '联审晚了，重排。', l.officer_id, at - interval '2 days', l.officer_id,
      at - interval '1 day', l.officer_id, at - interval '1 day', l.minister_id, at, '同意。', case v when 2 then tstzrange(l.begins_at, null) else tstzrange(at, l.begins_at) end, at, l.begins_at + v * interval '15 days'
    from landing l, generate_series(1, 2) v, lateral (select l.begins_at - (2 - v) * interval '10 days' as at) x`,
  `insert into milestone (district_id, id, project_id, name, gate, owner_kind, owner_unit_id, owner_name, status, ready_at, started_at, due_at, expected_at, expected_words, finished_at, finished_by, finished_words, task_id)
    select ${district}, ${milestoneId}, l.id, '施工图审查' || m.i, m.gate, m.owner_kind, m.owner_unit_id, m.owner_name, m.status, at, at, case when m.status <> 'waiting' then ${plannedFinish} end,
      case when m.status = 'running' and m.owner_kind = 'outside' then ${now} + interval '2 days' end, case when m.status = 'running' and m.owner_kind = 'outside' then '市规划周五上会。' else '' end,
      case when m.status = 'finished' then ${finishedAt} end, case when m.status = 'finished' then l.officer_id end, case when m.status = 'finished' then '合同已签，双方用印。' end,
      case when m.owner_kind = 'unit' and m.status <> 'waiting' then ${taskId} end
    from landing l, planned m, lateral (select case when m.status <> 'waiting' then ${plannedStart} end as at) x`,
  `insert into plan_milestone (district_id, plan_id, milestone_id, number, name, owner_kind, owner_unit_id, owner_name, promise_amount, promise_unit, gate, service_code, materials, predecessors, planned_start, planned_finish)
    select ${district}, p.id, ${milestoneId}, m.i, '施工图审查' || m.i, m.owner_kind, m.owner_unit_id, m.owner_name, 2, 'workingDays', m.gate, null, '施工图、租约',
      case when m.i > 4 then jsonb_build_array(jsonb_build_object('id', ${id('0056', 'l.n * 100 + m.i - 4')}, 'link', 'finishStart', 'lag', 0)) else '[]' end, ${plannedStart}, ${plannedFinish}
    from landing l join plan p on p.district_id = ${district} and p.project_id = l.id cross join planned m order by p.id, m.i`,
  `insert into plan_forecast (district_id, project_id, lands_at, planned_at, shift_days, caused_by, caused_days, first_planned_at, slip_days, slip_ours, slip_enterprise, slip_outside, provisional, next_milestone_id, stale_at, reckoned_at)
    select ${district}, l.id, l.begins_at + interval '35 days', l.begins_at + interval '30 days', 3 - l.n % 4, ${id('0056', 'l.n * 100 + 23')}, 2, l.begins_at + interval '15 days', 10, 4, 2, 4, true,
      ${id('0056', 'l.n * 100 + 21')}, null, ${now} from landing l`,
  `insert into task (district_id, id, subject_kind, subject_id, enterprise_id, unit_id, asked, status, promise_amount, promise_unit, handed_by, handed_at, accepted_by, accepted_at, ended_at, due_at, question_id)
    select ${district}, ${taskId}, 'milestone', ${milestoneId}, l.enterprise_id, m.owner_unit_id, '施工图审查' || m.i, case m.status when 'finished' then 'finished' else 'accepted' end, 2, 'workingDays', l.minister_id, ${plannedStart},
      ${clerkId}, ${plannedStart} + interval '2 hours', case when m.status = 'finished' then ${finishedAt} end, ${plannedFinish}, ${taskId}
    from landing l, planned m where m.owner_kind = 'unit' and m.status <> 'waiting'`,
  `insert into clock (district_id, id, kind, subject_kind, subject_id, enterprise_id, holder_rule, officer_id, unit_id, holder_id, promise_amount, promise_unit, started_at, due_at, calendar_version, provisional, stopped_at, stopped_by)
    select ${district}, ${id('0058', 'l.n * 100 + m.i')}, x.kind, x.kind, case x.kind when 'task' then ${taskId} else ${milestoneId} end, l.enterprise_id, m.owner_kind, l.officer_id, m.owner_unit_id,
      case x.kind when 'task' then ${clerkId} else l.officer_id end, 2, 'workingDays', ${plannedStart}, ${plannedFinish}, 3, false, case when m.status = 'finished' then ${finishedAt} end, case when m.status = 'finished' then x.kind || '.finished' end
    from landing l, planned m, lateral (select case m.owner_kind when 'unit' then 'task' else 'milestone' end as kind) x where m.status <> 'waiting' and m.owner_kind in ('unit', 'officer')`,
  `insert into clock (district_id, id, kind, subject_kind, subject_id, enterprise_id, holder_rule, officer_id, holder_id, promise_amount, promise_unit, started_at, due_at, calendar_version, provisional)
    select ${district}, ${id('0059', 'l.n')}, 'review', 'project', l.id, l.enterprise_id, 'minister', l.officer_id, l.minister_id, 10, 'workingDays', ${now} - interval '5 days', ${now} + interval '9 days', 3, false from landing l where l.is_key`,
  `insert into leadership (district_id, id, project_id, leader_id, during, named_by)
    select ${district}, ${id('005a', 'l.n')}, l.id, ${leader}, tstzrange(${now} - interval '40 days', null), l.minister_id from landing l where l.is_key`,
  `insert into project_review (district_id, id, project_id, grade, words, recorded_by, recorded_at)
    select ${district}, ${id('005b', 'l.n * 10 + i')}, l.id, (array['steady', 'watch', 'atRisk'])[1 + i % 3], '用途变更联审改期，会把装修推过元旦；消防提前介入可追回 2 天。', l.minister_id, ${now} - i * interval '7 days' from landing l, generate_series(1, 4) i`,
  `insert into project_review_risk (district_id, review_id, position, threat, consequence, countermeasure, member_id, day)
    select ${district}, r.id, i, '联审不通过', '落地再晚 10 个工作日', '备 1 号楼首层方案', l.officer_id, '2027-01-08' from landing l join project_review r on r.district_id = ${district} and r.project_id = l.id, generate_series(1, 2) i`,
  `insert into site_meeting (district_id, id, project_id, status, starts_at, place, about, enterprise_asked, enterprise_came, planned_by, planned_at, words, recorded_by, recorded_at)
    select ${district}, ${id('005c', 'l.n * 10 + i')}, l.id, case i when 1 then 'held' else 'planned' end, ${now} + (i * 10 - 15) * interval '1 day', '万胜广场', '消防提前介入', true, case i when 1 then true end, l.officer_id,
      ${now} - interval '16 days', case i when 1 then '三家都在，定了两条。' else '' end, case i when 1 then l.officer_id end, case i when 1 then ${now} - interval '4 days' end
    from landing l, generate_series(1, 2) i`,
  `insert into site_meeting_guest (district_id, meeting_id, position, member_id, unit_id, asked, came)
    select ${district}, g.id, i, case i when 1 then l.minister_id end, case when i > 1 then asked.id end, true, case g.status when 'held' then true end
    from landing l join site_meeting g on g.district_id = ${district} and g.project_id = l.id cross join generate_series(1, 4) i join asked on asked.u = i`,
  `insert into site_meeting_decision (district_id, id, meeting_id, position, words, due_at, done_by, done_at)
    select ${district}, ${id('005d', 'l.n * 10 + i')}, g.id, i, '周五前出预审意见。', ${now} + interval '3 days', case i when 1 then l.officer_id end, case i when 1 then ${now} - interval '1 day' end
    from landing l join site_meeting g on g.district_id = ${district} and g.project_id = l.id and g.status = 'held', generate_series(1, 2) i`,
  `insert into history (district_id, id, at, recorded_at, kind, public, actor_id, actor_name, actor_unit, enterprise_id, subject_kind, subject_id, data)
    select ${district}, ${id('005e', 'l.n * 100 + i')}, ${now} - (61 - i) * interval '1 day', ${now} - (61 - i) * interval '1 day', case when i <= 20 then 'project.progressed' else 'milestone.started' end, i <= 20, l.officer_id, '服务官',
      '投资促进局', l.enterprise_id, case when i <= 20 then 'project' else 'milestone' end, case when i <= 20 then l.id else ${id('0056', 'l.n * 100 + i - 20')} end::text, '{"words": "合同已签，双方用印。"}'
    from landing l, generate_series(1, 60) i`,
]
