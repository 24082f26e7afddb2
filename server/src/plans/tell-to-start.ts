import { milestoneNotices } from '@yigen/domain/plans/plans.slice.ts'
import { isToStart, readyAt } from '@yigen/domain/plans/ready-at.ts'
import type { Schedule } from '@yigen/domain/plans/schedule.ts'
import type { WorkScale } from '@yigen/domain/plans/work-scale.ts'
import { sql, type Transaction } from 'kysely'
import type { DB } from '#database/schema.ts'
import { news, tellAll } from '#notices/tell.ts'
import { actualsOf, type MilestoneRow } from './milestone-rows.ts'
import type { PlanInForce } from './plan-in-force.ts'
import type { PlannedRow } from './plan-rows.ts'
import type { ProjectAtHand } from './taken-project.ts'

/** What starts by hand does not start by itself: its officer is told once that its time has come. R15.2 */
export async function tellToStart(
  trx: Transaction<DB>,
  project: ProjectAtHand,
  standing: { plan: PlanInForce; milestones: readonly MilestoneRow[]; scale: WorkScale; schedule: Schedule },
  now: Temporal.Instant,
): Promise<void> {
  const waiting = toStart(standing, now)
  if (waiting.length === 0) return
  const told = await toldBefore(trx, project.districtId, waiting)
  const all = waiting
    .filter(({ id }) => !told.has(id))
    .map(({ id, name }) =>
      news(milestoneNotices.toStart, {
        ...{ to: [project.officerId], subject: { kind: 'milestone', id }, enterpriseId: project.enterpriseId },
        data: { project: project.name, milestone: name, projectId: project.id },
      }),
    )
  await tellAll(trx, project.districtId, all, now)
}

function toStart({ plan, milestones, scale, schedule }: Parameters<typeof tellToStart>[2], now: Temporal.Instant): PlannedRow[] {
  const waiting = new Set(milestones.filter(({ status }) => status === 'waiting').map(({ id }) => id))
  const actuals = actualsOf(milestones)
  return plan.milestones.filter(({ id, predecessors }, place) => {
    const ready = readyAt(scale, predecessors, actuals, plan.adoptedAt.epochMilliseconds)
    const forecastStart = schedule.rows[place]?.startAt ?? Number.POSITIVE_INFINITY
    return waiting.has(id) && isToStart(predecessors, { ready, forecastStart }, now.epochMilliseconds)
  })
}

async function toldBefore(trx: Transaction<DB>, districtId: string, waiting: readonly { id: string }[]): Promise<Set<string>> {
  const { rows } = await sql<{ id: string }>`
    select distinct n.subject_id as id from notice n
    where n.district_id = ${districtId} and n.kind = ${milestoneNotices.toStart.kind} and n.subject_id = any(${waiting.map(({ id }) => id)}::text[])`.execute(
    trx,
  )
  return new Set(rows.map(({ id }) => id))
}
