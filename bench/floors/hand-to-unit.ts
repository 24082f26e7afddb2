import { randomUUIDv7 } from 'node:crypto'
import { type Floor, fingerprintOf } from '../ground/floor.ts'
import { hoursAfter, wordsOf } from '../ground/floor-times.ts'

/**
 * An officer hands parts of a matter of their own to units: the tasks, two clocks each held by the unit's first clerk, the request's due time, history, the notices of the units' people with their hint, and the key
 * with its answer. No rules: due times lie a fixed span ahead where ours reckons with the calendar.
 */
export const handToUnit: Floor = {
  method: 'POST',
  path: '/api/requests/:id/tasks',
  status: 201,
  values: asked => {
    const { member, now, params, body, key } = asked
    const due = hoursAfter(now, 56)
    const tasks = body.tasks.map((task: { unitId: string; asked: string; promise: { amount: number; unit: string } }) => ({
      ...{ id: randomUUIDv7(), acceptance: randomUUIDv7(), clock: randomUUIDv7(), history: randomUUIDv7() },
      ...{ unit: task.unitId, asked: task.asked, amount: task.promise.amount, promise_unit: task.promise.unit },
    }))
    const answer = JSON.stringify({ tasks: tasks.map(({ id, unit }: { id: string; unit: string }) => ({ id, unitId: unit, dueAt: due })) })
    const dues = [hoursAfter(now, 7), hoursAfter(now, 3), due, hoursAfter(now, 52), wordsOf(due)]
    return [
      member.districtId,
      member.id,
      params.id,
      now,
      JSON.stringify(tasks),
      ...dues,
      key,
      fingerprintOf(asked),
      answer,
      member.name,
      member.unitName,
    ]
  },
  statement: `
    with w as (
      select w.*, u.short_name, (select p.id from member p where p.unit_id = w.unit and 'clerk' = any(p.roles) and p.state = 'active' and not exists (
          select from leave l where l.district_id = $1 and l.member_id = p.id and l.during @> $4::timestamptz) order by p.created_at, p.id limit 1) as clerk_id
      from jsonb_to_recordset($5::jsonb) w (id uuid, acceptance uuid, clock uuid, history uuid, unit text, asked text, amount int, promise_unit text) join unit u on u.id = w.unit
    ), r as (
      update request r set (due_at, due_kind) = (select x.due_at, x.kind from (
          select c.due_at, c.kind from clock c where c.district_id = r.district_id and c.request_id = r.id and c.stopped_at is null union all select $6::timestamptz, 'taskAcceptance'
        ) x order by x.due_at limit 1)
      from enterprise e where r.district_id = $1 and r.id = $3 and r.status in ('filed', 'replied') and e.district_id = r.district_id and e.id = r.enterprise_id and e.officer_id = $2
      returning r.district_id, r.id, r.title, r.enterprise_id, e.name, e.officer_id
    ), k as (
      insert into task (district_id, id, subject_kind, subject_id, request_id, enterprise_id, unit_id, asked, status, promise_amount, promise_unit, handed_by, handed_at, due_at, question_id)
      select r.district_id, w.id, 'request', r.id, r.id, r.enterprise_id, w.unit, w.asked, 'handed', w.amount, w.promise_unit, $2::uuid, $4::timestamptz, $6::timestamptz, w.id from r, w
    ), c as (
      insert into clock (district_id, id, kind, subject_kind, subject_id, enterprise_id, request_id, officer_id, holder_rule, unit_id, holder_id, promise_amount, promise_unit, started_at, due_at,
        calendar_version, provisional, next_rung_at)
      select r.district_id, x.id, x.kind, 'task', w.id, r.enterprise_id, r.id, r.officer_id, 'unit', w.unit, w.clerk_id, x.amount, x.unit, $4::timestamptz, x.due_at, 3, false, x.rung_at
      from r, w, lateral (values (w.acceptance, 'taskAcceptance', 4, 'workingHours', $6::timestamptz, $7::timestamptz),
        (w.clock, 'task', w.amount, w.promise_unit, $8::timestamptz, $9::timestamptz)) x (id, kind, amount, unit, due_at, rung_at)
    ), h as (
      insert into history (district_id, id, at, recorded_at, kind, public, actor_id, actor_name, actor_unit, enterprise_id, request_id, subject_kind, subject_id, data)
      select r.district_id, w.history, $4::timestamptz, $4::timestamptz, 'task.handed', true, $2::uuid, $14::text, $15::text, r.enterprise_id, r.id, 'task', w.id::text,
        jsonb_build_object('unit', w.short_name, 'dueAt', $10::text) from r, w
    ), t as (
      insert into notice (district_id, id, member_id, at, kind, enterprise_id, request_id, subject_kind, subject_id, data)
      select r.district_id, uuidv7(), p.id, $4::timestamptz, 'task.handed', r.enterprise_id, r.id, 'task', w.id::text,
        jsonb_build_object('enterprise', r.name, 'title', r.title, 'unit', w.short_name, 'taskId', w.id)
      from r, w join member p on p.unit_id = w.unit and p.roles && array['clerk', 'head'] and p.state = 'active'
      returning member_id
    ), i as (
      insert into idempotency_key (district_id, member_id, key, fingerprint, status, answer, at) select district_id, $2::uuid, $11::text, $12::bytea, 201, $13::text, $4::timestamptz from r
    )
    select $13::text as answer, pg_notify('yigen_hint', json_build_object('to', json_agg(distinct member_id::text), 'about', (select json_agg(json_build_object('kind', 'task', 'id', id)) from w))::text) from t having count(*) > 0`,
}
