import type { DraftChange } from '@yigen/domain/plans/plan.ts'
import { type Kysely, sql } from 'kysely'
import type { z } from 'zod'
import type { DB } from '#database/schema.ts'

/** Who changed a draft since a revision, when, and which milestones. R15.8 */
export async function changesSince(db: Kysely<DB>, districtId: string, planId: string, revision: number) {
  const { rows } = await sql<z.output<typeof DraftChange>>`
    select c.revision, m.name as "changedBy", c.changed_at as "changedAt", c.milestones from plan_change c join member m on m.id = c.changed_by
    where c.district_id = ${districtId} and c.plan_id = ${planId} and c.revision > ${revision} order by c.revision`.execute(db)
  return rows
}
