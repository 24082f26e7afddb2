import { readyAt, startsByHand } from '@yigen/domain/plans/ready-at.ts'
import type { WorkScale } from '@yigen/domain/plans/work-scale.ts'
import { sql, type Transaction } from 'kysely'
import { readCalendar } from '#calendar/calendar.queries.ts'
import type { DB } from '#database/schema.ts'
import { clockwork } from '#history/record.ts'
import { keepForecast } from './keep-forecast.ts'
import { actualsOf, type MilestoneRow } from './milestone-rows.ts'
import type { PlanAtHand } from './plan-at-hand.ts'
import type { PlanInForce } from './plan-in-force.ts'
import type { PlannedRow } from './plan-rows.ts'
import { scaleOf } from './scale-of.ts'
import { startOne } from './start-one.ts'
import type { ProjectAtHand } from './taken-project.ts'
import { tellToStart } from './tell-to-start.ts'

/**
 * After whatever happened to a project's milestones, which stand so: what may start by now starts, each at its own moment, also after downtime, and never before `notBefore` (a project that was paused goes on from then); what may start later is
 * marked with when; the forecast is kept, and what is started by hand is told of. Nothing starts while the project is paused, or once it is over. R15.2, R13.2
 */
export async function advanceFrom(
  trx: Transaction<DB>,
  project: ProjectAtHand,
  { plan, first, milestones }: PlanAtHand,
  notBefore: Temporal.Instant | null,
  now: Temporal.Instant,
): Promise<void> {
  if (project.status !== 'open') return
  const scale = scaleOf(await readCalendar(trx, project.districtId, now), now)
  const rows = new Map(milestones.map(milestone => [milestone.id, milestone]))
  const ready = () => readyIn(scale, plan, rows, notBefore)
  if (project.pausedUntil === null) await startDue(trx, project, plan, rows, ready, now)
  await markReady(trx, project.districtId, rows, ready())
  const standing = [...rows.values()]
  const schedule = await keepForecast(trx, project, { plan, first, milestones: standing }, now)
  await tellToStart(trx, project, { plan, milestones: standing, scale, schedule }, now)
}

type Rows = Map<string, MilestoneRow>
type Ready = { planned: PlannedRow; at: number | null }[]

function readyIn(scale: WorkScale, plan: PlanInForce, rows: Rows, notBefore: Temporal.Instant | null): Ready {
  const actuals = actualsOf([...rows.values()])
  const from = Math.max(plan.adoptedAt.epochMilliseconds, notBefore?.epochMilliseconds ?? 0)
  return plan.milestones
    .filter(({ id }) => rows.get(id)?.status === 'waiting')
    .map(planned => ({
      planned,
      at: startsByHand(planned.predecessors) ? null : readyAt(scale, planned.predecessors, actuals, from),
    }))
}

/** One that starts may let another start with it. */
async function startDue(
  trx: Transaction<DB>,
  project: ProjectAtHand,
  plan: PlanInForce,
  rows: Rows,
  ready: () => Ready,
  now: Temporal.Instant,
): Promise<void> {
  for (;;) {
    const due = ready().filter(({ at }) => at !== null && at <= now.epochMilliseconds)
    if (due.length === 0) return
    for (const { planned, at } of due) {
      const startedAt = Temporal.Instant.fromEpochMilliseconds(at as number)
      rows.set(planned.id, await startOne(trx, clockwork(project.districtId), project, plan, planned, startedAt, now))
    }
  }
}

async function markReady(trx: Transaction<DB>, districtId: string, rows: Rows, ready: Ready): Promise<void> {
  const changed = ready.filter(({ planned, at }) => (rows.get(planned.id)?.readyAt?.epochMilliseconds ?? null) !== at)
  if (changed.length === 0) return
  const marks = changed.map(({ planned, at }) => ({
    id: planned.id,
    at: at === null ? null : Temporal.Instant.fromEpochMilliseconds(at),
  }))
  await sql`
    update milestone m set ready_at = r.at from json_to_recordset(${JSON.stringify(marks)}::json) as r(id uuid, at timestamptz)
    where m.district_id = ${districtId} and m.id = r.id`.execute(trx)
}
