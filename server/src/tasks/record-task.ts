import type { Actor } from '@yigen/domain/members/actor.ts'
import type { Blank, Filled, HistoryKind, NoticeKind } from '@yigen/domain/slice/kinds.ts'
import { type taskHistory, taskNotices } from '@yigen/domain/tasks/tasks.slice.ts'
import type { Transaction } from 'kysely'
import type { DB } from '#database/schema.ts'
import { record } from '#history/record.ts'
import { tell } from '#notices/tell.ts'
import { others } from '#requests/people-of-request.ts'
import type { LockedTask } from './lock-task.ts'

type TaskHistory = (typeof taskHistory)[keyof typeof taskHistory]
type TaskNotice = (typeof taskNotices)[keyof typeof taskNotices]

/** What was done with a task and whose it is; `words` is what else its sentence asks for. */
export async function recordTask<K extends TaskHistory>(
  trx: Transaction<DB>,
  actor: Actor,
  task: LockedTask,
  kind: K,
  words: Omit<Filled<K, Blank, unknown>, 'unit'>,
  now: Temporal.Instant,
): Promise<void> {
  const about = { subject: { kind: 'task', id: task.id }, enterpriseId: task.host.enterpriseId, requestId: task.host.requestId } as const
  // the unit is every sentence's; `words` is typed as the rest of them
  await record(trx, actor, kind as HistoryKind, { ...about, data: { unit: task.unitName, ...words } }, now)
}

/** A department does not see the request itself: the notice names the task. */
export async function tellOfTask(
  trx: Transaction<DB>,
  actor: Actor,
  task: LockedTask,
  kind: TaskNotice,
  told: { to: readonly (string | null | undefined)[]; words?: string; dueAt?: Temporal.Instant; helper?: string },
  now: Temporal.Instant,
): Promise<void> {
  const { districtId, enterpriseId, enterpriseName, title, requestId } = task.host
  const data = {
    enterprise: enterpriseName,
    title,
    unit: task.unitName,
    who: actor.name,
    words: told.words ?? '',
    // who helps no longer does not see the task: they are led to their inbox
    ...(kind === taskNotices.helperReleased ? {} : { taskId: task.id }),
    ...(told.helper ? { helper: told.helper } : {}),
    ...(told.dueAt ? { dueAt: told.dueAt.toString() } : {}),
  }
  const about = { subject: { kind: 'task', id: task.id }, enterpriseId, requestId } as const
  // a moment is the blank of some sentences alone
  await tell(trx, districtId, kind as NoticeKind, { to: others(told.to, actor.memberId), ...about, data }, now)
}
