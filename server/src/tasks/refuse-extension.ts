import type { Actor } from '@yigen/domain/members/actor.ts'
import { refuseIf } from '@yigen/domain/refusals/refusals.ts'
import type { RefuseExtension, TaskDone } from '@yigen/domain/tasks/task.ts'
import { whyNotTaskStep } from '@yigen/domain/tasks/task-steps.ts'
import { taskHistory, taskNotices } from '@yigen/domain/tasks/tasks.slice.ts'
import type { Transaction } from 'kysely'
import type { z } from 'zod'
import type { DB } from '#database/schema.ts'
import { peopleOfUnits } from '#people/unit-people.queries.ts'
import { decideExtension } from './decide-extension.ts'
import { lockTask } from './lock-task.ts'
import { recordTask, tellOfTask } from './record-task.ts'

/** No more time, with the reason: the task stays due as it was. R7.5 */
export async function refuseExtension(
  trx: Transaction<DB>,
  actor: Actor,
  id: string,
  { reason }: z.output<typeof RefuseExtension>,
  now: Temporal.Instant,
): Promise<z.output<typeof TaskDone>> {
  const task = await lockTask(trx, actor, id, now)
  refuseIf(whyNotTaskStep('refuseExtension', task, task.asker))
  const asked = task.asked as NonNullable<typeof task.asked>
  await decideExtension(trx, actor, asked.id, { decision: 'refused', words: reason }, now)
  await recordTask(trx, actor, task, taskHistory.extensionRefused, { words: reason }, now)
  const { heads } = (await peopleOfUnits(trx, actor.districtId, [task.unitId], now))(task.unitId)
  await tellOfTask(trx, actor, task, taskNotices.extensionRefused, { to: [asked.by, task.doneBy, ...heads], words: reason }, now)
  return { id, status: task.status, at: now }
}
