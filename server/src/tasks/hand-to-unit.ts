import type { Actor } from '@yigen/domain/members/actor.ts'
import { refuseIf } from '@yigen/domain/refusals/refusals.ts'
import { whyNotMay, whyNotStep } from '@yigen/domain/requests/request-steps.ts'
import type { Handed, HandToUnit } from '@yigen/domain/tasks/task.ts'
import type { Transaction } from 'kysely'
import type { z } from 'zod'
import type { DB } from '#database/schema.ts'
import { hostOfTasks } from '#requests/task-host.ts'
import { handOutTasks } from './hand-out-tasks.ts'
import { lockForUnits } from './lock-for-units.ts'
import { unitsOf, writtenTasks } from './units-of-tasks.ts'

/** Departments and streets are asked to do their parts, several at once, each with its own clocks; the matter's own clocks stay as they are (R7.4). R7.1 */
export async function handToUnit(
  trx: Transaction<DB>,
  actor: Actor,
  id: string,
  { tasks }: z.output<typeof HandToUnit>,
  now: Temporal.Instant,
): Promise<z.output<typeof Handed>> {
  const { held, request } = await lockForUnits(trx, actor, id, tasks, now)
  refuseIf(whyNotMay('handToUnit', request, request.asker))
  const units = unitsOf(tasks, held, 'tasks')
  refuseIf(whyNotStep('handToUnit', request, request.asker))
  return handOutTasks(trx, actor, hostOfTasks(request), writtenTasks(units, actor, tasks), null, now)
}
