import type { Actor } from '@yigen/domain/members/actor.ts'
import { planNotices } from '@yigen/domain/plans/plans.slice.ts'
import type { Transaction } from 'kysely'
import type { DB } from '#database/schema.ts'
import { news, tellAll } from '#notices/tell.ts'
import { peopleOfUnits } from '#people/unit-people.queries.ts'
import { others } from '#requests/people-of-request.ts'
import type { LockedPlan } from './lock-plan.ts'
import { namesOfUnits } from './names-of-units.ts'
import { newsOfPlan } from './news-of-plan.ts'
import type { PlannedRow } from './plan-rows.ts'

/** Owners need not agree; a unit is told once what of a version is its own, and which comes first. R15.7 */
export async function tellOwners(
  trx: Transaction<DB>,
  actor: Actor,
  { project }: LockedPlan,
  milestones: readonly PlannedRow[],
  now: Temporal.Instant,
): Promise<void> {
  const ofUnits = Map.groupBy(
    milestones.filter(({ owner }) => owner.unitId !== null),
    ({ owner }) => owner.unitId as string,
  )
  if (ofUnits.size === 0) return
  const peopleOf = await peopleOfUnits(trx, project.districtId, [...ofUnits.keys()], now)
  const nameOf = await namesOfUnits(trx, [...ofUnits.keys()])
  const all = [...ofUnits].map(([unitId, own]) =>
    news(planNotices.owns, {
      to: others(peopleOf(unitId).all, actor.memberId),
      ...newsOfPlan(project),
      data: { project: project.name, unit: nameOf(unitId), count: own.length, milestone: firstOf(own).name, projectId: project.id },
    }),
  )
  await tellAll(trx, project.districtId, all, now)
}

const firstOf = (milestones: readonly PlannedRow[]): PlannedRow =>
  milestones.reduce((first, each) => (Temporal.Instant.compare(each.plannedStart, first.plannedStart) < 0 ? each : first))
