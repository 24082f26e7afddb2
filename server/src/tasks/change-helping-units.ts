import type { Actor } from '@yigen/domain/members/actor.ts'
import { refuseIf } from '@yigen/domain/refusals/refusals.ts'
import { whyNotChangeHelping } from '@yigen/domain/tasks/helping-units.ts'
import type { ChangeHelpingUnits, TaskDone } from '@yigen/domain/tasks/task.ts'
import { whyNotTakeTask, whyNotTaskStep } from '@yigen/domain/tasks/task-steps.ts'
import { taskHistory, taskNotices } from '@yigen/domain/tasks/tasks.slice.ts'
import type { Transaction } from 'kysely'
import type { z } from 'zod'
import type { DB } from '#database/schema.ts'
import { peopleOfUnits } from '#people/unit-people.queries.ts'
import { helperRows } from './helper-rows.ts'
import { type LockedTask, lockTask } from './lock-task.ts'
import { recordTask, tellOfTask } from './record-task.ts'
import { namedUnits, readUnitsById, type WrittenHelper, writtenHelpers } from './units-of-tasks.ts'

type Removed = { unitId: string; unitName: string }

/** The office asks other units to help, or no longer; the unit that leads, its clock and its finish stay as they are. R7.1 */
export async function changeHelpingUnits(
  trx: Transaction<DB>,
  actor: Actor,
  id: string,
  { add, remove }: z.output<typeof ChangeHelpingUnits>,
  now: Temporal.Instant,
): Promise<z.output<typeof TaskDone>> {
  const task = await lockTask(trx, actor, id, now)
  refuseIf(whyNotTakeTask('changeHelpingUnits', task, task.asker))
  const units = await readUnitsById(trx, actor, [...add.map(({ unitId }) => unitId), ...remove], 'add', now)
  const helping = task.helpers.map(({ unitId, unitName }) => ({ id: unitId, name: unitName }))
  const change = {
    add: namedUnits(
      units,
      add.map(({ unitId }) => unitId),
    ),
    remove: namedUnits(units, remove),
  }
  refuseIf(whyNotChangeHelping({ leadId: task.unitId, helping }, change))
  refuseIf(whyNotTaskStep('changeHelpingUnits', task, task.asker))
  const added = writtenHelpers(units, actor, add)
  await release(
    trx,
    actor,
    task,
    task.helpers.filter(({ unitId }) => remove.includes(unitId)),
    now,
  )
  await name(trx, actor, task, added, now)
  return { id, status: task.status, at: now }
}

async function release(trx: Transaction<DB>, actor: Actor, task: LockedTask, removed: readonly Removed[], now: Temporal.Instant) {
  if (removed.length === 0) return
  const unitIds = removed.map(({ unitId }) => unitId)
  await trx
    .deleteFrom('task_helper')
    .where('district_id', '=', actor.districtId)
    .where('task_id', '=', task.id)
    .where('unit_id', 'in', unitIds)
    .execute()
  const peopleOf = await peopleOfUnits(trx, actor.districtId, unitIds, now)
  for (const { unitId, unitName: helper } of removed) {
    await recordTask(trx, actor, task, taskHistory.helperReleased, { helper }, now)
    await tellOfTask(trx, actor, task, taskNotices.helperReleased, { to: peopleOf(unitId).all, helper }, now)
  }
}

async function name(trx: Transaction<DB>, actor: Actor, task: LockedTask, added: readonly WrittenHelper[], now: Temporal.Instant) {
  if (added.length === 0) return
  await helperRows(actor, task.id, added, now).execute(trx)
  for (const { unitName: helper, asked: words, people } of added) {
    await recordTask(trx, actor, task, taskHistory.helperNamed, { helper, words }, now)
    await tellOfTask(trx, actor, task, taskNotices.helperNamed, { to: people.all, helper, words }, now)
  }
}
