import { sql, type Transaction } from 'kysely'
import type { DB } from '#database/schema.ts'
import { clockwork } from '#history/record.ts'
import { handOutTasks } from '#tasks/hand-out-tasks.ts'
import { hostOfMilestone } from './host-of-milestone.ts'
import type { PlannedRow } from './plan-rows.ts'
import type { ProjectAtHand } from './taken-project.ts'
import type { UnitAtWork } from './unit-at-work.ts'

type Handing = { project: ProjectAtHand; planned: PlannedRow; unit: UnitAtWork; handedBy: string; begunAt: Temporal.Instant }

/** The milestone of a unit that starts is a task on it, asked for by who adopted the plan; returns the task. R15.5 */
export async function handMilestone(trx: Transaction<DB>, handing: Handing, now: Temporal.Instant): Promise<string> {
  const { project, planned, unit, handedBy, begunAt } = handing
  const host = { ...hostOfMilestone(project, planned, { relation: 'other', ended: false }), handedBy, begunAt }
  const asked = planned.materials === '' ? planned.name : `${planned.name}。材料：${planned.materials}`
  const task = { ...unit, asked, promise: planned.promise, helpers: [] }
  const { tasks } = await handOutTasks(trx, clockwork(project.districtId), host, [task], null, now)
  const taskId = tasks[0]?.id as string
  await sql`update milestone set task_id = ${taskId} where district_id = ${project.districtId} and id = ${planned.id}`.execute(trx)
  return taskId
}
