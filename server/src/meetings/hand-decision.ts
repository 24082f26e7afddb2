import { promiseUntil } from '@yigen/domain/meetings/meeting-decision-due.ts'
import { meetingRefusals } from '@yigen/domain/meetings/meetings.slice.ts'
import type { Actor } from '@yigen/domain/members/actor.ts'
import { Refused, refusal } from '@yigen/domain/refusals/refusals.ts'
import type { Transaction } from 'kysely'
import { readCalendar } from '#calendar/calendar.queries.ts'
import type { DB } from '#database/schema.ts'
import { handOutTasks } from '#tasks/hand-out-tasks.ts'
import { readUnits, type WrittenTask, writtenTasks } from '#tasks/units-of-tasks.ts'
import { decisionHostsTasks } from './host-of-decision.ts'
import type { NewDecision } from './record-decision.ts'

/** A unit's: a task that is due at the end of the day; 400 for a unit that is not there, 409 for one that nobody works in. R17.3, R7.7 */
export async function taskOfDecision(
  trx: Transaction<DB>,
  actor: Actor,
  unitId: string,
  { words, day }: NewDecision,
  now: Temporal.Instant,
): Promise<WrittenTask[]> {
  const promise = promiseUntil(await readCalendar(trx, actor.districtId, now), day, now)
  if (!promise) throw new Refused(refusal(meetingRefusals.decisionTooSoon, {}, { field: 'day' }))
  const asked = [{ unitId, asked: words, promise }]
  return writtenTasks(await readUnits(trx, actor, asked, 'unitId', now), actor, asked)
}

/** It is handed out once the decision is written, on which it hangs. */
export async function handDecision(trx: Transaction<DB>, actor: Actor, id: string, tasks: readonly WrittenTask[], now: Temporal.Instant) {
  const host = await decisionHostsTasks.take(trx, actor, id, now)
  const [handed] = (await handOutTasks(trx, actor, host, tasks, null, now)).tasks
  if (!handed) throw new Error('a task was handed out and is not there')
  await trx
    .updateTable('meeting_decision')
    .set({ task_id: handed.id })
    .where('district_id', '=', actor.districtId)
    .where('id', '=', id)
    .execute()
  return { taskId: handed.id, dueAt: handed.dueAt, who: tasks[0]?.unitName ?? handed.unitId }
}
