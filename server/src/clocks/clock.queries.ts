import type { ClockName } from '@yigen/domain/kinds.ts'
import type { Actor } from '@yigen/domain/members/actor.ts'
import type { ClockKind } from '@yigen/domain/slice/kinds.ts'
import { type Kysely, type RawBuilder, type SqlBool, sql } from 'kysely'
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

/** Whether such a clock of a subject runs in the actor's hands. */
export const holdsClock = (actor: Actor, kind: ClockKind, of: { districtId: unknown; subjectId: unknown }): RawBuilder<SqlBool> =>
  sql<SqlBool>`exists (select from clock c where c.district_id = ${of.districtId} and c.subject_id = ${of.subjectId}
    and c.kind = ${sql.lit(kind.kind)} and c.stopped_at is null and c.holder_id = ${actor.memberId})`
