import type { Actor } from '@yigen/domain/members/actor.ts'
import { unitRoles } from '@yigen/domain/members/role.ts'
import { Refused, refusal, refuseIf } from '@yigen/domain/refusals/refusals.ts'
import type { NameHandler, TaskDone } from '@yigen/domain/tasks/task.ts'
import { whyNotTakeTask, whyNotTaskStep } from '@yigen/domain/tasks/task-steps.ts'
import { taskClocks, taskHistory, taskNotices, taskRefusals } from '@yigen/domain/tasks/tasks.slice.ts'
import { sql, type Transaction } from 'kysely'
import type { z } from 'zod'
import { passToPerson } from '#clocks/pass-to-person.ts'
import type { DB } from '#database/schema.ts'
import { type LockedTask, lockTask } from './lock-task.ts'
import { recordTask, tellOfTask } from './record-task.ts'

/** The colleague of the unit who does it: its clock is theirs from now on, and they see it on Today. R7.5 */
export async function nameHandler(
  trx: Transaction<DB>,
  actor: Actor,
  id: string,
  { handlerId }: z.output<typeof NameHandler>,
  now: Temporal.Instant,
): Promise<z.output<typeof TaskDone>> {
  const task = await lockTask(trx, actor, id, now)
  refuseIf(whyNotTakeTask('nameHandler', task, task.asker))
  const handler = await colleague(trx, actor, task, handlerId)
  refuseIf(whyNotTaskStep('nameHandler', task, task.asker))
  const { districtId } = actor
  await trx
    .updateTable('task')
    .set({ handler_id: handlerId })
    .where('district_id', '=', districtId)
    .where('id', '=', id)
    .where('status', '=', task.status)
    .execute()
  await passToPerson(trx, { districtId, subjectId: id, kind: taskClocks.task }, handlerId, now)
  await recordTask(trx, actor, task, taskHistory.handlerNamed, { handler }, now)
  await tellOfTask(trx, actor, task, taskNotices.handlerNamed, { to: [handlerId] }, now)
  return { id, status: task.status, at: now }
}

/** By name; 400 for anybody but an active clerk or head of the unit. */
async function colleague(trx: Transaction<DB>, actor: Actor, task: LockedTask, id: string): Promise<string> {
  const { rows } = await sql<{ name: string }>`
    select m.name from member m where m.id = ${id} and m.district_id = ${actor.districtId} and m.unit_id = ${task.unitId}
      and m.state = 'active' and m.roles && ${[...unitRoles]}::text[]`.execute(trx)
  if (!rows[0]) throw new Refused(refusal(taskRefusals.notOfUnit, { unit: task.unitName }, { field: 'handlerId' }))
  return rows[0].name
}
