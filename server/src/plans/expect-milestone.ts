import { momentBlank } from '@yigen/domain/history/moment-blank.ts'
import type { Actor } from '@yigen/domain/members/actor.ts'
import { whyNotMilestoneStep } from '@yigen/domain/plans/milestone-steps.ts'
import type { ExpectMilestone, MilestoneDone } from '@yigen/domain/plans/plan.ts'
import { milestoneHistory, milestoneNotices, planClocks, planRefusals } from '@yigen/domain/plans/plans.slice.ts'
import { Refused, refusal, refuseIf } from '@yigen/domain/refusals/refusals.ts'
import type { Transaction } from 'kysely'
import type { z } from 'zod'
import { stopClocks } from '#clocks/stop-clock.ts'
import type { DB } from '#database/schema.ts'
import { record } from '#history/record.ts'
import { tell } from '#notices/tell.ts'
import { others } from '#requests/people-of-request.ts'
import { advancePlan } from './advance-plan.ts'
import { lockMilestone } from './lock-milestone.ts'

/** When its owner thinks a running milestone will be done, with why: the forecast goes by it, its due time stays. Nobody is chased until then. R15.4, R15.5 */
export async function expectMilestone(
  trx: Transaction<DB>,
  actor: Actor,
  id: string,
  { until, words }: z.output<typeof ExpectMilestone>,
  now: Temporal.Instant,
): Promise<z.output<typeof MilestoneDone>> {
  const { project, row, state, asker } = await lockMilestone(trx, actor, id, now)
  refuseIf(whyNotMilestoneStep('expectMilestone', state, asker))
  if (Temporal.Instant.compare(until, now) <= 0) throw new Refused(refusal(planRefusals.expectedInPast, {}, { field: 'until' }))
  const { districtId, memberId } = actor
  await stopClocks(trx, { districtId, subjectId: id, kinds: [planClocks.chase], by: 'milestone.expected', memberId }, now)
  await trx
    .updateTable('milestone')
    .set({ expected_at: until, expected_words: words, chased_since: null })
    .where('district_id', '=', districtId)
    .where('id', '=', id)
    .where('status', '=', 'running')
    .execute()
  const about = { subject: { kind: 'milestone', id }, enterpriseId: project.enterpriseId } as const
  await record(
    trx,
    actor,
    milestoneHistory.expected,
    { ...about, data: { milestone: row.name, until: momentBlank(until, now), words } },
    now,
  )
  const data = { project: project.name, milestone: row.name, until: until.toString(), words, projectId: project.id }
  await tell(trx, districtId, milestoneNotices.expected, { to: others(project.office, memberId), ...about, data }, now)
  await advancePlan(trx, project, null, now)
  return { id, status: 'running', at: now }
}
