import { type Kysely, sql } from 'kysely'
import type { DB } from '#database/schema.ts'
import { type PlannedRow, readPlanned } from './plan-rows.ts'

/** The version that a project goes by. */
export type PlanInForce = {
  id: string
  version: number
  beginsAt: Temporal.Instant
  landsAt: Temporal.Instant
  adoptedAt: Temporal.Instant
  adoptedBy: string
  milestones: PlannedRow[]
}

export async function readPlanInForce(db: Kysely<DB>, districtId: string, projectId: string): Promise<PlanInForce | null> {
  const { rows } = await sql<Omit<PlanInForce, 'milestones'>>`
    select x.id, x.version, x.begins_at as "beginsAt", x.lands_at as "landsAt", x.decided_at as "adoptedAt", x.decided_by as "adoptedBy"
    from plan x where x.district_id = ${districtId} and x.project_id = ${projectId} and x.version is not null and upper_inf(x.in_force)`.execute(
    db,
  )
  return rows[0] ? { ...rows[0], milestones: await readPlanned(db, districtId, rows[0].id) } : null
}
