import { type Kysely, sql } from 'kysely'
import { type Part, readOn, readPart, rowPart } from '#database/part.ts'
import type { DB } from '#database/schema.ts'
import type { OfProject } from './of-project.ts'
import { type PlannedRow, plannedRows } from './plan-rows.ts'

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

export const planInForceOf = ({ districtId, projectId }: OfProject): Part<PlanInForce | null> =>
  readOn(
    rowPart(
      () => sql<Omit<PlanInForce, 'milestones'> & { milestones: unknown }>`
        select x.id, x.version, x.begins_at as "beginsAt", x.lands_at as "landsAt", x.decided_at as "adoptedAt", x.decided_by as "adoptedBy", ${plannedRows.column} as milestones
        from plan x where x.district_id = ${districtId} and x.project_id = ${projectId} and x.version is not null and upper_inf(x.in_force)`,
      { beginsAt: true, landsAt: true, adoptedAt: true },
    ),
    found => found && { ...found, milestones: plannedRows.read(found.milestones) },
  )

export const readPlanInForce = (db: Kysely<DB>, districtId: string, projectId: string): Promise<PlanInForce | null> =>
  readPart(db, planInForceOf({ districtId, projectId }))
