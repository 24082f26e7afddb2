import { randomUUIDv7 } from 'node:crypto'
import type { Actor } from '@yigen/domain/members/actor.ts'
import { refuseIf } from '@yigen/domain/refusals/refusals.ts'
import type { ReportInterim, TaskDone } from '@yigen/domain/tasks/task.ts'
import { whyNotTaskStep } from '@yigen/domain/tasks/task-steps.ts'
import { taskHistory, taskNotices } from '@yigen/domain/tasks/tasks.slice.ts'
import type { Transaction } from 'kysely'
import type { z } from 'zod'
import type { DB } from '#database/schema.ts'
import { type LockedTask, lockTask } from './lock-task.ts'
import { recordTask, tellOfTask } from './record-task.ts'

/** Where it stands, before there is a result: the office reads it, of a helping unit also who does the task; no clock stops. R7.1, R7.5 */
export async function reportInterim(
  trx: Transaction<DB>,
  actor: Actor,
  id: string,
  { words }: z.output<typeof ReportInterim>,
  now: Temporal.Instant,
): Promise<z.output<typeof TaskDone>> {
  const task = await lockTask(trx, actor, id, now)
  refuseIf(whyNotTaskStep('reportInterim', task, task.asker))
  const { districtId, memberId } = actor
  const helper = task.asker.relations.includes('unit') ? null : helperOf(task, actor)
  await trx
    .insertInto('task_report')
    .values({
      district_id: districtId,
      id: randomUUIDv7(),
      task_id: id,
      reported_by: memberId,
      reported_at: now,
      unit_id: helper?.unitId ?? task.unitId,
      words,
    })
    .execute()
  await (helper ? sayAsHelper(trx, actor, task, helper.unitName, words, now) : sayAsLead(trx, actor, task, words, now))
  return { id, status: task.status, at: now }
}

const helperOf = ({ helpers }: LockedTask, { unitId }: Actor) => helpers.find(helper => helper.unitId === unitId) ?? null

async function sayAsLead(trx: Transaction<DB>, actor: Actor, task: LockedTask, words: string, now: Temporal.Instant) {
  await recordTask(trx, actor, task, taskHistory.reported, { words }, now)
  await tellOfTask(trx, actor, task, taskNotices.reported, { to: task.host.office, words }, now)
}

async function sayAsHelper(trx: Transaction<DB>, actor: Actor, task: LockedTask, helper: string, words: string, now: Temporal.Instant) {
  await recordTask(trx, actor, task, taskHistory.helperReported, { helper, words }, now)
  await tellOfTask(trx, actor, task, taskNotices.helperReported, { to: [...task.host.office, task.doneBy], helper, words }, now)
}
