import { isThrough } from '@yigen/domain/plans/plan-status.ts'
import type { Kysely } from 'kysely'
import type { DB } from '#database/schema.ts'
import type { DraftedMilestone } from './drafted-milestone.ts'
import { readMilestones } from './milestone-rows.ts'
import type { PlanInForce } from './plan-in-force.ts'
import type { ProjectAtHand } from './taken-project.ts'

/** The milestones of the plan in force as a next version has them: what was handed on with its owner now. R15.6, R15.7 */
export async function milestonesNow(
  db: Kysely<DB>,
  { districtId, id }: Pick<ProjectAtHand, 'districtId' | 'id'>,
  plan: PlanInForce,
): Promise<{ milestone: DraftedMilestone; through: boolean }[]> {
  const rows = new Map((await readMilestones(db, districtId, id)).map(row => [row.id, row]))
  return plan.milestones.map(({ number: _, plannedStart: __, plannedFinish: ___, ...planned }) => {
    const row = rows.get(planned.id)
    const owner = row?.startedAt ? { kind: row.ownerKind, unitId: row.ownerUnitId, name: row.ownerName } : planned.owner
    return { milestone: { ...planned, owner }, through: row !== undefined && isThrough(row.status) }
  })
}
