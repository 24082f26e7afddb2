import type { Actor } from '@yigen/domain/members/actor.ts'
import { whyNotMilestoneStep } from '@yigen/domain/plans/milestone-steps.ts'
import type { MilestoneDone } from '@yigen/domain/plans/plan.ts'
import { refuseIf } from '@yigen/domain/refusals/refusals.ts'
import type { Transaction } from 'kysely'
import type { z } from 'zod'
import type { DB } from '#database/schema.ts'
import { advancePlan } from './advance-plan.ts'
import { lockMilestone } from './lock-milestone.ts'
import { startOne } from './start-one.ts'

/** The office starts by hand what may begin before its predecessor has come; the others start by themselves. R15.2 */
export async function startMilestone(
  trx: Transaction<DB>,
  actor: Actor,
  id: string,
  now: Temporal.Instant,
): Promise<z.output<typeof MilestoneDone>> {
  const { project, atHand, planned, state, asker } = await lockMilestone(trx, actor, id, now)
  refuseIf(whyNotMilestoneStep('startMilestone', state, asker))
  await startOne(trx, actor, project, atHand.plan, planned, now, now)
  await advancePlan(trx, project, null, now)
  return { id, status: 'running', at: now }
}
