import type { Actor } from '@yigen/domain/members/actor.ts'
import { refuseIf } from '@yigen/domain/refusals/refusals.ts'
import type { SendBackTask, TaskDone } from '@yigen/domain/tasks/task.ts'
import { whyNotTaskStep } from '@yigen/domain/tasks/task-steps.ts'
import { taskClocks, taskHistory, taskNotices } from '@yigen/domain/tasks/tasks.slice.ts'
import type { Transaction } from 'kysely'
import type { z } from 'zod'
import { continueClock } from '#clocks/continue-clock.ts'
import type { DB } from '#database/schema.ts'
import { peopleOfTask } from './helping.queries.ts'
import { lockTask } from './lock-task.ts'
import { recordTask, tellOfTask } from './record-task.ts'
import { setTaskStatus } from './set-task-status.ts'

/** A poor result goes back to the unit, once; the clock goes on as if it had never stopped. R7.3 */
export async function sendBackTask(
  trx: Transaction<DB>,
  actor: Actor,
  id: string,
  { why }: z.output<typeof SendBackTask>,
  now: Temporal.Instant,
): Promise<z.output<typeof TaskDone>> {
  const task = await lockTask(trx, actor, id, now)
  refuseIf(whyNotTaskStep('sendBackTask', task, task.asker))
  await trx
    .updateTable('task_finish')
    .set({ sent_back_by: actor.memberId, sent_back_at: now, sent_back_why: why })
    .where('district_id', '=', actor.districtId)
    .where('task_id', '=', id)
    .execute()
  await continueClock(trx, { districtId: actor.districtId, subjectId: id, kind: taskClocks.task })
  await setTaskStatus(trx, actor, task, 'accepted', { sentBack: true }, now)
  await task.host.taskSentBack?.(trx, actor, { id, words: why }, now)
  await recordTask(trx, actor, task, taskHistory.sentBack, { words: why }, now)
  const { lead, helping } = await peopleOfTask(trx, actor.districtId, task, now)
  await tellOfTask(trx, actor, task, taskNotices.sentBack, { to: [task.doneBy, ...lead.heads, ...helping], words: why }, now)
  return { id, status: 'accepted', at: now }
}
