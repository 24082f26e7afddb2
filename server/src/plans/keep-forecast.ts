import { isProvisional, reckonPlan } from '@yigen/domain/plans/plan-reckoning.ts'
import type { OwnerKind } from '@yigen/domain/plans/plan-status.ts'
import { startsByHand } from '@yigen/domain/plans/ready-at.ts'
import type { Schedule } from '@yigen/domain/plans/schedule.ts'
import { slipOf } from '@yigen/domain/plans/slip.ts'
import type { WorkScale } from '@yigen/domain/plans/work-scale.ts'
import { taskClocks } from '@yigen/domain/tasks/tasks.slice.ts'
import { sql, type Transaction } from 'kysely'
import { readCalendar } from '#calendar/calendar.queries.ts'
import type { DB } from '#database/schema.ts'
import { actualsOf, type MilestoneRow } from './milestone-rows.ts'
import type { PlanAtHand } from './plan-at-hand.ts'
import type { PlanInForce } from './plan-in-force.ts'
import { scaleOf } from './scale-of.ts'
import type { ProjectAtHand } from './taken-project.ts'

/** The forecast of a project as lists and pages read it, with the parts of its sentence; kept by every step that changes it, and by a job when time alone does. R15.4 */
export async function keepForecast(
  trx: Transaction<DB>,
  { districtId, id: projectId, pausedUntil }: ProjectAtHand,
  { plan, first, milestones }: PlanAtHand,
  now: Temporal.Instant,
): Promise<Schedule> {
  const calendar = await readCalendar(trx, districtId, now)
  const scale = scaleOf(calendar, now)
  const known = await followTasks(trx, districtId, milestones)
  const toReckon = {
    beginsAt: plan.beginsAt.epochMilliseconds,
    milestones: plan.milestones,
    actuals: actualsOf(known),
    pausedUntil: pausedUntil?.epochMilliseconds ?? null,
    inForce: {
      landsAt: plan.landsAt.epochMilliseconds,
      rows: plan.milestones.map(row => ({
        id: row.id,
        startAt: row.plannedStart.epochMilliseconds,
        finishAt: row.plannedFinish.epochMilliseconds,
      })),
    },
  }
  const { schedule, shift } = reckonPlan(scale, toReckon, now.epochMilliseconds)
  const states = new Map(known.map(row => [row.id, row]))
  const owners = plan.milestones.map(({ id, owner }) => ({ id, owner: (states.get(id)?.ownerKind ?? owner.kind) as OwnerKind }))
  const slip = slipOf(scale, first, { milestones: owners, schedule })
  const view = { plan, states, schedule }
  await sql`
    insert into plan_forecast (district_id, project_id, lands_at, planned_at, shift_days, caused_by, caused_days, first_planned_at, slip_days, slip_ours, slip_enterprise, slip_outside,
      provisional, next_milestone_id, stale_at, reckoned_at)
    values (${districtId}, ${projectId}, ${instant(schedule.landsAt)}, ${plan.landsAt}, ${shift?.workdays ?? 0}, ${shift?.causedBy ?? null}, ${shift?.causedDays ?? 0},
      ${instant(first.landsAt)}, ${slip.days}, ${slip.ours}, ${slip.enterprise}, ${slip.outside},
      ${isProvisional(calendar, now.epochMilliseconds, Math.max(now.epochMilliseconds, schedule.landsAt))}, ${nextOf(view)}, ${staleAt(scale, view, now)}, ${now})
    on conflict (district_id, project_id) do update set (lands_at, planned_at, shift_days, caused_by, caused_days, first_planned_at, slip_days, slip_ours, slip_enterprise, slip_outside,
      provisional, next_milestone_id, stale_at, reckoned_at) = (excluded.lands_at, excluded.planned_at, excluded.shift_days, excluded.caused_by, excluded.caused_days,
      excluded.first_planned_at, excluded.slip_days, excluded.slip_ours, excluded.slip_enterprise, excluded.slip_outside, excluded.provisional, excluded.next_milestone_id,
      excluded.stale_at, excluded.reckoned_at)`.execute(trx)
  return schedule
}

const instant = (moment: number): Temporal.Instant => Temporal.Instant.fromEpochMilliseconds(moment)

/** A task is due when its clock says so: it may have been given more time, or a calendar have moved it. */
async function followTasks(trx: Transaction<DB>, districtId: string, milestones: readonly MilestoneRow[]): Promise<MilestoneRow[]> {
  const running = milestones.filter(({ status, taskId }) => status === 'running' && taskId !== null)
  if (running.length === 0) return [...milestones]
  const { rows } = await sql<{ id: string; dueAt: Temporal.Instant }>`
    update milestone m set due_at = c.due_at from clock c
    where c.district_id = ${districtId} and c.subject_id = any(${running.map(({ taskId }) => taskId)}::uuid[]) and c.kind = ${sql.lit(taskClocks.task.kind)} and c.stopped_at is null
      and m.district_id = c.district_id and m.id = any(${running.map(({ id }) => id)}::uuid[]) and m.task_id = c.subject_id and m.due_at is distinct from c.due_at
    returning m.id, m.due_at as "dueAt"`.execute(trx)
  const moved = new Map(rows.map(row => [row.id, row.dueAt]))
  return milestones.map(row => ({ ...row, dueAt: moved.get(row.id) ?? row.dueAt }))
}

type View = { plan: PlanInForce; states: ReadonlyMap<string, MilestoneRow>; schedule: Schedule }

/** What is due first of what runs, else what starts first. */
function nextOf({ plan, states, schedule }: View): string | null {
  const of = (status: MilestoneRow['status'], by: 'startAt' | 'finishAt') =>
    plan.milestones
      .flatMap(({ id }, place) => (states.get(id)?.status === status ? [{ id, at: schedule.rows[place]?.[by] ?? 0 }] : []))
      .sort((one, other) => one.at - other.at)[0]
  return (of('running', 'finishAt') ?? of('waiting', 'startAt'))?.id ?? null
}

/** What runs past its time, or starts no sooner than now, is later with every working day; what is still in time, from then on; what is started by hand is told of when its time comes. R15.2 */
function staleAt(scale: WorkScale, { plan, states, schedule }: View, now: Temporal.Instant): Temporal.Instant | null {
  const at = now.epochMilliseconds
  const tomorrow = scale.lagged(at, 1)
  const moments = plan.milestones.flatMap(({ id, predecessors }, place) => {
    const [state, row] = [states.get(id), schedule.rows[place]]
    if (state?.status === 'running') return [row && row.finishAt > at ? row.finishAt : tomorrow]
    if (state?.status !== 'waiting' || !row) return []
    if (row.startAt <= at) return [tomorrow]
    return startsByHand(predecessors) ? [row.startAt] : []
  })
  return moments.length === 0 ? null : instant(Math.min(...moments))
}
