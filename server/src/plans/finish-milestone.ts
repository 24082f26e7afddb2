import type { Actor } from '@yigen/domain/members/actor.ts'
import { whyNotMilestoneStep } from '@yigen/domain/plans/milestone-steps.ts'
import type { FinishMilestone, MilestoneDone } from '@yigen/domain/plans/plan.ts'
import { refuseIf } from '@yigen/domain/refusals/refusals.ts'
import type { Transaction } from 'kysely'
import type { z } from 'zod'
import type { DB } from '#database/schema.ts'
import { endMilestone } from './end-milestone.ts'
import { lockMilestone } from './lock-milestone.ts'

/** The office finishes in words its own milestones, the enterprise's and those outside; a unit finishes its own by its task. R15.5 */
export async function finishMilestone(
  trx: Transaction<DB>,
  actor: Actor,
  id: string,
  { words }: z.output<typeof FinishMilestone>,
  now: Temporal.Instant,
): Promise<z.output<typeof MilestoneDone>> {
  const { project, atHand, state, asker } = await lockMilestone(trx, actor, id, now)
  refuseIf(whyNotMilestoneStep('finishMilestone', state, asker))
  await endMilestone(trx, actor, project, { id, status: 'finished', words }, atHand, now)
  return { id, status: 'finished', at: now }
}
