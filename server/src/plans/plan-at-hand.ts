import type { FirstPlan } from '@yigen/domain/plans/slip.ts'
import type { Transaction } from 'kysely'
import { readPart, together } from '#database/part.ts'
import type { DB } from '#database/schema.ts'
import { firstPlan, firstRowsOf } from './first-plan.ts'
import { type MilestoneRow, milestonesOf } from './milestone-rows.ts'
import { type PlanInForce, planInForceOf } from './plan-in-force.ts'

/** The version that a project goes by, the first one it had, and what has become of every milestone. */
export type PlanAtHand = { plan: PlanInForce; first: FirstPlan; milestones: MilestoneRow[] }

/** As it stands within a step, in one statement; null while no version is in force. */
export async function readPlanAtHand(
  trx: Transaction<DB>,
  { districtId, id: projectId }: { districtId: string; id: string },
): Promise<PlanAtHand | null> {
  const of = { districtId, projectId }
  const { plan, first, milestones } = await readPart(
    trx,
    together({ plan: planInForceOf(of), first: firstRowsOf(of), milestones: milestonesOf(of) }),
  )
  return plan && { plan, first: firstPlan(first, plan), milestones }
}
