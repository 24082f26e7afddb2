import { sql } from 'kysely'
import { rowsPart } from '#database/part.ts'
import type { DraftedMilestone } from './drafted-milestone.ts'

/** A milestone of a version that was adopted. */
export type PlannedRow = DraftedMilestone & { number: number; plannedStart: Temporal.Instant; plannedFinish: Temporal.Instant }

/** Over `plan x` that is or was in force: its milestones, in their order. */
export const plannedRows = rowsPart(
  () => sql<PlannedRow>`
    select m.milestone_id as id, m.number, m.name, json_build_object('kind', m.owner_kind, 'unitId', m.owner_unit_id, 'name', m.owner_name) as owner,
      json_build_object('amount', m.promise_amount, 'unit', m.promise_unit) as promise, m.predecessors, m.gate, m.service_code as "serviceCode", m.materials,
      m.planned_start as "plannedStart", m.planned_finish as "plannedFinish"
    from plan_milestone m where m.district_id = x.district_id and m.plan_id = x.id order by m.number`,
  { plannedStart: true, plannedFinish: true },
)
