import type { Actor } from '@yigen/domain/members/actor.ts'
import { refuseIf } from '@yigen/domain/refusals/refusals.ts'
import type { TaskDone } from '@yigen/domain/tasks/task.ts'
import { whyNotTaskStep } from '@yigen/domain/tasks/task-steps.ts'
import { taskHistory, taskNotices } from '@yigen/domain/tasks/tasks.slice.ts'
import { sql, type Transaction } from 'kysely'
import type { z } from 'zod'
import { stopClocks } from '#clocks/stop-clock.ts'
import type { DB } from '#database/schema.ts'
import { peopleOfTask } from './helping.queries.ts'
import { lockTask } from './lock-task.ts'
import { recordTask, tellOfTask } from './record-task.ts'
import { setTaskStatus } from './set-task-status.ts'

/** Who handed it out by mistake takes it back before it is accepted; a returned one that it took the place of waits to be handed on again. R7.6, R7.2 */
export async function takeBackTask(
  trx: Transaction<DB>,
  actor: Actor,
  id: string,
  now: Temporal.Instant,
): Promise<z.output<typeof TaskDone>> {
  const task = await lockTask(trx, actor, id, now)
  refuseIf(whyNotTaskStep('takeBackTask', task, task.asker))
  const { districtId, memberId } = actor
  await stopClocks(trx, { districtId, subjectId: id, by: 'task.takenBack', memberId }, now)
  if (task.replacesId) await returnAgain(trx, districtId, task.replacesId, now)
  await setTaskStatus(trx, actor, task, 'takenBack', { ended: true }, now)
  await recordTask(trx, actor, task, taskHistory.takenBack, {}, now)
  const { lead, helping } = await peopleOfTask(trx, districtId, task, now)
  await tellOfTask(trx, actor, task, taskNotices.takenBack, { to: [...lead.all, ...helping, ...task.host.office] }, now)
  return { id, status: 'takenBack', at: now }
}

const returnAgain = (trx: Transaction<DB>, districtId: string, id: string, now: Temporal.Instant) =>
  sql`update task set status = 'returned', ended_at = null, due_at = ${now}
    where district_id = ${districtId} and id = ${id} and status = 'handedOn'`.execute(trx)
