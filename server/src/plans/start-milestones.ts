import { type Kysely, sql } from 'kysely'
import { inTransaction } from '#database/in-transaction.ts'
import type { DB } from '#database/schema.ts'
import { advancePlan } from './advance-plan.ts'
import { takeProject } from './taken-project.ts'

/** Milestones whose moment has come start by themselves, at that moment, also after downtime and with several servers: their project is taken, and what it says then counts. Returns how many projects went on. R15.2 */
export async function startMilestones(db: Kysely<DB>, asOf: Temporal.Instant): Promise<number> {
  const { rows } = await sql<{ districtId: string; projectId: string }>`
    select distinct m.district_id as "districtId", m.project_id as "projectId" from district t
    join milestone m on m.district_id = t.id and m.status = 'waiting' and m.ready_at <= ${asOf}
    join project p on p.district_id = m.district_id and p.id = m.project_id and p.status = 'open' and p.paused_until is null`.execute(db)
  for (const { districtId, projectId } of rows)
    await inTransaction(db, async trx => {
      const project = await takeProject(trx, districtId, projectId)
      if (project) await advancePlan(trx, project, null, asOf)
    })
  return rows.length
}
