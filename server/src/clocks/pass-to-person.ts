import type { ClockKind } from '@yigen/domain/slice/kinds.ts'
import { sql, type Transaction } from 'kysely'
import type { DB } from '#database/schema.ts'
import { passedTo } from './passed-to.ts'

/** The running clock of this kind lies with this person from now on: who accepted it, or was named. */
export async function passToPerson(
  trx: Transaction<DB>,
  { districtId, subjectId, kind }: { districtId: string; subjectId: string; kind: ClockKind },
  memberId: string,
  now: Temporal.Instant,
): Promise<void> {
  await sql`
    update clock c set ${passedTo(sql`${memberId}::uuid`, now)}, named_id = ${memberId}
    where c.district_id = ${districtId} and c.subject_id = ${subjectId} and c.kind = ${kind.kind} and c.stopped_at is null`.execute(trx)
}
