import { randomUUIDv7 } from 'node:crypto'
import { type Floor, fingerprintOf } from '../ground/floor.ts'
import { dayIn, hoursAfter, wordsOf } from '../ground/floor-times.ts'

/**
 * A contact files: number, request, message, two clocks, history, the officer's notice with its hint, and the key with its answer. No rules: due times lie a fixed span ahead where ours reckons with the calendar.
 * The counter's row is locked to the commit, as ours is.
 */
export const fileRequest: Floor = {
  method: 'POST',
  path: '/api/requests',
  status: 201,
  values: asked => {
    const { member, now, body, key } = asked
    const title = body.body.split('。', 1)[0]
    const data = { title, source: { zh: '企业提交', en: 'from the enterprise' }, receivedAt: wordsOf(now) }
    const ids = Array.from({ length: 6 }, () => randomUUIDv7())
    const dues = [hoursAfter(now, 24), hoursAfter(now, 336), hoursAfter(now, 20), hoursAfter(now, 312)]
    return [
      member.districtId,
      member.id,
      body.enterpriseId,
      body.body,
      body.serviceCode,
      now,
      ...ids,
      ...dues,
      key,
      fingerprintOf(asked),
      member.name,
      title,
      JSON.stringify(data),
      dayIn(now),
    ]
  },
  statement: `
    with e as (
      select e.district_id, e.id, e.name, e.officer_id, o.name as officer_name from contact c join enterprise e on e.district_id = c.district_id and e.id = c.enterprise_id
      join member o on o.id = e.officer_id where c.district_id = $1 and c.member_id = $2 and c.enterprise_id = $3 and c.removed_at is null
    ), s as (
      select code, version, promise_amount, promise_unit from service_item where district_id = $1 and code = $5 and valid_until is null
    ), n as (
      insert into counter (district_id, day, series, last) select district_id, $22::date, 'request', 1 from e
      on conflict (district_id, day, series) do update set last = counter.last + 1 returning to_char(day, 'YYYYMMDD') || '-' || lpad(last::text, greatest(4, length(last::text)), '0') as number
    ), r as (
      insert into request (district_id, id, number, enterprise_id, title, body, service_code, service_version, source, status, received_at, recorded_at, filed_by, contact_name, last_message_id, due_at, due_kind)
      select e.district_id, $7::uuid, n.number, e.id, $20::text, $4::text, s.code, s.version, 'door', 'filed', $6::timestamptz, $6::timestamptz, $2::uuid, $19::text, $8::uuid, $13::timestamptz, 'answer'
      from e, n, s returning id
    ), m as (
      insert into request_message (district_id, id, request_id, kind, side, author_id, body, at, recorded_at)
      select district_id, $8::uuid, $7::uuid, 'filing', 'enterprise', $2::uuid, $4::text, $6::timestamptz, $6::timestamptz from e
    ), c as (
      insert into clock (district_id, id, kind, subject_kind, subject_id, enterprise_id, request_id, officer_id, holder_id, promise_amount, promise_unit, started_at, due_at, calendar_version, provisional, next_rung_at)
      select e.district_id, k.id, k.kind, 'request', $7::uuid, e.id, $7::uuid, e.officer_id, e.officer_id, k.amount, k.unit, $6::timestamptz, k.due_at, 3, false, k.rung_at
      from e, s, lateral (values ($9::uuid, 'answer', 24, 'clockHours', $13::timestamptz, $15::timestamptz),
        ($10::uuid, 'settlement', s.promise_amount, s.promise_unit, $14::timestamptz, $16::timestamptz)) k (id, kind, amount, unit, due_at, rung_at)
    ), h as (
      insert into history (district_id, id, at, recorded_at, kind, public, actor_id, actor_name, actor_unit, enterprise_id, request_id, subject_kind, subject_id, data)
      select district_id, $11::uuid, $6::timestamptz, $6::timestamptz, 'request.filed', true, $2::uuid, $19::text, '', id, $7::uuid, 'request', $7::uuid::text, $21::jsonb from e
    ), t as (
      insert into notice (district_id, id, member_id, at, kind, enterprise_id, request_id, subject_kind, subject_id, data)
      select district_id, $12::uuid, officer_id, $6::timestamptz, 'request.filed', id, $7::uuid, 'request', $7::uuid::text,
        jsonb_build_object('enterprise', name, 'title', $20::text, 'who', $19::text, 'dueAt', $13::timestamptz) from e
      returning pg_notify('yigen_hint', json_build_object('to', json_build_array(member_id), 'about', json_build_array(json_build_object('kind', 'request', 'id', request_id)))::text)
    ), a as (
      select e.district_id, json_build_object('id', r.id, 'number', n.number, 'title', $20::text, 'answerDueAt', $13::timestamptz, 'officerName', e.officer_name)::text as answer from e, n, r
    ), i as (
      insert into idempotency_key (district_id, member_id, key, fingerprint, status, answer, at) select district_id, $2::uuid, $17::text, $18::bytea, 201, answer, $6::timestamptz from a
    )
    select a.answer from a, t`,
}
