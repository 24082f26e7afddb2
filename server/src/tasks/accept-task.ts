import type { Actor } from '@yigen/domain/members/actor.ts'
import { refuseIf } from '@yigen/domain/refusals/refusals.ts'
import type { TaskDone } from '@yigen/domain/tasks/task.ts'
import { whyNotTaskStep } from '@yigen/domain/tasks/task-steps.ts'
import { taskClocks, taskHistory } from '@yigen/domain/tasks/tasks.slice.ts'
import type { Transaction } from 'kysely'
import type { z } from 'zod'
import { passToPerson } from '#clocks/pass-to-person.ts'
import { stopClocks } from '#clocks/stop-clock.ts'
import type { DB } from '#database/schema.ts'
import { lockTask } from './lock-task.ts'
import { recordTask } from './record-task.ts'
import { setTaskStatus } from './set-task-status.ts'

/** Somebody of the unit takes the task up: the 4 working hours stop, the task's own clock is theirs from now on. R7.2 */
export async function acceptTask(
  trx: Transaction<DB>,
  actor: Actor,
  id: string,
  now: Temporal.Instant,
): Promise<z.output<typeof TaskDone>> {
  const task = await lockTask(trx, actor, id, now)
  refuseIf(whyNotTaskStep('acceptTask', task, task.asker))
  const { districtId, memberId } = actor
  await stopClocks(trx, { districtId, subjectId: id, kinds: [taskClocks.taskAcceptance], by: 'task.accepted', memberId }, now)
  await passToPerson(trx, { districtId, subjectId: id, kind: taskClocks.task }, memberId, now)
  await setTaskStatus(trx, actor, task, 'accepted', { acceptedBy: memberId }, now)
  await recordTask(trx, actor, task, taskHistory.accepted, {}, now)
  return { id, status: 'accepted', at: now }
}
