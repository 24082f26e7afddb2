import { whyNotAccess } from '@yigen/domain/members/access.ts'
import type { Actor } from '@yigen/domain/members/actor.ts'
import { whyNotMilestones } from '@yigen/domain/plans/milestone-rules.ts'
import { planAccess } from '@yigen/domain/plans/plan-access.ts'
import type { TemplateKey, TemplateMilestone } from '@yigen/domain/plans/plan-template.ts'
import type { PlanTemplatePublished, PublishPlanTemplate } from '@yigen/domain/plans/plan-templates.ts'
import { planHistory, planRefusals } from '@yigen/domain/plans/plans.slice.ts'
import { whyNotSeenTemplate } from '@yigen/domain/plans/template-steps.ts'
import { type Refusal, refusal, refuseIf } from '@yigen/domain/refusals/refusals.ts'
import { sql, type Transaction } from 'kysely'
import type { z } from 'zod'
import type { DB } from '#database/schema.ts'
import { record } from '#history/record.ts'
import { templateOf } from './plan-template.queries.ts'
import { unitsOfTemplate } from './units-of-template.ts'

/** A minister says anew what a kind of landing takes; it holds for what is drafted from now on. R15.1 */
export async function publishPlanTemplate(
  trx: Transaction<DB>,
  actor: Actor,
  key: TemplateKey,
  { seen, reason, ...content }: z.output<typeof PublishPlanTemplate>,
  now: Temporal.Instant,
): Promise<z.output<typeof PlanTemplatePublished>> {
  refuseIf(whyNotAccess(actor, planAccess.publishPlanTemplate))
  refuseIf(whyNotMilestones(content.milestones, []) ?? (await whyNotKnown(trx, actor, content.milestones)))
  // whoever publishes at the same time comes after
  await sql`select from district where id = ${actor.districtId} for update`.execute(trx)
  const newest = await templateOf(trx, actor.districtId, key)
  refuseIf(whyNotSeenTemplate(newest, seen))
  const version = newest.version + 1
  await sql`
    insert into plan_template_version (district_id, key, version, content, published_by, published_at, reason)
    values (${actor.districtId}, ${key}, ${version}, ${JSON.stringify({ key, ...content })}::jsonb, ${actor.memberId}, ${now}, ${reason})`.execute(
    trx,
  )
  await record(
    trx,
    actor,
    planHistory.templatePublished,
    { subject: { kind: 'planTemplate', id: key }, data: { name: content.name, version, words: reason, key } },
    now,
  )
  return { key, version, at: now }
}

/** 400: a department that is not there, a service that is not in the catalogue; each by the milestone that names it. */
async function whyNotKnown(trx: Transaction<DB>, { districtId }: Actor, milestones: readonly TemplateMilestone[]): Promise<Refusal | null> {
  const { department } = await unitsOfTemplate(trx, { districtId, streetId: null })
  const homeless = milestones.find(({ owner }) => owner.kind === 'unit' && department(owner.key) === null)
  if (homeless) return refusal(planRefusals.noSuchUnit, { name: homeless.name }, { field: 'owner' })
  const codes = milestones.flatMap(({ serviceCode }) => serviceCode ?? [])
  const { rows } = await sql<{ code: string }>`
    select distinct s.code from service_item s where s.district_id = ${districtId} and s.code = any(${codes}::text[])`.execute(trx)
  const unlisted = milestones.find(({ serviceCode }) => serviceCode !== null && !rows.some(({ code }) => code === serviceCode))
  return unlisted ? refusal(planRefusals.noSuchService, { name: unlisted.name }, { field: 'serviceCode' }) : null
}
