import type { Actor } from '@yigen/domain/members/actor.ts'
import type { Handed, HandOnTask } from '@yigen/domain/tasks/task.ts'
import type { Transaction } from 'kysely'
import type { z } from 'zod'
import type { DB } from '#database/schema.ts'
import { handOutTasks } from '#tasks/hand-out-tasks.ts'
import { readUnits, writtenTasks } from '#tasks/units-of-tasks.ts'
import { viewingHostsTasks } from './take-viewing.ts'

/** A unit is asked for its part in a viewing: a task like any other, on a subject that belongs to no matter. */
export async function askUnit(
  trx: Transaction<DB>,
  actor: Actor,
  id: string,
  asked: z.output<typeof HandOnTask>,
  now: Temporal.Instant,
): Promise<z.output<typeof Handed>> {
  const units = await readUnits(trx, actor, [asked], 'unitId', now)
  return handOutTasks(trx, actor, await viewingHostsTasks.take(trx, actor, id, now), writtenTasks(units, actor, [asked]), null, now)
}
