import { momentBlank } from '@yigen/domain/history/moment-blank.ts'
import type { Actor } from '@yigen/domain/members/actor.ts'
import { refuseIf } from '@yigen/domain/refusals/refusals.ts'
import type { TaskDone } from '@yigen/domain/tasks/task.ts'
import { whyNotTaskStep } from '@yigen/domain/tasks/task-steps.ts'
import { taskClocks, taskHistory, taskNotices } from '@yigen/domain/tasks/tasks.slice.ts'
import type { Transaction } from 'kysely'
import type { z } from 'zod'
import { extendClock } from '#clocks/extend-clock.ts'
import type { DB } from '#database/schema.ts'
import { peopleOfUnits } from '#people/unit-people.queries.ts'
import { decideExtension } from './decide-extension.ts'
import { lockTask } from './lock-task.ts'
import { recordTask, tellOfTask } from './record-task.ts'
import { setTaskStatus } from './set-task-status.ts'

/** The task is due then; by when it was first due stays, and figures keep that. R7.5 */
export async function grantExtension(
  trx: Transaction<DB>,
  actor: Actor,
  id: string,
  now: Temporal.Instant,
): Promise<z.output<typeof TaskDone>> {
  const task = await lockTask(trx, actor, id, now)
  refuseIf(whyNotTaskStep('grantExtension', task, task.asker))
  const { districtId } = actor
  const asked = task.asked as NonNullable<typeof task.asked>
  await decideExtension(trx, actor, asked.id, { decision: 'granted', words: '' }, now)
  await extendClock(trx, { districtId, subjectId: id, kind: taskClocks.task }, asked.until)
  await setTaskStatus(trx, actor, task, task.status, {}, now)
  await task.host.taskExtended?.(trx, now)
  await recordTask(trx, actor, task, taskHistory.extended, { dueAt: momentBlank(asked.until, now) }, now)
  const { heads } = (await peopleOfUnits(trx, districtId, [task.unitId], now))(task.unitId)
  await tellOfTask(
    trx,
    actor,
    task,
    taskNotices.extended,
    { to: [asked.by, task.doneBy, ...heads, ...task.host.office], dueAt: asked.until },
    now,
  )
  return { id, status: task.status, at: now }
}
