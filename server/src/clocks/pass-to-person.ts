import type { ClockName } from '@yigen/domain/kinds.ts'
import type { ClockKind } from '@yigen/domain/slice/kinds.ts'
import type { Transaction } from 'kysely'
import type { DB } from '#database/schema.ts'

/** The running clock of this kind lies with this person from now on: who accepted it, or was named. */
export async function passToPerson(
  trx: Transaction<DB>,
  { districtId, subjectId, kind }: { districtId: string; subjectId: string; kind: ClockKind },
  memberId: string,
): Promise<void> {
  await trx
    .updateTable('clock')
    .set({ holder_id: memberId, named_id: memberId })
    .where('district_id', '=', districtId)
    .where('subject_id', '=', subjectId)
    .where('kind', '=', kind.kind as ClockName)
    .where('stopped_at', 'is', null)
    .execute()
}
