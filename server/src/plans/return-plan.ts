import type { Actor } from '@yigen/domain/members/actor.ts'
import type { PlanDone, ReturnPlan } from '@yigen/domain/plans/plan.ts'
import { whyNotPlanStep } from '@yigen/domain/plans/plan-steps.ts'
import { planHistory, planNotices } from '@yigen/domain/plans/plans.slice.ts'
import { refuseIf } from '@yigen/domain/refusals/refusals.ts'
import type { Transaction } from 'kysely'
import type { z } from 'zod'
import type { DB } from '#database/schema.ts'
import { record } from '#history/record.ts'
import { tell } from '#notices/tell.ts'
import { others } from '#requests/people-of-request.ts'
import { lockPlan } from './lock-plan.ts'
import { newsOfPlan } from './news-of-plan.ts'

/** The minister returns a version with what is to be better; it is drafted on. R15.7 */
export async function returnPlan(
  trx: Transaction<DB>,
  actor: Actor,
  id: string,
  { words }: z.output<typeof ReturnPlan>,
  now: Temporal.Instant,
): Promise<z.output<typeof PlanDone>> {
  const plan = await lockPlan(trx, actor, id)
  refuseIf(whyNotPlanStep('returnPlan', plan.state, plan.asker))
  const { districtId, memberId } = actor
  await trx
    .updateTable('plan')
    .set({ status: 'returned', decided_by: memberId, decided_at: now, decision_words: words })
    .where('district_id', '=', districtId)
    .where('id', '=', id)
    .where('status', '=', 'proposed')
    .execute()
  const { project } = plan
  const about = { subject: { kind: 'plan', id }, enterpriseId: project.enterpriseId } as const
  const data = { project: project.name, words, projectId: project.id }
  await record(trx, actor, planHistory.returned, { ...about, data }, now)
  const to = others([plan.draftedBy, plan.proposedBy, project.officerId], memberId)
  await tell(trx, districtId, planNotices.returned, { to, ...newsOfPlan(project), data }, now)
  return { id, status: 'returned', version: null, revision: plan.revision, at: now }
}
