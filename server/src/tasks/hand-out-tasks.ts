import type { TimePromise } from '@yigen/domain/calendar/time-promise.ts'
import { momentBlank } from '@yigen/domain/history/moment-blank.ts'
import { promiseOf } from '@yigen/domain/settings/district-numbers.ts'
import type { Handed } from '@yigen/domain/tasks/task.ts'
import { taskClocks, taskHistory, taskNotices } from '@yigen/domain/tasks/tasks.slice.ts'
import { sql, type Transaction } from 'kysely'
import type { z } from 'zod'
import { clocksStarted, type NewClock, reckonClocks, type StartedClock } from '#clocks/start-clock.ts'
import { newIds } from '#database/new-ids.ts'
import { rowsOf } from '#database/rows-of.ts'
import type { DB } from '#database/schema.ts'
import { type Author, happening, recordAll } from '#history/record.ts'
import { news, tellAll } from '#notices/tell.ts'
import { others } from '#requests/people-of-request.ts'
import { refuseIfStatusMoved } from '#requests/set-request-status.ts'
import { settingsOf } from '#settings/settings.queries.ts'
import type { TaskHost } from '#slice/task-host.ts'
import { rowsOfTasks } from './helper-rows.ts'
import type { WrittenTask } from './units-of-tasks.ts'

/** Whom a new task follows: the returned one of the same question that it takes the place of. R7.2 */
export type Follows = { id: string; questionId: string } | null

type NewTask = WrittenTask & { id: string; dueAt: Temporal.Instant; firstDueAt: Temporal.Instant }

/** Tasks with both their clocks, all of one subject and in one statement: to accept or return within 4 working hours°, and the promise itself. R7.1, R7.2 */
export async function handOutTasks(
  trx: Transaction<DB>,
  author: Author,
  host: TaskHost,
  written: readonly WrittenTask[],
  follows: Follows,
  now: Temporal.Instant,
): Promise<z.output<typeof Handed>> {
  const ids = newIds(written.length)
  const asked = written.map((task, i) => ({ ...task, id: ids[i] as string }))
  const acceptance = promiseOf.acceptance((await settingsOf(trx, host.districtId, now)).numbers)
  const clocks = await reckonClocks(
    trx,
    asked.flatMap(task => clocksOf(host, task, acceptance, now)),
  )
  const tasks = asked.map((task, i) => ({ ...task, ...dueOf(clocks, i) }))
  await writeTasks(trx, author, host, { tasks, clocks, follows }, now)
  if (host.begunAt === undefined) await recordHanded(trx, author, host, tasks, follows ? taskHistory.handedOn : taskHistory.handed, now)
  await tellHanded(trx, author, host, tasks, now)
  return { tasks: tasks.map(({ id, unitId, dueAt }) => ({ id, unitId, dueAt })) }
}

type AskedTask = WrittenTask & { id: string }

/** The acceptance first, then the task itself. */
function clocksOf(host: TaskHost, task: AskedTask, acceptance: TimePromise, now: Temporal.Instant): [NewClock, NewClock] {
  const shared = {
    districtId: host.districtId,
    subject: { kind: 'task', id: task.id },
    enterpriseId: host.enterpriseId,
    requestId: host.requestId,
    chain: { officerId: host.officerId },
    holder: { rule: 'unit', unitId: task.unitId, memberId: task.people.holderId },
    startedAt: host.begunAt ?? now,
  } as const
  return [
    { ...shared, kind: taskClocks.taskAcceptance, promise: acceptance },
    { ...shared, kind: taskClocks.task, promise: task.promise },
  ]
}

function dueOf(clocks: readonly StartedClock[], task: number) {
  const [acceptance, own] = clocks.slice(2 * task, 2 * task + 2).map(({ deadline }) => deadline.dueAt) as [
    Temporal.Instant,
    Temporal.Instant,
  ]
  return { dueAt: own, firstDueAt: Temporal.Instant.compare(acceptance, own) < 0 ? acceptance : own }
}

type Handing = { tasks: readonly NewTask[]; clocks: readonly StartedClock[]; follows: Follows }

/** What they were asked for is due when the first of its clocks is, these too. */
async function writeTasks(
  trx: Transaction<DB>,
  author: Author,
  host: TaskHost,
  { tasks, clocks, follows }: Handing,
  now: Temporal.Instant,
) {
  const started = clocks.map(({ clock, deadline }) => ({ kind: clock.kind, subjectId: clock.subject.id, dueAt: deadline.dueAt }))
  const helped = tasks.some(task => task.helpers.length > 0)
  const { rows } = await sql<{ id: string }>`
    with started as (${clocksStarted(clocks)}),
    handed as (${taskRows.write(tasks.map(task => rowOf(author, host, task, follows, now)))})
    ${helped ? sql`, helped as (${rowsOfTasks({ districtId: host.districtId, memberId: handerOf(author, host) }, tasks, now)})` : sql``}
    ${host.moved(started)}`.execute(trx)
  refuseIfStatusMoved(rows.length)
}

/** What begins by itself is asked for by who decided that it does. */
function handerOf({ memberId }: Author, { handedBy }: TaskHost): string {
  const hander = handedBy ?? memberId
  if (!hander) throw new Error('a task that nobody hands out')
  return hander
}

const rowOf = (author: Author, host: TaskHost, task: NewTask, follows: Follows, now: Temporal.Instant) => ({
  district_id: host.districtId,
  id: task.id,
  subject_kind: host.subject.kind,
  subject_id: host.subject.id,
  request_id: host.requestId,
  enterprise_id: host.enterpriseId,
  unit_id: task.unitId,
  asked: task.asked,
  status: 'handed' as const,
  promise_amount: task.promise.amount,
  promise_unit: task.promise.unit,
  handed_by: handerOf(author, host),
  handed_at: now,
  accepted_by: null,
  accepted_at: null,
  handler_id: null,
  ended_at: null,
  due_at: task.firstDueAt,
  question_id: follows?.questionId ?? task.id,
  replaces_id: follows?.id ?? null,
  sent_back_at: null,
})

const taskRows = rowsOf('task', {
  district_id: 'text',
  id: 'uuid',
  subject_kind: 'text',
  subject_id: 'uuid',
  request_id: 'uuid',
  enterprise_id: 'uuid',
  unit_id: 'text',
  asked: 'text',
  status: 'text',
  promise_amount: 'integer',
  promise_unit: 'text',
  handed_by: 'uuid',
  handed_at: 'timestamptz',
  accepted_by: 'uuid',
  accepted_at: 'timestamptz',
  handler_id: 'uuid',
  ended_at: 'timestamptz',
  due_at: 'timestamptz',
  question_id: 'uuid',
  replaces_id: 'uuid',
  sent_back_at: 'timestamptz',
})

/** R11.3: handing on is public, unit and due time; what was asked stays with the task. */
async function recordHanded(
  trx: Transaction<DB>,
  author: Author,
  host: TaskHost,
  tasks: readonly NewTask[],
  kind: typeof taskHistory.handed | typeof taskHistory.handedOn,
  now: Temporal.Instant,
) {
  const about = { enterpriseId: host.enterpriseId, requestId: host.requestId }
  await recordAll(
    trx,
    author,
    tasks.flatMap(({ id, unitName: unit, dueAt, helpers }) => {
      const of = { ...about, subject: { kind: 'task', id } } as const
      return [
        happening(kind, { ...of, data: { unit, dueAt: momentBlank(dueAt, now) } }),
        ...helpers.map(({ unitName: helper, asked: words }) =>
          happening(taskHistory.helperNamed, { ...of, data: { unit, helper, words } }),
        ),
      ]
    }),
    now,
  )
}

async function tellHanded(trx: Transaction<DB>, author: Author, host: TaskHost, tasks: readonly NewTask[], now: Temporal.Instant) {
  const about = { enterpriseId: host.enterpriseId, requestId: host.requestId }
  await tellAll(
    trx,
    host.districtId,
    tasks.flatMap(task => {
      const of = { ...about, subject: { kind: 'task', id: task.id } } as const
      const data = { enterprise: host.enterpriseName, title: host.title, unit: task.unitName, taskId: task.id }
      return [
        news(taskNotices.handed, { ...of, to: others([...task.people.all, ...host.office], author.memberId ?? ''), data }),
        ...task.helpers.map(({ unitName: helper, asked: words, people }) =>
          news(taskNotices.helperNamed, { ...of, to: others(people.all, author.memberId ?? ''), data: { ...data, helper, words } }),
        ),
      ]
    }),
    now,
  )
}
