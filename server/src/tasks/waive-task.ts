import { randomUUIDv7 } from 'node:crypto'
import type { Actor } from '@yigen/domain/members/actor.ts'
import { refuseIf } from '@yigen/domain/refusals/refusals.ts'
import type { TaskDone, WaiveTask } from '@yigen/domain/tasks/task.ts'
import { whyNotTaskStep } from '@yigen/domain/tasks/task-steps.ts'
import { taskHistory, taskNotices } from '@yigen/domain/tasks/tasks.slice.ts'
import type { Transaction } from 'kysely'
import type { z } from 'zod'
import { stopClocks } from '#clocks/stop-clock.ts'
import type { DB } from '#database/schema.ts'
import { peopleOfTask } from './helping.queries.ts'
import { lockTask } from './lock-task.ts'
import { recordTask, tellOfTask } from './record-task.ts'
import { setTaskStatus } from './set-task-status.ts'

/** The minister lets a task go, with a reason; the matter no longer waits for it. R7.2, R7.3 */
export async function waiveTask(
  trx: Transaction<DB>,
  actor: Actor,
  id: string,
  { reason }: z.output<typeof WaiveTask>,
  now: Temporal.Instant,
): Promise<z.output<typeof TaskDone>> {
  const task = await lockTask(trx, actor, id, now)
  refuseIf(whyNotTaskStep('waiveTask', task, task.asker))
  const { districtId, memberId } = actor
  await trx
    .insertInto('task_waiver')
    .values({ district_id: districtId, id: randomUUIDv7(), task_id: id, waived_by: memberId, waived_at: now, reason })
    .execute()
  await stopClocks(trx, { districtId, subjectId: id, by: 'task.waived', memberId }, now)
  await setTaskStatus(trx, actor, task, 'waived', { ended: true }, now)
  await recordTask(trx, actor, task, taskHistory.waived, { words: reason }, now)
  const { lead, helping } = await peopleOfTask(trx, districtId, task, now)
  await tellOfTask(trx, actor, task, taskNotices.waived, { to: [...lead.all, ...helping, ...task.host.office] }, now)
  return { id, status: 'waived', at: now }
}
