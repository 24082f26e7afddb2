import { randomUUIDv7 } from 'node:crypto'
import { sql, type Transaction } from 'kysely'
import { newIds } from '#database/new-ids.ts'
import type { DB } from '#database/schema.ts'
import { isUndone } from './held-reply.queries.ts'
import { messageRows } from './insert-message.ts'
import { nextNumber } from './request-number.ts'

type Of = { districtId: string; id: string }
type Into = { districtId: string; enterpriseId: string }

/** A matter as a new one of another district: same receipt and first answer, with what both sides wrote; the office's notes stay where they are (R11.3). R18.4 */
export async function copyRequest(
  trx: Transaction<DB>,
  from: Of,
  into: Into,
  now: Temporal.Instant,
): Promise<{ id: string; number: string }> {
  const id = randomUUIDv7()
  const { messages, lastMessageId } = await readMessages(trx, from)
  const number = await insertRequest(trx, from, { ...into, id, lastMessageId }, now)
  await messageRows.write(messages.map(message => ({ ...message, district_id: into.districtId, request_id: id }))).execute(trx)
  return { id, number }
}

type Message = Parameters<typeof messageRows.write>[0][number]

/** Under ids of their own, and the one that is the last there. */
async function readMessages(trx: Transaction<DB>, { districtId, id }: Of) {
  const { rows } = await sql<Message & { last: boolean }>`
    select m.kind, m.side, m.author_id, m.body, m.at, m.recorded_at, m.id = r.last_message_id as last
    from request_message m join request r on r.district_id = m.district_id and r.id = m.request_id
    where m.district_id = ${districtId} and m.request_id = ${id} and m.kind <> 'note' and not ${isUndone(sql`m.district_id`, sql`m.id`)}
    order by m.recorded_at, m.id`.execute(trx)
  const ids = newIds(rows.length)
  const messages = rows.map(({ last: _, ...message }, i) => ({ ...message, id: ids[i] as string }))
  return { messages, lastMessageId: ids[rows.findLastIndex(({ last }) => last)] as string }
}

/** Filed under the same item where the catalogue there has it; its clocks keep what was promised. */
async function insertRequest(
  trx: Transaction<DB>,
  from: Of,
  into: Into & { id: string; lastMessageId: string },
  now: Temporal.Instant,
): Promise<string> {
  const { rows } = await sql<{ number: string }>`
    with counted as (${nextNumber(into.districtId, now)})
    insert into request (district_id, id, number, enterprise_id, title, body, service_code, service_version, source, status, received_at, came_at, recorded_at,
      filed_by, contact_name, callback_phone, first_answered_at, last_message_id, last_message_side, reopenings)
    select ${into.districtId}, ${into.id}::uuid, counted.number, ${into.enterpriseId}::uuid, r.title, r.body, s.code, s.version, r.source, r.status, r.received_at, r.came_at,
      ${now}::timestamptz, r.filed_by, r.contact_name, r.callback_phone, r.first_answered_at, ${into.lastMessageId}::uuid, r.last_message_side, r.reopenings
    from counted, request r
    left join service_item o on o.district_id = r.district_id and o.code = r.service_code and o.version = r.service_version
    left join lateral (
      select x.code, x.version from service_item x
      where x.district_id = ${into.districtId} and x.code = o.code and x.name_zh = o.name_zh and (x.valid_until is null or x.valid_until > r.received_at)
      order by x.version limit 1) s on true
    where r.district_id = ${from.districtId} and r.id = ${from.id}
    returning number`.execute(trx)
  return (rows[0] as { number: string }).number
}
