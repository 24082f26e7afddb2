import { randomUUIDv7 } from 'node:crypto'
import type { Actor } from '@yigen/domain/members/actor.ts'
import { refuseIf } from '@yigen/domain/refusals/refusals.ts'
import type { TaskDone, UrgeTask } from '@yigen/domain/tasks/task.ts'
import { whyNotTaskStep } from '@yigen/domain/tasks/task-steps.ts'
import { taskHistory, taskNotices } from '@yigen/domain/tasks/tasks.slice.ts'
import type { Transaction } from 'kysely'
import type { z } from 'zod'
import type { DB } from '#database/schema.ts'
import { peopleOfUnits } from '#people/unit-people.queries.ts'
import { lockTask } from './lock-task.ts'
import { recordTask, tellOfTask } from './record-task.ts'

/** 催办: recorded, and read by who accepted it (or should) and by the unit's head. R7.3 */
export async function urgeTask(
  trx: Transaction<DB>,
  actor: Actor,
  id: string,
  { words }: z.output<typeof UrgeTask>,
  now: Temporal.Instant,
): Promise<z.output<typeof TaskDone>> {
  const task = await lockTask(trx, actor, id, now)
  refuseIf(whyNotTaskStep('urgeTask', task, task.asker))
  const { districtId, memberId } = actor
  await trx
    .insertInto('task_urging')
    .values({ district_id: districtId, id: randomUUIDv7(), task_id: id, urged_by: memberId, urged_at: now, words })
    .execute()
  await recordTask(trx, actor, task, taskHistory.urged, { words }, now)
  const people = (await peopleOfUnits(trx, districtId, [task.unitId], now))(task.unitId)
  const to = task.doneBy ? [task.doneBy, ...people.heads] : people.all
  await tellOfTask(trx, actor, task, taskNotices.urged, { to, words }, now)
  return { id, status: task.status, at: now }
}
