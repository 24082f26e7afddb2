import type { Actor } from '@yigen/domain/members/actor.ts'
import { Refused, refusal, refusals } from '@yigen/domain/refusals/refusals.ts'
import type { TaskStatus } from '@yigen/domain/tasks/task-status.ts'
import { type RawBuilder, sql, type Transaction } from 'kysely'
import type { DB } from '#database/schema.ts'
import { refuseIfStatusMoved } from '#requests/set-request-status.ts'
import type { LockedTask } from './lock-task.ts'

export type SetBesides = {
  acceptedBy?: string
  ended?: boolean
  /** its result went back for better work */
  sentBack?: boolean
}

/** Sets the status from the one the step expects and follows the clocks of the task; what it was asked for follows: a matter shows its worst state from then on (R4.10). Call it after clocks are started and stopped. */
export async function setTaskStatus(
  trx: Transaction<DB>,
  actor: Actor,
  task: LockedTask,
  status: TaskStatus,
  besides: SetBesides,
  now: Temporal.Instant,
): Promise<void> {
  const set: RawBuilder<unknown>[] = [sql`status = ${status}`, sql`due_at = ${earliestClock(now)}`]
  if (besides.acceptedBy) set.push(sql`accepted_by = ${besides.acceptedBy}`, sql`accepted_at = ${now}`)
  if (besides.ended) set.push(sql`ended_at = ${now}`)
  if (besides.sentBack) set.push(sql`sent_back_at = ${now}`, sql`ended_at = null`)
  const result = await sql`
    update task t set ${sql.join(set)}
    where t.district_id = ${task.host.districtId} and t.id = ${task.id} and t.status = ${task.status}`.execute(trx)
  if (result.numAffectedRows !== 1n) throw new Refused(refusal(refusals.statusMoved))
  refuseIfStatusMoved((await task.host.moved().execute(trx)).rows.length)
  if (besides.ended) await task.host.taskEnded?.(trx, actor, { id: task.id, status }, now)
}

/** A task without a running clock waits since now. */
const earliestClock = (now: Temporal.Instant) => sql`coalesce((select min(c.due_at) from clock c
  where c.district_id = t.district_id and c.subject_id = t.id and c.stopped_at is null), ${now}::timestamptz)`
