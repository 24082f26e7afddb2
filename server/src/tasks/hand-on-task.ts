import type { Actor } from '@yigen/domain/members/actor.ts'
import { refuseIf } from '@yigen/domain/refusals/refusals.ts'
import type { Handed, HandOnTask } from '@yigen/domain/tasks/task.ts'
import { whyNotTakeTask, whyNotTaskStep } from '@yigen/domain/tasks/task-steps.ts'
import type { Transaction } from 'kysely'
import type { z } from 'zod'
import type { DB } from '#database/schema.ts'
import { handOutTasks } from './hand-out-tasks.ts'
import { lockTask } from './lock-task.ts'
import { setTaskStatus } from './set-task-status.ts'
import { readUnits, writtenTasks } from './units-of-tasks.ts'

/** A returned task goes to another unit as a new one, linked, with full clocks of its own; after the second return by the minister alone. R7.2 */
export async function handOnTask(
  trx: Transaction<DB>,
  actor: Actor,
  id: string,
  handing: z.output<typeof HandOnTask>,
  now: Temporal.Instant,
): Promise<z.output<typeof Handed>> {
  const task = await lockTask(trx, actor, id, now)
  refuseIf(whyNotTakeTask('handOnTask', task, task.asker))
  const units = await readUnits(trx, actor, [handing], 'unitId', now)
  refuseIf(whyNotTaskStep('handOnTask', task, task.asker))
  const written = writtenTasks(units, actor, [handing])
  const handed = await handOutTasks(trx, actor, task.host, written, { id, questionId: task.questionId }, now)
  await setTaskStatus(trx, actor, task, 'handedOn', { ended: true }, now)
  return handed
}
