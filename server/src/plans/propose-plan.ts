import type { Actor } from '@yigen/domain/members/actor.ts'
import type { PlanDone, ProposePlan } from '@yigen/domain/plans/plan.ts'
import { whyNotPlanStep } from '@yigen/domain/plans/plan-steps.ts'
import { planHistory, planNotices } from '@yigen/domain/plans/plans.slice.ts'
import { refuseIf } from '@yigen/domain/refusals/refusals.ts'
import type { Transaction } from 'kysely'
import type { z } from 'zod'
import type { DB } from '#database/schema.ts'
import { record } from '#history/record.ts'
import { tell } from '#notices/tell.ts'
import { chainOf } from '#people/chain.queries.ts'
import { others } from '#requests/people-of-request.ts'
import { lockPlan } from './lock-plan.ts'
import { newsOfPlan } from './news-of-plan.ts'

/** A version is put before the minister, a later one with its reason. R15.7 */
export async function proposePlan(
  trx: Transaction<DB>,
  actor: Actor,
  id: string,
  proposing: z.output<typeof ProposePlan>,
  now: Temporal.Instant,
): Promise<z.output<typeof PlanDone>> {
  const plan = await lockPlan(trx, actor, id)
  const reason = proposing.reason ?? plan.reason
  refuseIf(whyNotPlanStep('proposePlan', { ...plan.state, reason }, plan.asker))
  const { districtId, memberId } = actor
  await trx
    .updateTable('plan')
    .set({ status: 'proposed', reason, proposed_by: memberId, proposed_at: now, decided_by: null, decided_at: null, decision_words: '' })
    .where('district_id', '=', districtId)
    .where('id', '=', id)
    .where('status', '=', plan.status)
    .execute()
  const { project } = plan
  const about = { subject: { kind: 'plan', id }, enterpriseId: project.enterpriseId } as const
  const named = { project: project.name, projectId: project.id }
  await record(trx, actor, planHistory.proposed, { ...about, data: { ...named, words: reason } }, now)
  const chain = await chainOf(trx, districtId, project, now)
  const decides =
    chain.minister && chain.minister.id !== memberId && chain.minister.id !== project.officerId ? chain.minister : chain.leader
  await tell(
    trx,
    districtId,
    planNotices.proposed,
    { to: others([decides?.id], memberId), ...newsOfPlan(project), data: { ...named, who: actor.name } },
    now,
  )
  return { id, status: 'proposed', version: null, revision: plan.revision, at: now }
}
