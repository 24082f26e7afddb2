import { randomUUIDv7 } from 'node:crypto'
import type { Actor } from '@yigen/domain/members/actor.ts'
import { fromTemplate } from '@yigen/domain/plans/from-template.ts'
import type { DraftPlan, PlanDone } from '@yigen/domain/plans/plan.ts'
import { whyNotPlanStep } from '@yigen/domain/plans/plan-steps.ts'
import type { TemplateKey } from '@yigen/domain/plans/plan-template.ts'
import { planHistory, planRefusals } from '@yigen/domain/plans/plans.slice.ts'
import { Refused, refusal, refuseIf } from '@yigen/domain/refusals/refusals.ts'
import { sql, type Transaction } from 'kysely'
import type { z } from 'zod'
import type { DB } from '#database/schema.ts'
import { record } from '#history/record.ts'
import { type LockedProject, lockProject } from '#projects/lock-project.ts'
import type { DraftedMilestone } from './drafted-milestone.ts'
import { milestonesNow } from './milestones-now.ts'
import { planAskerOf } from './plan-asker.ts'
import { readPlanInForce } from './plan-in-force.ts'
import { planSeen } from './plan-sight.ts'
import { templateOf } from './plan-template.queries.ts'
import { unitsOfTemplate } from './units-of-template.ts'

type Source = { milestones: DraftedMilestone[]; basedOn: string | null }

/** A version is begun: from the template of a kind of landing, with the district's own units, or from the one in force as it goes now. One at a time. R15.1, R15.7 */
export async function draftPlan(
  trx: Transaction<DB>,
  actor: Actor,
  projectId: string,
  { from, templateKey, reason }: z.output<typeof DraftPlan>,
  now: Temporal.Instant,
): Promise<z.output<typeof PlanDone>> {
  const project = await lockProject(trx, actor, projectId, planSeen(actor))
  const otherOpen = await isDrafted(trx, project)
  const state = { status: null, projectOpen: project.status === 'open', otherOpen, tookPart: false, replaces: false, reason, milestones: 0 }
  refuseIf(whyNotPlanStep('draftPlan', state, planAskerOf(project)))
  const source = from === 'template' ? await ofTemplate(trx, project, templateKey as TemplateKey) : await ofPlanInForce(trx, project)
  const id = randomUUIDv7()
  await insertDraft(trx, actor, { id, projectId, templateKey: from === 'template' ? (templateKey ?? null) : null, reason, ...source }, now)
  const about = { subject: { kind: 'plan', id }, enterpriseId: project.enterpriseId } as const
  await record(
    trx,
    actor,
    planHistory.drafted,
    { ...about, data: { project: project.name, count: source.milestones.length, projectId } },
    now,
  )
  return { id, status: 'draft', version: null, revision: 0, at: now }
}

async function isDrafted(trx: Transaction<DB>, { districtId, id }: LockedProject): Promise<boolean> {
  const { rows } = await sql`
    select from plan where district_id = ${districtId} and project_id = ${id} and version is null`.execute(trx)
  return rows.length > 0
}

/** The next version of a plan in force replaces it, whatever it is drafted from. */
async function ofTemplate(trx: Transaction<DB>, project: LockedProject, key: TemplateKey): Promise<Source> {
  const { content } = await templateOf(trx, project.districtId, key)
  const milestones = fromTemplate(content, await unitsOfTemplate(trx, project), randomUUIDv7)
  const plan = await readPlanInForce(trx, project.districtId, project.id)
  const kept = plan ? (await milestonesNow(trx, project, plan)).filter(({ through }) => through).map(({ milestone }) => milestone) : []
  return { milestones: [...kept, ...milestones], basedOn: plan?.id ?? null }
}

async function ofPlanInForce(trx: Transaction<DB>, project: LockedProject): Promise<Source> {
  const plan = await readPlanInForce(trx, project.districtId, project.id)
  if (!plan) throw new Refused(refusal(planRefusals.noPlanInForce))
  return { milestones: (await milestonesNow(trx, project, plan)).map(({ milestone }) => milestone), basedOn: plan.id }
}

type Draft = Source & { id: string; projectId: string; templateKey: TemplateKey | null; reason: string }

const insertDraft = (
  trx: Transaction<DB>,
  { districtId, memberId }: Actor,
  { id, projectId, templateKey, reason, milestones, basedOn }: Draft,
  now: Temporal.Instant,
) =>
  trx
    .insertInto('plan')
    .values({
      ...{ district_id: districtId, id, project_id: projectId, version: null, status: 'draft', revision: 0 },
      ...{ template_key: templateKey, reason, based_on: basedOn, draft: JSON.stringify(milestones) },
      ...{ drafted_by: memberId, drafted_at: now, changed_by: memberId, changed_at: now },
      ...{ proposed_by: null, proposed_at: null, decided_by: null, decided_at: null, decision_words: '' },
      ...{ in_force: null, begins_at: null, lands_at: null },
    })
    .execute()
