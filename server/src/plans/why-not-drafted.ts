import { levelsAsked } from '@yigen/domain/organisations/unit-level.ts'
import { whyNotMilestones } from '@yigen/domain/plans/milestone-rules.ts'
import { throughStatuses } from '@yigen/domain/plans/plan-status.ts'
import { planRefusals } from '@yigen/domain/plans/plans.slice.ts'
import { type Refusal, refusal } from '@yigen/domain/refusals/refusals.ts'
import { type Kysely, sql } from 'kysely'
import { oneOf } from '#database/one-of.ts'
import type { DB } from '#database/schema.ts'
import type { DraftedMilestone } from './drafted-milestone.ts'
import type { ProjectAtHand } from './taken-project.ts'

type Known = { units: string[]; services: string[]; foreign: string[]; finished: { id: string; name: string }[] }

/** 400: what the rules refuse of the milestones of a draft, a unit that is not of the district or closed, a service that is not in its catalogue, and a milestone of another project. R15.1, R15.7 */
export async function whyNotDrafted(
  db: Kysely<DB>,
  project: Pick<ProjectAtHand, 'districtId' | 'id'>,
  milestones: readonly DraftedMilestone[],
): Promise<Refusal | null> {
  const { units, services, foreign, finished } = await readKnown(db, project, milestones)
  const named = (which: (milestone: DraftedMilestone) => boolean) => milestones.find(which)?.name
  const closed = named(({ owner }) => owner.kind === 'unit' && !units.includes(owner.unitId ?? ''))
  const unlisted = named(({ serviceCode }) => serviceCode !== null && !services.includes(serviceCode))
  const another = named(({ id }) => foreign.includes(id))
  return (
    whyNotMilestones(milestones, finished) ??
    (another === undefined ? null : refusal(planRefusals.foreignMilestone, { name: another }, { field: 'milestones' })) ??
    (closed === undefined ? null : refusal(planRefusals.noSuchUnit, { name: closed }, { field: 'unitId' })) ??
    (unlisted === undefined ? null : refusal(planRefusals.noSuchService, { name: unlisted }, { field: 'serviceCode' }))
  )
}

async function readKnown(
  db: Kysely<DB>,
  { districtId, id }: Pick<ProjectAtHand, 'districtId' | 'id'>,
  milestones: readonly DraftedMilestone[],
): Promise<Known> {
  const ids = milestones.map(milestone => milestone.id)
  const unitIds = milestones.flatMap(({ owner }) => owner.unitId ?? [])
  const codes = milestones.flatMap(({ serviceCode }) => serviceCode ?? [])
  const { rows } = await sql<Known>`
    select array(select u.id from unit u where u.id = any(${unitIds}::text[]) and u.district_id = ${districtId} and u.closed_at is null and ${oneOf(sql`u.level`, levelsAsked)}) as units,
      array(select distinct s.code from service_item s where s.district_id = ${districtId} and s.code = any(${codes}::text[])) as services,
      array(select m.id::text from milestone m where m.district_id = ${districtId} and m.id = any(${ids}::uuid[]) and m.project_id <> ${id}) as foreign,
      (select coalesce(json_agg(json_build_object('id', m.id, 'name', m.name)), '[]') from milestone m
        where m.district_id = ${districtId} and m.project_id = ${id} and ${oneOf(sql`m.status`, throughStatuses)} and exists (
          select from plan x join plan_milestone y on y.district_id = x.district_id and y.plan_id = x.id
          where x.district_id = m.district_id and x.project_id = m.project_id and x.version is not null and upper_inf(x.in_force) and y.milestone_id = m.id)) as finished`.execute(
    db,
  )
  return rows[0] as Known
}

/** As it is kept: a name where nothing else says whose it is, a unit where it is one's. */
export const asDrafted = ({ owner, ...milestone }: DraftedMilestone): DraftedMilestone => ({
  ...milestone,
  owner: { kind: owner.kind, unitId: owner.kind === 'unit' ? owner.unitId : null, name: owner.kind === 'outside' ? owner.name : '' },
})
