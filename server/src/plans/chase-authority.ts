import type { Actor } from '@yigen/domain/members/actor.ts'
import { whyNotMilestoneStep } from '@yigen/domain/plans/milestone-steps.ts'
import type { ChaseAuthority, MilestoneDone } from '@yigen/domain/plans/plan.ts'
import { milestoneHistory, planClocks } from '@yigen/domain/plans/plans.slice.ts'
import { refuseIf } from '@yigen/domain/refusals/refusals.ts'
import type { Transaction } from 'kysely'
import type { z } from 'zod'
import { stopClocks } from '#clocks/stop-clock.ts'
import type { DB } from '#database/schema.ts'
import { record } from '#history/record.ts'
import { lockMilestone } from './lock-milestone.ts'
import { startChase } from './start-chase.ts'

/** 催问: what was said to an authority outside. Past the time it was expected the next is owed 3 working days° from now. R15.5 */
export async function chaseAuthority(
  trx: Transaction<DB>,
  actor: Actor,
  id: string,
  { words }: z.output<typeof ChaseAuthority>,
  now: Temporal.Instant,
): Promise<z.output<typeof MilestoneDone>> {
  const { project, row, state, asker } = await lockMilestone(trx, actor, id, now)
  refuseIf(whyNotMilestoneStep('chaseAuthority', state, asker))
  const { districtId, memberId } = actor
  await stopClocks(trx, { districtId, subjectId: id, kinds: [planClocks.chase], by: 'milestone.chased', memberId }, now)
  const late = row.expectedAt !== null && Temporal.Instant.compare(row.expectedAt, now) <= 0
  if (late) await startChase(trx, project, id, now, now)
  const about = { subject: { kind: 'milestone', id }, enterpriseId: project.enterpriseId } as const
  await record(trx, actor, milestoneHistory.chased, { ...about, data: { milestone: row.name, owner: row.ownerName, words } }, now)
  return { id, status: 'running', at: now }
}
