import type { Transaction } from 'kysely'
import type { DB } from '#database/schema.ts'

/** The task's clock goes to who accepted it. */
export async function holdTask(trx: Transaction<DB>, districtId: string, taskId: string, memberId: string): Promise<void> {
  await trx
    .updateTable('clock')
    .set({ holder_id: memberId, named_id: memberId })
    .where('district_id', '=', districtId)
    .where('subject_id', '=', taskId)
    .where('kind', '=', 'task')
    .where('stopped_at', 'is', null)
    .execute()
}
