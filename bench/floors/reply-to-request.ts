import { randomUUIDv7 } from 'node:crypto'
import { type Floor, fingerprintOf } from '../ground/floor.ts'

/** An officer answers a matter of their own: message, the answer's clock stopped, the request moved, history, the contacts' notices with their hint, and the key with its answer. No rules. */
export const replyToRequest: Floor = {
  method: 'POST',
  path: '/api/requests/:id/replies',
  values: asked => {
    const { member, now, params, body, key } = asked
    const ids = [randomUUIDv7(), randomUUIDv7()]
    const answer = JSON.stringify({ id: params.id, status: 'replied', at: now, messageId: ids[0], undoUntil: null })
    return [
      member.districtId,
      member.id,
      params.id,
      body.seen,
      body.words,
      now,
      ...ids,
      key,
      fingerprintOf(asked),
      answer,
      member.name,
      member.unitName,
    ]
  },
  statement: `
    with r as (
      update request r set status = 'replied', first_answered_at = coalesce(first_answered_at, $6::timestamptz), last_message_id = $7::uuid, last_message_side = 'office',
        (due_at, due_kind) = (select c.due_at, c.kind from clock c where c.district_id = r.district_id and c.request_id = r.id and c.stopped_at is null
          and not (c.subject_id = r.id and c.kind in ('answer', 'promisedAnswer')) order by c.due_at limit 1)
      from enterprise e where r.district_id = $1 and r.id = $3 and r.status in ('filed', 'replied') and r.last_message_id = $4
        and e.district_id = r.district_id and e.id = r.enterprise_id and e.officer_id = $2
      returning r.district_id, r.id, r.title, r.enterprise_id, e.name
    ), m as (
      insert into request_message (district_id, id, request_id, kind, side, author_id, body, at, recorded_at)
      select district_id, $7::uuid, id, 'reply', 'office', $2::uuid, $5::text, $6::timestamptz, $6::timestamptz from r
    ), c as (
      update clock c set stopped_at = $6::timestamptz, stopped_by = 'request.replied', stopped_by_member = $2::uuid, next_rung_at = null
      from r where c.district_id = r.district_id and c.subject_id = r.id and c.kind in ('answer', 'promisedAnswer') and c.stopped_at is null
    ), h as (
      insert into history (district_id, id, at, recorded_at, kind, public, actor_id, actor_name, actor_unit, enterprise_id, request_id, subject_kind, subject_id, data)
      select district_id, $8::uuid, $6::timestamptz, $6::timestamptz, 'request.replied', true, $2::uuid, $12::text, $13::text, enterprise_id, id, 'request', id::text, jsonb_build_object('words', $5::text) from r
    ), t as (
      insert into notice (district_id, id, member_id, at, kind, enterprise_id, request_id, subject_kind, subject_id, data)
      select r.district_id, uuidv7(), k.member_id, $6::timestamptz, 'request.replied', r.enterprise_id, r.id, 'request', r.id::text, jsonb_build_object('enterprise', r.name, 'title', r.title, 'who', $12::text)
      from r join contact k on k.district_id = r.district_id and k.enterprise_id = r.enterprise_id and k.removed_at is null and k.member_id is not null
      returning member_id
    ), i as (
      insert into idempotency_key (district_id, member_id, key, fingerprint, status, answer, at) select district_id, $2::uuid, $9::text, $10::bytea, 200, $11::text, $6::timestamptz from r
    )
    select $11::text as answer, pg_notify('yigen_hint', json_build_object('to', json_agg(member_id), 'about', json_build_array(json_build_object('kind', 'request', 'id', $3::uuid)))::text) from r left join t on true having count(r.id) > 0`,
}
