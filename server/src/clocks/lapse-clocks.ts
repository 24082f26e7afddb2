import type { ClockSubject } from '@yigen/domain/kinds.ts'
import type { Transaction } from 'kysely'
import type { DB } from '#database/schema.ts'

/** What these clocks were about was never so: they stay on the record, stopped, and no rung of theirs fires any more. Of what was done, `stopClocks` stops them. */
export async function lapseClocks(
  trx: Transaction<DB>,
  lapsing: { districtId: string; subject: { kind: ClockSubject; ids: readonly string[] }; by: string; memberId: string },
  now: Temporal.Instant,
): Promise<void> {
  await trx
    .updateTable('clock')
    .set({ stopped_at: now, stopped_by: lapsing.by, stopped_by_member: lapsing.memberId, next_rung_at: null })
    .where('district_id', '=', lapsing.districtId)
    .where('subject_kind', '=', lapsing.subject.kind)
    .where('subject_id', '=', eb => eb.fn.any(eb.val([...lapsing.subject.ids])))
    .where('stopped_at', 'is', null)
    .execute()
}
