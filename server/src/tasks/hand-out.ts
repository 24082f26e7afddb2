import { randomUUIDv7 } from 'node:crypto'
import { momentBlank } from '@yigen/domain/history/moment-blank.ts'
import type { Actor } from '@yigen/domain/members/actor.ts'
import type { Handed } from '@yigen/domain/tasks/task.ts'
import { taskClocks, taskHistory, taskNotices } from '@yigen/domain/tasks/tasks.slice.ts'
import type { Transaction } from 'kysely'
import type { z } from 'zod'
import { type NewClock, startClocks } from '#clocks/start-clock.ts'
import type { DB } from '#database/schema.ts'
import { happening, recordAll } from '#history/record.ts'
import { news, tellAll } from '#notices/tell.ts'
import type { LockedRequest } from '#requests/lock-request.ts'
import { officeOf, others } from '#requests/people-of-request.ts'
import type { WrittenTask } from './units-of-tasks.ts'

/** Whom a new task follows: the returned one of the same question that it takes the place of. R7.2 */
export type Follows = { id: string; questionId: string } | null

type NewTask = WrittenTask & { id: string; dueAt: Temporal.Instant }

/** Tasks with both their clocks, all of one request and in few statements: to accept or return within 4 working hours, and the promise itself. R7.1, R7.2 */
export async function handOut(
  trx: Transaction<DB>,
  actor: Actor,
  request: LockedRequest,
  written: readonly WrittenTask[],
  follows: Follows,
  now: Temporal.Instant,
): Promise<z.output<typeof Handed>> {
  // ids of one moment have no order of their own: the tasks stay as they were written
  const ids = written.map(() => randomUUIDv7()).sort()
  const tasks = written.map((task, i) => ({ ...task, id: ids[i] as string }))
  const started = await startClocks(
    trx,
    tasks.flatMap(task => clocksOf(request, task, now)),
  )
  const due = (i: number) => started[i]?.deadline.dueAt as Temporal.Instant
  const handed = tasks.map((task, i) => ({ ...task, dueAt: due(2 * i + 1), firstDueAt: earlier(due(2 * i), due(2 * i + 1)) }))
  await insertTasks(trx, actor, request, handed, follows, now)
  await recordHanded(trx, actor, request, handed, follows ? taskHistory.handedOn : taskHistory.handed, now)
  await tellHanded(trx, actor, request, handed, now)
  return { tasks: handed.map(({ id, unitId, dueAt }) => ({ id, unitId, dueAt })) }
}

/** The acceptance first, then the task itself. */
function clocksOf(request: LockedRequest, task: Omit<NewTask, 'dueAt'>, now: Temporal.Instant): [NewClock, NewClock] {
  const shared = {
    districtId: request.districtId,
    subject: { kind: 'task', id: task.id },
    enterpriseId: request.enterpriseId,
    requestId: request.id,
    chain: { officerId: request.officerId },
    holder: { rule: 'unit', unitId: task.unitId, memberId: task.people.holderId },
    startedAt: now,
  } as const
  return [
    { ...shared, kind: taskClocks.taskAcceptance, promise: taskClocks.taskAcceptance.promise },
    { ...shared, kind: taskClocks.task, promise: task.promise },
  ]
}

const earlier = (a: Temporal.Instant, b: Temporal.Instant) => (Temporal.Instant.compare(a, b) < 0 ? a : b)

async function insertTasks(
  trx: Transaction<DB>,
  actor: Actor,
  request: LockedRequest,
  tasks: readonly (NewTask & { firstDueAt: Temporal.Instant })[],
  follows: Follows,
  now: Temporal.Instant,
) {
  await trx
    .insertInto('task')
    .values(
      tasks.map(task => ({
        district_id: request.districtId,
        id: task.id,
        subject_kind: 'request',
        subject_id: request.id,
        request_id: request.id,
        enterprise_id: request.enterpriseId,
        unit_id: task.unitId,
        asked: task.asked,
        status: 'handed',
        promise_amount: task.promise.amount,
        promise_unit: task.promise.unit,
        handed_by: actor.memberId,
        handed_at: now,
        accepted_by: null,
        accepted_at: null,
        ended_at: null,
        due_at: task.firstDueAt,
        question_id: follows?.questionId ?? task.id,
        replaces_id: follows?.id ?? null,
        sent_back_at: null,
      })),
    )
    .execute()
}

/** R11.3: handing on is public, unit and due time; what was asked stays with the task. */
async function recordHanded(
  trx: Transaction<DB>,
  actor: Actor,
  request: LockedRequest,
  tasks: readonly NewTask[],
  kind: typeof taskHistory.handed | typeof taskHistory.handedOn,
  now: Temporal.Instant,
) {
  const about = { enterpriseId: request.enterpriseId, requestId: request.id }
  await recordAll(
    trx,
    actor,
    tasks.map(task =>
      happening(kind, {
        ...about,
        subject: { kind: 'task', id: task.id },
        data: { unit: task.unitName, dueAt: momentBlank(task.dueAt, now) },
      }),
    ),
    now,
  )
}

async function tellHanded(trx: Transaction<DB>, actor: Actor, request: LockedRequest, tasks: readonly NewTask[], now: Temporal.Instant) {
  const about = { enterpriseId: request.enterpriseId, requestId: request.id }
  await tellAll(
    trx,
    request.districtId,
    tasks.map(task =>
      news(taskNotices.handed, {
        to: others([...task.people.all, ...officeOf(request)], actor.memberId),
        subject: { kind: 'task', id: task.id },
        ...about,
        data: { enterprise: request.enterpriseName, title: request.title, unit: task.unitName, taskId: task.id },
      }),
    ),
    now,
  )
}
