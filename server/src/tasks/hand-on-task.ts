import type { Actor } from '@yigen/domain/members/actor.ts'
import { refuseIf } from '@yigen/domain/refusals/refusals.ts'
import { carriedOver } from '@yigen/domain/tasks/helping-units.ts'
import type { Handed, HandOnTask } from '@yigen/domain/tasks/task.ts'
import { whyNotTakeTask, whyNotTaskStep } from '@yigen/domain/tasks/task-steps.ts'
import type { Transaction } from 'kysely'
import type { z } from 'zod'
import type { DB } from '#database/schema.ts'
import { handOutTasks } from './hand-out-tasks.ts'
import { type LockedTask, lockTask } from './lock-task.ts'
import { setTaskStatus } from './set-task-status.ts'
import { readUnits, stillHelping, writtenTasks } from './units-of-tasks.ts'

/** A returned task goes to another unit as a new one, linked, with full clocks of its own, and who helped helps on; after the second return by the minister alone. R7.2 */
export async function handOnTask(
  trx: Transaction<DB>,
  actor: Actor,
  id: string,
  handing: z.output<typeof HandOnTask>,
  now: Temporal.Instant,
): Promise<z.output<typeof Handed>> {
  const task = await lockTask(trx, actor, id, now)
  refuseIf(whyNotTakeTask('handOnTask', task, task.asker))
  const helpers = helpersAfter(task, handing.unitId)
  const units = await readUnits(trx, actor, [{ ...handing, helpers }], 'unitId', now)
  refuseIf(whyNotTaskStep('handOnTask', task, task.asker))
  const written = writtenTasks(units, actor, [handing]).map(next => ({ ...next, helpers: stillHelping(units, helpers) }))
  const handed = await handOutTasks(trx, actor, task.host, written, { id, questionId: task.questionId }, now)
  await setTaskStatus(trx, actor, task, 'handedOn', { ended: true }, now)
  return handed
}

const helpersAfter = ({ helpers }: LockedTask, leadId: string) =>
  carriedOver(
    helpers.map(({ unitId, unitName, asked }) => ({ id: unitId, name: unitName, unitId, asked })),
    leadId,
  )
