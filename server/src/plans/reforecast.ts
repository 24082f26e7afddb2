import { type Kysely, sql } from 'kysely'
import { inTransaction } from '#database/in-transaction.ts'
import type { DB } from '#database/schema.ts'
import { advancePlan } from './advance-plan.ts'
import { takeProject } from './taken-project.ts'

/** Forecasts that time alone has changed are reckoned anew: something is past its time, or a calendar was published. Returns how many. R15.4 */
export async function reforecast(db: Kysely<DB>, asOf: Temporal.Instant): Promise<number> {
  const { rows } = await sql<{ districtId: string; projectId: string }>`
    select f.district_id as "districtId", f.project_id as "projectId" from district t
    join plan_forecast f on f.district_id = t.id and f.stale_at <= ${asOf} order by f.stale_at, f.project_id`.execute(db)
  for (const { districtId, projectId } of rows)
    await inTransaction(db, async trx => {
      const project = await takeProject(trx, districtId, projectId)
      if (project) await advancePlan(trx, project, null, asOf)
    })
  return rows.length
}
