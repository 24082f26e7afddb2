import type { ClockKind } from '@yigen/domain/clocks/clock.ts'
import type { Transaction } from 'kysely'
import type { DB } from '#database/schema.ts'

export type Stopping = { districtId: string; subjectId: string; kinds: readonly ClockKind[]; by: string; memberId: string | null }

/** Stops the running clocks of these kinds; rungs not yet due lapse with them (R10.2). Returns those stopped. Late stays late: the row keeps both times. */
export async function stopClocks(trx: Transaction<DB>, stopping: Stopping, now: Temporal.Instant) {
  return trx
    .updateTable('clock')
    .set({ stopped_at: now, stopped_by: stopping.by, stopped_by_member: stopping.memberId, next_rung_at: null })
    .where('district_id', '=', stopping.districtId)
    .where('subject_id', '=', stopping.subjectId)
    .where('kind', '=', eb => eb.fn.any(eb.val([...stopping.kinds])))
    .where('stopped_at', 'is', null)
    .returning(['id', 'kind', 'started_at', 'due_at'])
    .execute()
}
