import { randomUUIDv7 } from 'node:crypto'
import type { Actor } from '@yigen/domain/members/actor.ts'
import type { ClockKind } from '@yigen/domain/slice/kinds.ts'
import { sql, type Transaction } from 'kysely'
import { clocksStopped, ringAtStop } from '#clocks/stop-clock.ts'
import type { DB } from '#database/schema.ts'
import { messageRow, messageRows } from './insert-message.ts'
import type { LockedRequest } from './lock-request.ts'
import { refuseIfStatusMoved, requestStatusSet } from './set-request-status.ts'

/** Words the enterprise reads, the clocks they stop, and where they leave the request. */
type Answer = { kind: 'reply' | 'settlement'; words: string; stops: readonly ClockKind[]; status: 'replied' | 'settled' }
type Written = { moved: number; ids: string[]; late: string[] }
/** The message, and the clocks that it stopped. */
export type AnswerWritten = { messageId: string; clockIds: string[] }

/** An answer in one statement: the message, the settlement that it is, the clocks and the request; then what was late of the clocks rings. R4.3, R4.4, R4.8 */
export async function writeAnswer(
  trx: Transaction<DB>,
  actor: Actor,
  request: LockedRequest,
  { kind, words, stops, status }: Answer,
  now: Temporal.Instant,
): Promise<AnswerWritten> {
  const { districtId, memberId } = actor
  const message = messageRow({ districtId, requestId: request.id, kind, side: 'office', authorId: memberId, words }, now)
  const stopping = { districtId, subjectId: request.id, kinds: stops, by: `request.${status}`, memberId }
  const moved = { message: { id: message.id, side: 'office' }, answeredAt: now, ...(status === 'settled' ? { endedAt: now } : {}) } as const
  const { rows } = await sql<Written>`
    with message as (${messageRows.write([message])}),
    ${status === 'settled' ? sql`settlement as (${settlementOf(actor, request.id, message.id, now)}),` : sql``}
    stopped as (${clocksStopped(stopping, now)}),
    moved as (${requestStatusSet(request, status, moved, { stopped: stops })})
    select (select count(*)::int from moved) as moved, array(select id from stopped) as ids, array(select id from stopped where next_rung_at is not null) as late`.execute(
    trx,
  )
  const written = rows[0] as Written
  refuseIfStatusMoved(written.moved)
  await ringAtStop(trx, stopping, written, now)
  return { messageId: message.id, clockIds: written.ids }
}

const settlementOf = ({ districtId, memberId }: Actor, requestId: string, messageId: string, now: Temporal.Instant) => sql`
  insert into request_settlement (district_id, id, request_id, message_id, settled_by, settled_at)
  values (${districtId}, ${randomUUIDv7()}, ${requestId}, ${messageId}, ${memberId}, ${now})`
