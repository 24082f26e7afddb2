import type { Actor } from '@yigen/domain/members/actor.ts'
import type { RequestStatus } from '@yigen/domain/requests/request-status.ts'
import { sql } from 'kysely'
import { type Part, rowPart, together } from '#database/part.ts'
import { nameOf } from '#people/names.ts'
import { isFromOutside } from '#sight/matter-sight.ts'
import type { RowOfRequest } from './request-rows.ts'

type ClockOfRow = Pick<
  RowOfRequest,
  | 'clockId'
  | 'clockKind'
  | 'clockStartedAt'
  | 'clockDueAt'
  | 'clockProvisional'
  | 'promiseAmount'
  | 'promiseUnit'
  | 'holderId'
  | 'holderName'
  | 'unitName'
>
type Reply = { at: Temporal.Instant; status: RequestStatus; firstAnsweredAt: Temporal.Instant | null; lastMessageId: string }
/** A reply that has not reached the enterprise: how the matter stands to it meanwhile, and the clock that the reply stopped. R4.12 */
export type Held = { reply: Reply | null; clock: ClockOfRow | null }

const heldOf = (now: Temporal.Instant): Part<Held> =>
  together({
    reply: rowPart(
      () => sql<Reply>`
        select h.held_at as at, h.was_status as status, h.was_answered_at as "firstAnsweredAt", h.was_last_message_id as "lastMessageId" from held_reply h
        where h.district_id = r.district_id and h.request_id = r.id and h.undone_at is null and h.until > ${now} order by h.held_at desc limit 1`,
      { at: true, firstAnsweredAt: true },
    ),
    clock: rowPart(
      () => sql<ClockOfRow>`
        select k.id as "clockId", k.kind as "clockKind", k.started_at as "clockStartedAt", k.due_at as "clockDueAt", k.provisional as "clockProvisional",
          k.promise_amount as "promiseAmount", k.promise_unit as "promiseUnit", k.holder_id as "holderId", ${nameOf(sql`k.holder_id`)} as "holderName", null as "unitName"
        from held_reply h join clock k on k.district_id = h.district_id and k.id = any(h.clock_ids) and k.request_id = h.request_id
        where h.district_id = r.district_id and h.request_id = r.id and h.undone_at is null and h.until > ${now} order by k.due_at limit 1`,
      { clockStartedAt: true, clockDueAt: true },
    ),
  })

/** Over `request r`: what is held back from the enterprise; the office reads things as they are. */
export const heldColumn = (actor: Actor, now: Temporal.Instant) => (isFromOutside(actor) ? heldOf(now).column : sql`null`)

/** The row as its reader may have it by now: before a reply reaches them, as it was. */
export function asRead<Row extends RowOfRequest>(row: Row, now: Temporal.Instant): Row & { heldAt: Temporal.Instant | null } {
  const held = row.held === null ? null : heldOf(now).read(row.held)
  if (!held?.reply) return { ...row, heldAt: null }
  const { at: heldAt, ...before } = held.reply
  const first = held.clock && isFirst(held.clock, row) ? held.clock : {}
  return { ...row, ...before, ...first, heldAt }
}

const isFirst = (clock: ClockOfRow, row: RowOfRequest): boolean =>
  row.clockId === null || Temporal.Instant.compare(clock.clockDueAt, row.clockDueAt) < 0

type Stopped = { stoppedAt: Temporal.Instant | null; stoppedBy: string | null }

/** Clocks that such a reply stopped still run, to them. */
export const runningMeanwhile = <Clock extends Stopped>(clocks: readonly Clock[], heldAt: Temporal.Instant | null): Clock[] =>
  clocks.map(clock =>
    heldAt && clock.stoppedBy === 'request.replied' && clock.stoppedAt?.equals(heldAt)
      ? { ...clock, stoppedAt: null, stoppedBy: null }
      : clock,
  )
