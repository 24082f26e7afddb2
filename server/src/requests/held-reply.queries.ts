import type { RequestStatus } from '@yigen/domain/requests/request-status.ts'
import { type RawBuilder, type SqlBool, sql, type Transaction } from 'kysely'
import { rowsOf } from '#database/rows-of.ts'
import type { DB } from '#database/schema.ts'

/** A reply that was held back, with what was before it. R4.12 */
export type HeldReply = {
  messageId: string
  heldBy: string
  senderName: string
  until: Temporal.Instant
  undone: boolean
  wasStatus: Extract<RequestStatus, 'filed' | 'replied'>
  wasAnsweredAt: Temporal.Instant | null
  wasLastMessageId: string
  clockIds: string[]
}

/** Over `held_reply h`. */
const heldColumns = sql`h.message_id as "messageId", h.held_by as "heldBy", (select m.name from member m where m.id = h.held_by) as "senderName", h.until,
  h.undone_at is not null as undone, h.was_status as "wasStatus", h.was_answered_at as "wasAnsweredAt", h.was_last_message_id as "wasLastMessageId",
  h.clock_ids as "clockIds"`

export async function readHeldReply(
  trx: Transaction<DB>,
  districtId: string,
  requestId: string,
  messageId: string,
): Promise<HeldReply | undefined> {
  const { rows } = await sql<HeldReply>`
    select ${heldColumns} from held_reply h where h.district_id = ${districtId} and h.request_id = ${requestId} and h.message_id = ${messageId}`.execute(
    trx,
  )
  return rows[0]
}

/** The one of a matter that reaches nobody yet. */
export async function heldNow(
  trx: Transaction<DB>,
  districtId: string,
  requestId: string,
  now: Temporal.Instant,
): Promise<HeldReply | undefined> {
  const { rows } = await sql<HeldReply>`
    select ${heldColumns} from held_reply h
    where h.district_id = ${districtId} and h.request_id = ${requestId} and h.undone_at is null and h.until > ${now} order by h.held_at desc limit 1`.execute(
    trx,
  )
  return rows[0]
}

/** Over `request r`: those that reach nobody outside yet. */
export const heldOf = (now: Temporal.Instant): RawBuilder<unknown> => sql`
  from held_reply h where h.district_id = r.district_id and h.request_id = r.id and h.undone_at is null and h.until > ${now}`

/** Over `request r`: the reply that reaches nobody outside yet, as `held`. */
export const heldJoin = (now: Temporal.Instant): RawBuilder<unknown> => sql`left join lateral (
  select h.* ${heldOf(now)}
  order by h.held_at desc limit 1) held on true`

/** Of the message `messageId`: it was undone, or is still held back from the enterprise. */
export const isHeldBack = (
  districtId: RawBuilder<unknown>,
  messageId: RawBuilder<unknown>,
  now: Temporal.Instant,
): RawBuilder<SqlBool> => sql<SqlBool>`exists (
  select from held_reply x where x.district_id = ${districtId} and x.message_id = ${messageId} and (x.undone_at is not null or x.until > ${now}))`

/** Of the same: it was undone, and was never said. */
export const isUndone = (districtId: RawBuilder<unknown>, messageId: RawBuilder<unknown>): RawBuilder<SqlBool> => sql<SqlBool>`exists (
  select from held_reply x where x.district_id = ${districtId} and x.message_id = ${messageId} and x.undone_at is not null)`

export const heldReplyRows = rowsOf('held_reply', {
  district_id: 'text',
  message_id: 'uuid',
  request_id: 'uuid',
  held_by: 'uuid',
  held_at: 'timestamptz',
  until: 'timestamptz',
  was_status: 'text',
  was_answered_at: 'timestamptz',
  was_last_message_id: 'uuid',
  clock_ids: 'uuid[]',
  undone_at: 'timestamptz',
  undone_as: 'text',
})
