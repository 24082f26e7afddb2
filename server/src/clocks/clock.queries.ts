import type { ClockName } from '@yigen/domain/kinds.ts'
import type { ClockKind } from '@yigen/domain/slice/kinds.ts'
import type { Kysely } from 'kysely'
import type { DB } from '#database/schema.ts'

/** Whether such a clock of this subject runs. */
export async function isRunning(db: Kysely<DB>, districtId: string, subjectId: string, kind: ClockKind): Promise<boolean> {
  const row = await db
    .selectFrom('clock')
    .select('id')
    .where('district_id', '=', districtId)
    .where('subject_id', '=', subjectId)
    .where('kind', '=', kind.kind as ClockName)
    .where('stopped_at', 'is', null)
    .executeTakeFirst()
  return row !== undefined
}
