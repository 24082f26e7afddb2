import { whyNotAccess } from '@yigen/domain/members/access.ts'
import type { Actor } from '@yigen/domain/members/actor.ts'
import { refuseIf } from '@yigen/domain/refusals/refusals.ts'
import type { UrgeTasks } from '@yigen/domain/tasks/task.ts'
import { taskAccess } from '@yigen/domain/tasks/task-access.ts'
import type { BulkDone } from '@yigen/domain/wire/bulk.ts'
import type { Transaction } from 'kysely'
import type { z } from 'zod'
import type { DB } from '#database/schema.ts'
import { eachOf } from '#http/each-of.ts'
import { urgeTask } from './urge-task.ts'

/** 催办 of many, in the same words, each by the rule of one. R7.3 */
export async function urgeTasks(
  trx: Transaction<DB>,
  actor: Actor,
  { ids, ...urging }: z.output<typeof UrgeTasks>,
  now: Temporal.Instant,
): Promise<BulkDone> {
  refuseIf(whyNotAccess(actor, taskAccess.urgeTasks))
  return eachOf(actor, ids, id => urgeTask(trx, actor, id, urging, now))
}
