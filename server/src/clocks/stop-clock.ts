import type { ClockName } from '@yigen/domain/kinds.ts'
import type { ClockKind } from '@yigen/domain/slice/kinds.ts'
import { sql, type Transaction } from 'kysely'
import type { DB } from '#database/schema.ts'
import { readDueClocks } from './due-clock.queries.ts'
import { fireRungs } from './fire-rungs.ts'

export type Stopping = { districtId: string; subjectId: string; kinds: readonly ClockKind[]; by: string; memberId: string | null }

/**
 * Stops the running clocks of these kinds. Rungs not yet due lapse with them (R10.2); one that was due and not fired (an answer within the seconds before the sweep, or after downtime)
 * fires now: an act at the last moment silences nobody. Returns those stopped. Late stays late: the row keeps both times.
 */
export async function stopClocks(trx: Transaction<DB>, stopping: Stopping, now: Temporal.Instant) {
  const stopped = await trx
    .updateTable('clock')
    .set({
      stopped_at: now,
      stopped_by: stopping.by,
      stopped_by_member: stopping.memberId,
      next_rung_at: sql<Temporal.Instant | null>`case when next_rung_at <= ${now} then next_rung_at end`,
    })
    .where('district_id', '=', stopping.districtId)
    .where('subject_id', '=', stopping.subjectId)
    .where('kind', '=', eb => eb.fn.any(eb.val(stopping.kinds.map(kind => kind.kind as ClockName))))
    .where('stopped_at', 'is', null)
    .returning(['id', 'kind', 'started_at', 'due_at', 'next_rung_at'])
    .execute()
  const late = stopped.flatMap(clock => (clock.next_rung_at ? [clock.id] : []))
  if (late.length > 0) await fireRungs(trx, stopping.districtId, await readDueClocks(trx, stopping.districtId, late), now)
  return stopped
}
