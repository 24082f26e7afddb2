import type { Actor } from '@yigen/domain/members/actor.ts'
import type { PlanStatus } from '@yigen/domain/plans/plan-status.ts'
import type { PlanAsker, PlanState } from '@yigen/domain/plans/plan-steps.ts'
import type { TemplateKey } from '@yigen/domain/plans/plan-template.ts'
import { Refused, refusal, refusals } from '@yigen/domain/refusals/refusals.ts'
import { sql, type Transaction } from 'kysely'
import type { DB } from '#database/schema.ts'
import { type LockedProject, lockProject } from '#projects/lock-project.ts'
import type { DraftedMilestone } from './drafted-milestone.ts'
import { planAskerOf } from './plan-asker.ts'
import { planSeen } from './plan-sight.ts'

export type LockedPlan = {
  id: string
  version: number | null
  status: PlanStatus
  revision: number
  templateKey: TemplateKey | null
  reason: string
  basedOn: string | null
  /** of a version that is still drafted */
  draft: DraftedMilestone[]
  draftedBy: string
  changedBy: string
  changedAt: Temporal.Instant
  proposedBy: string | null
  project: LockedProject
  asker: PlanAsker
  state: PlanState
}

type Row = Omit<LockedPlan, 'draft' | 'project' | 'asker' | 'state'> & { draft: DraftedMilestone[] | null; changedIt: boolean }

/** Takes a version for this step by its project: whoever comes second waits. Invisible is 404. R12.2 */
export async function lockPlan(trx: Transaction<DB>, actor: Actor, id: string): Promise<LockedPlan> {
  const of = await trx
    .selectFrom('plan')
    .select('project_id')
    .where('district_id', '=', actor.districtId)
    .where('id', '=', id)
    .executeTakeFirst()
  if (!of) throw new Refused(refusal(refusals.notFound))
  const project = await lockProject(trx, actor, of.project_id, planSeen(actor))
  const { changedIt, draft, ...plan } = await readRow(trx, actor, id)
  return {
    ...plan,
    draft: draft ?? [],
    project,
    asker: planAskerOf(project),
    state: stateOf({ ...plan, draft, changedIt }, project, actor),
  }
}

async function readRow(trx: Transaction<DB>, actor: Actor, id: string): Promise<Row> {
  const { rows } = await sql<Row>`
    select x.id, x.version, x.status, x.revision, x.template_key as "templateKey", x.reason, x.based_on as "basedOn", x.draft, x.drafted_by as "draftedBy",
      x.changed_by as "changedBy", x.changed_at as "changedAt", x.proposed_by as "proposedBy",
      exists (select from plan_change c where c.district_id = x.district_id and c.plan_id = x.id and c.changed_by = ${actor.memberId}) as "changedIt"
    from plan x where x.district_id = ${actor.districtId} and x.id = ${id}`.execute(trx)
  return rows[0] as Row
}

const stateOf = (plan: Row, project: LockedProject, { memberId }: Actor): PlanState => ({
  status: plan.status,
  projectOpen: project.status === 'open',
  otherOpen: false,
  tookPart: plan.changedIt || [plan.draftedBy, plan.proposedBy, project.officerId].includes(memberId),
  replaces: plan.basedOn !== null,
  reason: plan.reason,
  milestones: plan.draft?.length ?? 0,
})
