import { randomUUIDv7 } from 'node:crypto'
import type { Actor } from '@yigen/domain/members/actor.ts'
import { refuseIf } from '@yigen/domain/refusals/refusals.ts'
import type { FinishTask, TaskDone } from '@yigen/domain/tasks/task.ts'
import { whyNotTaskStep } from '@yigen/domain/tasks/task-steps.ts'
import { taskClocks, taskHistory, taskNotices } from '@yigen/domain/tasks/tasks.slice.ts'
import type { Transaction } from 'kysely'
import type { z } from 'zod'
import { passToPerson } from '#clocks/pass-to-person.ts'
import { stopClocks } from '#clocks/stop-clock.ts'
import type { DB } from '#database/schema.ts'
import { decideExtension } from './decide-extension.ts'
import { peopleOfTask } from './helping.queries.ts'
import { lockTask } from './lock-task.ts'
import { recordTask, tellOfTask } from './record-task.ts'
import { setTaskStatus } from './set-task-status.ts'

/** The unit's part is done, with its result in words; who finishes what nobody accepted has accepted it. More time that was asked for is wanted no more. R7.2, R7.5 */
export async function finishTask(
  trx: Transaction<DB>,
  actor: Actor,
  id: string,
  { result }: z.output<typeof FinishTask>,
  now: Temporal.Instant,
): Promise<z.output<typeof TaskDone>> {
  const task = await lockTask(trx, actor, id, now)
  refuseIf(whyNotTaskStep('finishTask', task, task.asker))
  const { districtId, memberId } = actor
  const unaccepted = task.acceptedBy === null
  if (unaccepted) await passToPerson(trx, { districtId, subjectId: id, kind: taskClocks.task }, memberId, now)
  await trx
    .insertInto('task_finish')
    .values({
      district_id: districtId,
      id: randomUUIDv7(),
      task_id: id,
      finished_by: memberId,
      finished_at: now,
      result,
      sent_back_by: null,
      sent_back_at: null,
      sent_back_why: null,
    })
    .execute()
  if (task.asked) await decideExtension(trx, actor, task.asked.id, { decision: 'lapsed', words: '' }, now)
  await stopClocks(trx, { districtId, subjectId: id, by: 'task.finished', memberId }, now)
  await setTaskStatus(trx, actor, task, 'finished', { ended: true, ...(unaccepted ? { acceptedBy: memberId } : {}) }, now)
  await recordTask(trx, actor, task, taskHistory.finished, { words: result }, now)
  const helping = task.helpers.length > 0 ? (await peopleOfTask(trx, districtId, task, now)).helping : []
  await tellOfTask(trx, actor, task, taskNotices.finished, { to: [...task.host.office, ...helping] }, now)
  return { id, status: 'finished', at: now }
}
