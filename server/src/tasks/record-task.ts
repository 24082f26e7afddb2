import type { HistoryKind } from '@yigen/domain/history/history-kinds.ts'
import type { Actor } from '@yigen/domain/members/actor.ts'
import type { NoticeKind } from '@yigen/domain/notices/notice.ts'
import type { Transaction } from 'kysely'
import type { DB } from '#database/schema.ts'
import { record } from '#history/record.ts'
import { tell } from '#notices/tell.ts'
import { others } from '#requests/people-of-request.ts'
import type { LockedTask } from './lock-task.ts'

type TaskKind = Extract<HistoryKind, `task.${string}`>

/** What was done with a task, whose it is, and the words. */
export async function recordTask(
  trx: Transaction<DB>,
  actor: Actor,
  task: LockedTask,
  happening: { kind: TaskKind; words?: string },
  now: Temporal.Instant,
): Promise<void> {
  const data = { unit: task.unitName, ...(happening.words === undefined ? {} : { words: happening.words }) }
  const about = { enterpriseId: task.request.enterpriseId, requestId: task.request.id, subjectId: task.id }
  await record(trx, actor, { kind: happening.kind, ...about, data }, now)
}

/** A department does not see the request itself: the notice names the task. */
export async function tellOfTask(
  trx: Transaction<DB>,
  actor: Actor,
  task: LockedTask,
  news: { kind: Extract<NoticeKind, `task.${string}`>; to: readonly (string | null | undefined)[]; words?: string },
  now: Temporal.Instant,
): Promise<void> {
  const { districtId, enterpriseId, enterpriseName, title, id } = task.request
  const data = { enterprise: enterpriseName, title, unit: task.unitName, who: actor.name, words: news.words ?? '', taskId: task.id }
  await tell(trx, districtId, { kind: news.kind, to: others(news.to, actor.memberId), enterpriseId, requestId: id, data }, now)
}
