import { endedStatuses, openStatuses } from '@yigen/domain/requests/request-status.ts'
import type { DB } from '@yigen/server/database/schema.ts'
import { type Kysely, sql } from 'kysely'

/** What must hold after every step, at every moment; each as the rows that break it. */
const broken = {
  'an open matter has exactly one holder of its own clocks (R3.4)': sql`
    select r.number from request r left join clock c on c.district_id = r.district_id and c.subject_id = r.id and c.stopped_at is null
    where r.status = any(${[...openStatuses]}) group by r.number having count(distinct c.holder_id) <> 1 or bool_or(c.holder_id is null)`,
  'who holds it is somebody who is there': sql`
    select r.number from request r join clock c on c.district_id = r.district_id and c.subject_id = r.id and c.stopped_at is null
    join member m on m.id = c.holder_id where r.status = any(${[...openStatuses]}) and m.state <> 'active'`,
  'an open matter has one settlement clock, and shows its first due time (R4.6, R4.10)': sql`
    select r.number from request r left join clock c on c.district_id = r.district_id and c.request_id = r.id and c.stopped_at is null
    where r.status = any(${[...openStatuses]}) group by r.number, r.due_at
    having count(*) filter (where c.kind = 'settlement') <> 1 or r.due_at is null or r.due_at is distinct from min(c.due_at)`,
  'every clock ends with its matter, but for an appeal, a call-back and an order (R7.6)': sql`
    select r.number, c.kind from request r join clock c on c.district_id = r.district_id and c.request_id = r.id and c.stopped_at is null
    where r.status = any(${[...endedStatuses]}) and c.kind not in ('appeal', 'callBack', 'supervision')`,
  'nothing stays open in a matter that is over (R4.8)': sql`
    select r.number from request r where r.status = any(${[...endedStatuses]}) and (
      exists (select from task t where t.district_id = r.district_id and t.request_id = r.id and t.status in ('handed', 'accepted'))
      or exists (select from request_pause p where p.district_id = r.district_id and p.request_id = r.id and p.resumed_at is null)
      or exists (select from decline d where d.district_id = r.district_id and d.request_id = r.id and d.status = 'proposed'))`,
  'what ended says when, and what is open does not': sql`
    select r.number from request r where (r.status = any(${[...openStatuses]})) <> (r.ended_at is null)`,
  'a matter answered keeps when (R4.4)': sql`
    select r.number from request r where r.status in ('replied', 'settled') and r.first_answered_at is null`,
  'a running clock of a task has a task that is open, and it has both or one (R7.2)': sql`
    select c.id from clock c join task t on t.district_id = c.district_id and t.id = c.subject_id
    where c.stopped_at is null and t.status not in ('handed', 'accepted', 'returned')`,
  'what was given more time keeps by when it was first due, which is earlier (R7.5)': sql`
    select c.id from clock c where c.first_due_at is not null and (c.kind <> 'task' or c.first_due_at >= c.due_at)`,
  'no unit leads a task and helps with it (R7.1)': sql`
    select t.id from task t join task_helper h on h.district_id = t.district_id and h.task_id = t.id where h.unit_id = t.unit_id`,
  'who does a task is of its unit (R7.5)': sql`
    select t.id from task t join member m on m.id = t.handler_id where m.unit_id <> t.unit_id`,
  'nothing is due before it begins, and no rung waits on a clock that stopped': sql`
    select c.id from clock c where c.due_at <= c.started_at or (c.stopped_at is not null and c.next_rung_at is not null)`,
  'an enterprise has one officer at every instant: what ends one assignment begins the next (R3.4, R3.7)': sql`
    select enterprise_id from (
      select enterprise_id, lower(during) as begun, lag(upper(during)) over (partition by enterprise_id order by lower(during)) as ended from assignment
    ) x where ended is not null and ended <> begun`,
  'whom the register names is whom the assignment names (R3.4)': sql`
    select e.id from enterprise e join assignment a on a.district_id = e.district_id and a.enterprise_id = e.id and upper_inf(a.during)
    where e.officer_id is distinct from a.officer_id`,
  'no enterprise waits for two handovers at once (R3.7)': sql`
    select enterprise_id from handover where answered_at is null and enterprise_id is not null group by enterprise_id having count(*) > 1`,
  'a key project is led by one who is there, whom its row names, and no other project is led (R14.1)': sql`
    select p.id from project p where p.is_key <> (1 = (
      select count(*) from leadership l join member m on m.id = l.leader_id and m.state = 'active'
      where l.district_id = p.district_id and l.project_id = p.id and upper_inf(l.during) and l.leader_id = p.leader_id))`,
  'the next review of a key project runs, and of no other (R14.3)': sql`
    select p.id from project p where p.is_key <> exists (
      select from clock c where c.district_id = p.district_id and c.subject_id = p.id and c.kind = 'review' and c.stopped_at is null)`,
  'what waits for an answer about who leads is of a key project and has its clock (R14.2, R14.4)': sql`
    select p.id from project p where
      (select count(*) from leader_proposal x where x.district_id = p.district_id and x.project_id = p.id and x.answered_at is null and p.is_key) <>
      (select count(*) from clock c where c.district_id = p.district_id and c.subject_id = p.id and c.kind = 'leaderAnswer' and c.stopped_at is null)
      or (select count(*) from key_end_proposal x where x.district_id = p.district_id and x.project_id = p.id and x.answered_at is null and p.is_key) <>
      (select count(*) from clock c where c.district_id = p.district_id and c.subject_id = p.id and c.kind = 'endOfKeyAnswer' and c.stopped_at is null)`,
  'what a site meeting left to the officer has a clock until it is done or its project is given up (R7.7)': sql`
    select x.id from site_meeting_decision x join site_meeting g on g.district_id = x.district_id and g.id = x.meeting_id
    join project p on p.district_id = g.district_id and p.id = g.project_id
    where x.task_id is null and (x.done_at is null and p.status in ('open', 'landed')) <> exists (
      select from clock c where c.district_id = x.district_id and c.subject_id = x.id and c.stopped_at is null)`,
  'a question that waits has one clock, with the district that asks or with the level asked; one that is over has none (R18.2)': sql`
    select l.id from lift l where (l.ended_at is null)::int <> (
      select count(*) from clock c where c.district_id in (l.district_id, l.asked_id) and c.subject_id = l.id and c.stopped_at is null)`,
  'what a meeting left to a person or asked of a leader has a clock until it is done or answered (R17.3)': sql`
    select x.id from meeting_decision x where x.member_id is not null and (x.done_at is null) <> exists (
      select from clock c where c.district_id = x.district_id and c.subject_id = x.id and c.stopped_at is null)
    union all
    select x.id from asking x where (x.answered_at is null) <> exists (
      select from clock c where c.district_id = x.district_id and c.subject_id = x.id and c.stopped_at is null)`,
  'the version in force is the one its project names (R14.1, R15.7)': sql`
    select p.id from project p join plan x on x.district_id = p.district_id and x.project_id = p.id and x.version is not null and upper_inf(x.in_force)
    where p.plan_id is distinct from x.id`,
  'a running milestone of a unit is an open task, of the officer a clock, and what runs no more has none (R15.5)': sql`
    select m.id, m.status from milestone m where case
      when m.status <> 'running' then exists (select from clock c where c.district_id = m.district_id and c.subject_id in (m.id, m.task_id) and c.stopped_at is null)
      when m.owner_kind = 'unit' then not exists (select from task t where t.district_id = m.district_id and t.id = m.task_id and t.subject_id = m.id and t.status in ('handed', 'accepted', 'returned'))
      when m.owner_kind = 'officer' then not exists (select from clock c where c.district_id = m.district_id and c.subject_id = m.id and c.kind = 'milestone' and c.stopped_at is null)
      else false end`,
  'nothing of a project that is over waits or runs (R13.6)': sql`
    select m.id from milestone m join project p on p.district_id = m.district_id and p.id = m.project_id where p.status <> 'open' and m.status in ('waiting', 'running')`,
  'what stands of a plan in force is forecast (R15.4)': sql`
    select x.id from plan x join project p on p.district_id = x.district_id and p.id = x.project_id and p.status = 'open'
    where x.status = 'inForce' and not exists (select from plan_forecast f where f.district_id = x.district_id and f.project_id = x.project_id)`,
  'two bureaus that go alone keep fourteen days between, unless the enterprise agreed to one (R20.1)': sql`
    select a.id, b.id as other from visit a join visit b on b.district_id = a.district_id and b.enterprise_id = a.enterprise_id and b.planned_at > a.planned_at
    where a.status = 'planned' and b.status = 'planned' and a.consent = 'free' and b.consent = 'free' and not a.of_officer and not b.of_officer and a.unit_id <> b.unit_id
      and abs((a.starts_at at time zone 'Asia/Shanghai')::date - (b.starts_at at time zone 'Asia/Shanghai')::date) <= 14
      and not exists (select from visit_companion x where x.district_id = a.district_id and x.visit_id = a.id and x.unit_id = b.unit_id)`,
  'no seat of an event is given twice (R20.3)': sql`
    select v.id from event v where v.seats < (
      select count(*) from event_sign_up s where s.district_id = v.district_id and s.event_id = v.id and s.state = 'seated')`,
  // what moves somebody up or away is recorded: what began since the last record was whole before it began
  'of an event that is to come nobody waits for a seat that is free (R20.3)': sql`
    select v.id from event v join event_sign_up s on s.district_id = v.district_id and s.event_id = v.id
    where v.status = 'planned' and v.starts_at > (select max(h.recorded_at) from history h) group by v.id, v.seats
    having bool_or(s.state = 'waiting') and count(*) filter (where s.state = 'seated') < v.seats`,
  'what was asked at an event or at a desk is a matter of an enterprise (R19.4, R20.3)': sql`
    select q.request_id from event_question q left join request r on r.district_id = q.district_id and r.id = q.request_id where r.source is distinct from 'event'
    union all select b.id from booking b left join request r on r.district_id = b.district_id and r.id = b.request_id
    where b.state = 'served' and r.source is distinct from 'station'`,
  'a number is called before it is served (R19.3)': sql`
    select id from booking where state = 'served' and queue_number is not null and called_at is null`,
  'a call that is owed is of somebody who was not reached (R19.4)': sql`
    select c.id from clock c join booking b on b.district_id = c.district_id and b.id = c.subject_id
    where c.kind = 'visitorCall' and c.stopped_at is null and (b.state <> 'missed' or b.called_at is not null)`,
  'on the list to visit stands one strong sign, or two weak (R23.1)': sql`
    select l.id from sign_listing l where l.left_at is null and jsonb_array_length(l.signs) < 2 and not l.signs @> '[{"strong": true}]'`,
  'who left the list for a reason has a day, and is back before it for something strong alone (R23.2)': sql`
    select a.id from sign_listing a join sign_listing b on b.district_id = a.district_id and b.enterprise_id = a.enterprise_id and b.listed_at > a.listed_at
    where a.left_why = 'aside' and (b.listed_at at time zone 'Asia/Shanghai')::date < a.aside_until and not b.signs @> '[{"strong": true}]'`,
  'no rung fires twice (R10.2)': sql`select clock_id, position from clock_rung group by clock_id, position having count(*) > 1`,
}

/** The names of what is broken, with the first rows that show it. */
export async function brokenPromises({ db }: { db: Kysely<DB> }): Promise<string[]> {
  const found: string[] = []
  for (const [name, rows] of Object.entries(broken)) {
    const { rows: shown } = await rows.execute(db)
    if (shown.length > 0) found.push(`${name}: ${JSON.stringify(shown.slice(0, 3))}`)
  }
  return found
}
