import { randomUUIDv7 } from 'node:crypto'
import { momentBlank } from '@yigen/domain/history/moment-blank.ts'
import type { Actor } from '@yigen/domain/members/actor.ts'
import { refuseIf } from '@yigen/domain/refusals/refusals.ts'
import type { AskExtension, ExtensionAsked } from '@yigen/domain/tasks/task.ts'
import { extendedTo, isBeyondOfficer, whyNotExtendTo } from '@yigen/domain/tasks/task-extension.ts'
import { whyNotTakeTask, whyNotTaskStep } from '@yigen/domain/tasks/task-steps.ts'
import { taskHistory, taskNotices } from '@yigen/domain/tasks/tasks.slice.ts'
import type { Transaction } from 'kysely'
import type { z } from 'zod'
import { readCalendar } from '#calendar/calendar.queries.ts'
import type { DB } from '#database/schema.ts'
import { chainOf } from '#people/chain.queries.ts'
import { type LockedTask, lockTask } from './lock-task.ts'
import { recordTask, tellOfTask } from './record-task.ts'

/** The unit asks for more time before its task is due: until a day, with the reason. The officer grants it, beyond twice the promise the minister. R7.5 */
export async function askExtension(
  trx: Transaction<DB>,
  actor: Actor,
  id: string,
  { day, reason }: z.output<typeof AskExtension>,
  now: Temporal.Instant,
): Promise<z.output<typeof ExtensionAsked>> {
  const task = await lockTask(trx, actor, id, now)
  refuseIf(whyNotTakeTask('askExtension', task, task.asker))
  const { districtId, memberId } = actor
  const { until, beyondOfficer } = await reckon(trx, districtId, task, day, now)
  refuseIf(whyNotTaskStep('askExtension', task, task.asker))
  await trx
    .insertInto('task_extension')
    .values({
      ...{ district_id: districtId, id: randomUUIDv7(), task_id: id, asked_by: memberId, asked_at: now, reason, until },
      ...{ beyond_officer: beyondOfficer, decision: null, decided_by: null, decided_at: null },
    })
    .execute()
  await recordTask(trx, actor, task, taskHistory.extensionAsked, { dueAt: momentBlank(until, now), words: reason }, now)
  const minister = beyondOfficer ? (await chainOf(trx, districtId, task.host, now)).minister : null
  await tellOfTask(
    trx,
    actor,
    task,
    taskNotices.extensionAsked,
    { to: [...task.host.office, minister?.id], words: reason, dueAt: until },
    now,
  )
  return { id, until, beyondOfficer, at: now }
}

/** Of a task that is not in hand nothing is reckoned: the rule refuses it next. */
async function reckon(trx: Transaction<DB>, districtId: string, { extendable, promise }: LockedTask, day: string, now: Temporal.Instant) {
  const calendar = await readCalendar(trx, districtId, now)
  const until = extendedTo(calendar, promise.unit, Temporal.PlainDate.from(day))
  if (!extendable) return { until, beyondOfficer: false }
  refuseIf(whyNotExtendTo(extendable, until, now))
  return { until, beyondOfficer: isBeyondOfficer(calendar, extendable, until) }
}
