import { Refused, refusal, refusals } from '@yigen/domain/refusals/refusals.ts'
import type { RequestStatus } from '@yigen/domain/requests/request-status.ts'
import { sql, type Transaction } from 'kysely'
import type { DB } from '#database/schema.ts'
import type { LockedRequest } from './lock-request.ts'

export type Moved = {
  /** the message that is now the last one both sides read (R4.4) */
  message?: { id: string; side: 'enterprise' | 'office' }
  /** the first answer, once; never erased (R4.4) */
  answeredAt?: Temporal.Instant
  endedAt?: Temporal.Instant | null
  reopened?: boolean
}

/** Moves the status the step expects and follows its clocks: `due_at` is that of the open clock due first. Call it after clocks are started and stopped. */
export async function moveRequest(trx: Transaction<DB>, request: LockedRequest, status: RequestStatus, moved: Moved = {}): Promise<void> {
  const set = [
    sql`status = ${status}`,
    sql`(due_at, due_kind) = (select c.due_at, c.kind from clock c where c.district_id = r.district_id and c.request_id = r.id and c.stopped_at is null order by c.due_at limit 1)`,
  ]
  if (moved.message) set.push(sql`last_message_id = ${moved.message.id}`, sql`last_message_side = ${moved.message.side}`)
  if (moved.answeredAt) set.push(sql`first_answered_at = coalesce(first_answered_at, ${moved.answeredAt}::timestamptz)`)
  if (moved.endedAt !== undefined) set.push(sql`ended_at = ${moved.endedAt}::timestamptz`)
  if (moved.reopened) set.push(sql`reopenings = reopenings + 1`)
  const result = await sql`
    update request r set ${sql.join(set)}
    where r.district_id = ${request.districtId} and r.id = ${request.id} and r.status = ${request.status}`.execute(trx)
  if (result.numAffectedRows !== 1n) throw new Refused(refusal(refusals.statusMoved))
}
