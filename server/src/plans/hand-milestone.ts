import type { Transaction } from 'kysely'
import type { DB } from '#database/schema.ts'
import { clockwork } from '#history/record.ts'
import type { TaskHost } from '#slice/task-host.ts'
import { handOutTasks } from '#tasks/hand-out-tasks.ts'
import { hostOfMilestone } from './host-of-milestone.ts'
import type { MilestoneRow } from './milestone-rows.ts'
import { milestoneStarted } from './milestone-started.ts'
import type { PlannedRow } from './plan-rows.ts'
import type { ProjectAtHand } from './taken-project.ts'
import type { UnitAtWork } from './unit-at-work.ts'

type Handing = { project: ProjectAtHand; planned: PlannedRow; unit: UnitAtWork; handedBy: string; started: MilestoneRow }

/** The milestone of a unit starts, in one statement with its task, which is asked for by who adopted the plan; returns the task. R15.5 */
export async function handMilestone(trx: Transaction<DB>, handing: Handing, now: Temporal.Instant): Promise<string> {
  const { project, planned, unit, handedBy, started } = handing
  const host: TaskHost = {
    ...hostOfMilestone(project, planned, { relation: 'other', ended: false }),
    ...{ handedBy, begunAt: started.startedAt as Temporal.Instant },
    moved: ([clock] = []) => milestoneStarted(project.districtId, { ...started, taskId: clock?.subjectId ?? null }),
  }
  const asked = planned.materials === '' ? planned.name : `${planned.name}。材料：${planned.materials}`
  const task = { ...unit, asked, promise: planned.promise, helpers: [] }
  const { tasks } = await handOutTasks(trx, clockwork(project.districtId), host, [task], null, now)
  return tasks[0]?.id as string
}
