import { randomUUIDv7 } from 'node:crypto'
import type { Actor } from '@yigen/domain/members/actor.ts'
import { refuseIf } from '@yigen/domain/refusals/refusals.ts'
import type { ReturnTask, TaskDone } from '@yigen/domain/tasks/task.ts'
import { returnsBeforeMinister, whyNotReturn } from '@yigen/domain/tasks/task-steps.ts'
import { taskHistory, taskNotices } from '@yigen/domain/tasks/tasks.slice.ts'
import type { Transaction } from 'kysely'
import type { z } from 'zod'
import { stopClocks } from '#clocks/stop-clock.ts'
import type { DB } from '#database/schema.ts'
import { chainOf } from '#people/chain.queries.ts'
import { type LockedTask, lockTask } from './lock-task.ts'
import { recordTask, tellOfTask } from './record-task.ts'
import { setTaskStatus } from './set-task-status.ts'

/** Not the unit's own: the task goes back with the reason, and stays open until it is handed on or waived. The second return of a question is the minister's to decide. R7.2 */
export async function returnTask(
  trx: Transaction<DB>,
  actor: Actor,
  id: string,
  { reason }: z.output<typeof ReturnTask>,
  now: Temporal.Instant,
): Promise<z.output<typeof TaskDone>> {
  const task = await lockTask(trx, actor, id, now)
  refuseIf(whyNotReturn(task, task.asker))
  const { districtId, memberId } = actor
  await trx
    .insertInto('task_return')
    .values({ district_id: districtId, id: randomUUIDv7(), task_id: id, returned_by: memberId, returned_at: now, reason })
    .execute()
  await stopClocks(trx, { districtId, subjectId: id, by: 'task.returned', memberId }, now)
  await setTaskStatus(trx, actor, task, 'returned', {}, now)
  await recordTask(trx, actor, task, taskHistory.returned, { words: reason }, now)
  await tellOfReturn(trx, actor, task, reason, now)
  return { id, status: 'returned', at: now }
}

async function tellOfReturn(trx: Transaction<DB>, actor: Actor, task: LockedTask, words: string, now: Temporal.Instant) {
  await tellOfTask(trx, actor, task, taskNotices.returned, { to: task.host.office, words }, now)
  if (task.returns + 1 < returnsBeforeMinister) return
  const { minister } = await chainOf(trx, actor.districtId, task.host, now)
  await tellOfTask(trx, actor, task, taskNotices.returnedTwice, { to: [minister?.id] }, now)
}
