import { momentBlank } from '@yigen/domain/history/moment-blank.ts'
import type { Actor } from '@yigen/domain/members/actor.ts'
import type { AdoptPlan, PlanDone } from '@yigen/domain/plans/plan.ts'
import { whyNotPlanStep } from '@yigen/domain/plans/plan-steps.ts'
import { planHistory, planNotices } from '@yigen/domain/plans/plans.slice.ts'
import { Refused, refusal, refusals, refuseIf } from '@yigen/domain/refusals/refusals.ts'
import { sql, type Transaction } from 'kysely'
import type { z } from 'zod'
import type { DB } from '#database/schema.ts'
import { record } from '#history/record.ts'
import { tell } from '#notices/tell.ts'
import { setPlanInForce } from '#projects/set-plan-in-force.ts'
import { touchProject } from '#projects/touch-project.ts'
import { others } from '#requests/people-of-request.ts'
import { advancePlan } from './advance-plan.ts'
import { carryOver } from './carry-over.ts'
import { endRunning } from './end-running.ts'
import { type LockedPlan, lockPlan } from './lock-plan.ts'
import { actualsOf, readMilestones } from './milestone-rows.ts'
import { newsOfPlan } from './news-of-plan.ts'
import { readPlanInForce } from './plan-in-force.ts'
import { type Adopted, plannedTimes } from './planned-times.ts'
import { tellOwners } from './tell-owners.ts'
import { whatEnds } from './what-ends.ts'
import { writeVersion } from './write-version.ts'

/**
 * The minister puts a version into force, the next after the one that it replaces. What is finished stays, what runs keeps its task and its clocks unless this version ends it, in words; what waits for nothing starts. Of a key project its leader is
 * told; the units are told what is theirs. R15.7, R14.1
 */
export async function adoptPlan(
  trx: Transaction<DB>,
  actor: Actor,
  id: string,
  { words, endings }: z.output<typeof AdoptPlan>,
  now: Temporal.Instant,
): Promise<z.output<typeof PlanDone>> {
  const plan = await lockPlan(trx, actor, id)
  refuseIf(whyNotPlanStep('adoptPlan', plan.state, plan.asker))
  const { project } = plan
  const before = await readPlanInForce(trx, project.districtId, project.id)
  const known = await readMilestones(trx, project.districtId, project.id)
  const milestones = carryOver(plan.draft, before, known)
  const ends = whatEnds(before, milestones, known)
  refuseIf(ends.why(endings))
  const beginsAt = before?.beginsAt ?? now
  const adopted = await plannedTimes(trx, project, { milestones, beginsAt, actuals: actualsOf(ends.left) }, now)
  const version = (before?.version ?? 0) + 1
  if (before) await replace(trx, before.id, actor, now)
  await takeEffect(trx, actor, plan, { ...adopted, version, beginsAt, words }, now)
  await endRunning(trx, actor, project, ends.running(endings), now)
  await writeVersion(trx, project, id, adopted.milestones)
  await setPlanInForce(trx, project, id)
  await touchProject(trx, project, now)
  await tellAdopted(trx, actor, plan, { version, landsAt: adopted.landsAt }, now)
  await tellOwners(trx, actor, plan, adopted.milestones, now)
  await advancePlan(trx, { ...project, planId: id }, null, now)
  return { id, status: 'inForce', version, revision: plan.revision, at: now }
}

const replace = (trx: Transaction<DB>, id: string, { districtId }: Actor, now: Temporal.Instant) =>
  sql`
    update plan set status = 'replaced', in_force = tstzrange(lower(in_force), ${now}::timestamptz)
    where district_id = ${districtId} and id = ${id}`.execute(trx)

type Effect = Adopted & { version: number; beginsAt: Temporal.Instant; words: string }

async function takeEffect(trx: Transaction<DB>, actor: Actor, { id }: LockedPlan, effect: Effect, now: Temporal.Instant): Promise<void> {
  const { numAffectedRows } = await sql`
    update plan set status = 'inForce', version = ${effect.version}, draft = null, in_force = tstzrange(${now}::timestamptz, null), begins_at = ${effect.beginsAt},
      lands_at = ${effect.landsAt}, decided_by = ${actor.memberId}, decided_at = ${now}, decision_words = ${effect.words}
    where district_id = ${actor.districtId} and id = ${id} and status = 'proposed'`.execute(trx)
  if (numAffectedRows !== 1n) throw new Refused(refusal(refusals.statusMoved))
}

async function tellAdopted(
  trx: Transaction<DB>,
  actor: Actor,
  { id, project, draftedBy, proposedBy }: LockedPlan,
  { version, landsAt }: { version: number; landsAt: Temporal.Instant },
  now: Temporal.Instant,
): Promise<void> {
  const about = { subject: { kind: 'plan', id }, enterpriseId: project.enterpriseId } as const
  const data = { project: project.name, version, landsAt: momentBlank(landsAt, now), projectId: project.id }
  await record(trx, actor, planHistory.adopted, { ...about, data }, now)
  const to = others([draftedBy, proposedBy, ...project.office], actor.memberId)
  await tell(trx, project.districtId, planNotices.adopted, { to, ...newsOfPlan(project), data }, now)
}
