import { momentWords } from '@yigen/domain/calendar/moment-words.ts'
import type { Actor } from '@yigen/domain/members/actor.ts'
import { changedMilestones } from '@yigen/domain/plans/changed-milestones.ts'
import type { ChangeDraft, PlanDone } from '@yigen/domain/plans/plan.ts'
import { whyNotPlanStep } from '@yigen/domain/plans/plan-steps.ts'
import { planHistory, planRefusals } from '@yigen/domain/plans/plans.slice.ts'
import { Refused, refusal, refuseIf } from '@yigen/domain/refusals/refusals.ts'
import { sql, type Transaction } from 'kysely'
import type { z } from 'zod'
import type { DB } from '#database/schema.ts'
import { record } from '#history/record.ts'
import { changesSince } from './changes-since.ts'
import type { DraftedMilestone } from './drafted-milestone.ts'
import { type LockedPlan, lockPlan } from './lock-plan.ts'
import { asDrafted, whyNotDrafted } from './why-not-drafted.ts'

type Change = z.output<typeof ChangeDraft>

/** A draft is changed, as a whole or in one milestone, on the revision it was read at; changed meanwhile by another it is refused with what changed. A version that was proposed has to be proposed anew. R15.7, R15.8 */
export async function changeDraft(
  trx: Transaction<DB>,
  actor: Actor,
  id: string,
  change: Change,
  now: Temporal.Instant,
): Promise<z.output<typeof PlanDone>> {
  const plan = await lockPlan(trx, actor, id)
  refuseIf(whyNotPlanStep('changeDraft', plan.state, plan.asker))
  await refuseIfMoved(trx, actor, plan, change.revision, now)
  const milestones = changedBy(plan.draft, change)
  refuseIf(await whyNotDrafted(trx, plan.project, milestones))
  const revision = plan.revision + 1
  await trx
    .updateTable('plan')
    .set({
      ...{ status: 'draft', revision, reason: change.reason ?? plan.reason, draft: JSON.stringify(milestones) },
      ...{ changed_by: actor.memberId, changed_at: now },
    })
    .where('district_id', '=', actor.districtId)
    .where('id', '=', id)
    .where('revision', '=', plan.revision)
    .execute()
  const changed = changedMilestones(plan.draft, milestones)
  await insertChange(trx, actor, { id, revision, milestones: changed }, now)
  const about = { subject: { kind: 'plan', id }, enterpriseId: plan.project.enterpriseId } as const
  await record(trx, actor, planHistory.changed, { ...about, data: { project: plan.project.name, count: changed.length } }, now)
  return { id, status: 'draft', version: null, revision, at: now }
}

/** R15.8 */
async function refuseIfMoved(trx: Transaction<DB>, actor: Actor, plan: LockedPlan, revision: number, now: Temporal.Instant): Promise<void> {
  if (revision === plan.revision) return
  const changes = await changesSince(trx, actor.districtId, plan.id, revision)
  const last = changes.at(-1)
  const names = [...new Set(changes.flatMap(({ milestones }) => milestones.map(({ name }) => name)))]
  const blanks = {
    who: last?.changedBy ?? '',
    at: momentWords(last?.changedAt ?? plan.changedAt, now, actor.language),
    milestones: names.slice(0, 5).join('、'),
  }
  throw new Refused(refusal(planRefusals.draftMoved, blanks, { field: 'revision', changed: { revision: plan.revision, changes } }))
}

function changedBy(draft: readonly DraftedMilestone[], { milestones, milestone }: Change): DraftedMilestone[] {
  if (milestones) return milestones.map(asDrafted)
  if (!milestone) return [...draft]
  const one = asDrafted(milestone)
  const isThere = draft.some(({ id }) => id === one.id)
  return isThere ? draft.map(each => (each.id === one.id ? one : each)) : [...draft, one]
}

type Changed = { id: string; revision: number; milestones: ReturnType<typeof changedMilestones> }

const insertChange = (
  trx: Transaction<DB>,
  { districtId, memberId }: Actor,
  { id, revision, milestones }: Changed,
  now: Temporal.Instant,
) =>
  sql`
    insert into plan_change (district_id, plan_id, revision, changed_by, changed_at, milestones)
    values (${districtId}, ${id}, ${revision}, ${memberId}, ${now}, ${JSON.stringify(milestones)}::jsonb)`.execute(trx)
