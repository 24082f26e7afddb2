import type { TimePromise } from '@yigen/domain/calendar/time-promise.ts'
import type { ClockSubject } from '@yigen/domain/kinds.ts'
import { type Actor, is } from '@yigen/domain/members/actor.ts'
import { unitRoles } from '@yigen/domain/members/role.ts'
import { Refused, refusal, refusals } from '@yigen/domain/refusals/refusals.ts'
import type { TaskRow } from '@yigen/domain/tasks/task.ts'
import type { Extendable } from '@yigen/domain/tasks/task-extension.ts'
import type { TaskStatus } from '@yigen/domain/tasks/task-status.ts'
import type { TaskAsker, TaskState } from '@yigen/domain/tasks/task-steps.ts'
import { taskClocks } from '@yigen/domain/tasks/tasks.slice.ts'
import { type RawBuilder, type SqlBool, sql, type Transaction } from 'kysely'
import type { z } from 'zod'
import type { DB } from '#database/schema.ts'
import { nameOf } from '#people/names.ts'
import { ofOwnUnit, whollySeen } from '#sight/enterprise-sight.ts'
import { passedMatter } from '#sight/matter-sight.ts'
import { subjectOf, subjects } from '#slice/registry.ts'
import type { HostsTasks, TaskHost } from '#slice/task-host.ts'
import { type Going, helpedByOwnUnit, helpersOfTask, helpsWith } from './helping.queries.ts'
import { extensionState, isPast, relationsOf } from './task-rows.ts'

export type LockedTask = TaskState & {
  id: string
  unitId: string
  /** the units that help. R7.1 */
  helpers: z.output<typeof TaskRow>['helpers']
  questionId: string
  replacesId: string | null
  acceptedBy: string | null
  /** the colleague named to do it, else who accepted it. R7.5 */
  doneBy: string | null
  /** who asked for more time that is not answered, and until when */
  asked: { id: string; by: string; until: Temporal.Instant } | null
  promise: TimePromise
  /** while its own clock runs */
  extendable: Extendable | null
  host: TaskHost
  asker: TaskAsker
}

type Row = {
  status: TaskStatus
  helpers: unknown
  unitId: string
  unitName: string
  questionId: string
  replacesId: string | null
  handedById: string
  handedBy: string
  acceptedBy: string | null
  handlerId: string | null
  sentBack: boolean
  returns: number
  promiseAmount: number
  promiseUnit: TimePromise['unit']
  /** of its own clock, while it runs */
  startedAt: Temporal.Instant | null
  dueAt: Temporal.Instant | null
  extensionId: string | null
  extensionBy: string
  extensionUntil: Temporal.Instant
  beyondOfficer: boolean
}

/** R11.2: tasks that one's own unit leads or helps with, and those of the matters (or whatever else they were asked for) that one sees whole; never for the enterprise. Over one `task t`. */
export const taskSeen = (actor: Actor): RawBuilder<SqlBool> => seenWith(actor, helpsWith(actor))

/** The same over many. */
export const tasksSeen = (actor: Actor, going: Going): RawBuilder<SqlBool> => seenWith(actor, helpedByOwnUnit(actor, going))

function seenWith(actor: Actor, helped: RawBuilder<SqlBool>): RawBuilder<SqlBool> {
  if (is(actor, 'contact')) return sql<SqlBool>`false`
  const seen = [...(is(actor, ...unitRoles) ? [ofOwnUnit(actor), helped] : []), ofMatterSeen(actor), ...ofOtherSubjects(actor)]
  return sql<SqlBool>`(${sql.join(seen, sql` or `)})`
}

/** Each kind of subject but the matter, which its index answers, by its own sight. */
const ofOtherSubjects = (actor: Actor): RawBuilder<SqlBool>[] =>
  subjects().flatMap(([kind, subject]) =>
    subject.hostsTasks && kind !== 'request'
      ? [
          sql<SqlBool>`(t.subject_kind = ${sql.lit(kind)} and exists (select from (select t.district_id, t.subject_id as id) s where ${subject.seen(actor)}))`,
        ]
      : [],
  )

/** As the office of the matter: its enterprise is seen whole, or it was passed to the actor. */
export function ofMatterSeen(actor: Actor): RawBuilder<SqlBool> {
  if (is(actor, 'leader')) return sql<SqlBool>`t.district_id = ${actor.districtId}`
  const whole = sql<SqlBool>`t.enterprise_id = any(array(select e.id from enterprise e where e.district_id = ${actor.districtId} and ${whollySeen(actor)}))`
  const passed = passedMatter(actor)
  return passed ? sql<SqlBool>`(${whole} or t.request_id = any(array(select r.id from request r where ${passed})))` : whole
}

/** Takes the task for this step by taking what it was asked for: a task cannot move twice at once, nor its subject end meanwhile. */
export async function lockTask(trx: Transaction<DB>, actor: Actor, id: string, now: Temporal.Instant): Promise<LockedTask> {
  const seen = await sql<{ kind: ClockSubject; subjectId: string }>`
    select t.subject_kind as kind, t.subject_id as "subjectId" from task t
    where t.district_id = ${actor.districtId} and t.id = ${id} and ${taskSeen(actor)}`.execute(trx)
  const found = seen.rows[0]
  if (!found) throw new Refused(refusal(refusals.notFound))
  const host = await hostOf(found.kind).take(trx, actor, found.subjectId, now)
  const row = await readTask(trx, actor.districtId, id)
  const helpers = helpersOfTask.read(row.helpers)
  const relations = relationsOf(actor, { ...host, unitId: row.unitId, helpers })
  const asker = { relations, handedItOut: row.handedById === actor.memberId, language: actor.language }
  return { id, ...stateOf(row, now), helpers, subjectEnded: host.ended, host, asker }
}

function stateOf(row: Row, now: Temporal.Instant): Omit<LockedTask, 'id' | 'helpers' | 'subjectEnded' | 'host' | 'asker'> {
  const { handedById: _, helpers: __, handlerId, promiseAmount, promiseUnit, startedAt, dueAt, ...rest } = row
  const promise = { amount: promiseAmount, unit: promiseUnit }
  const { extensionId, extensionBy: by, extensionUntil: until, beyondOfficer, ...task } = rest
  return {
    ...task,
    promise,
    doneBy: handlerId ?? task.acceptedBy,
    overdue: dueAt !== null && isPast(dueAt, now),
    extension: extensionId === null ? null : extensionState({ beyondOfficer, until }, now),
    asked: extensionId === null ? null : { id: extensionId, by, until },
    extendable: startedAt && dueAt ? { startedAt, dueAt, promise } : null,
  }
}

function hostOf(kind: ClockSubject): HostsTasks {
  const host = subjectOf(kind).hostsTasks
  if (!host) throw new Error(`no task can be asked for on a ${kind}`)
  return host
}

async function readTask(trx: Transaction<DB>, districtId: string, id: string): Promise<Row> {
  const { rows } = await sql<Row>`
    select t.status, t.unit_id as "unitId", u.short_name as "unitName", ${helpersOfTask.column} as helpers, t.question_id as "questionId", t.replaces_id as "replacesId",
      t.handed_by as "handedById", ${nameOf(sql`t.handed_by`)} as "handedBy", t.accepted_by as "acceptedBy", t.handler_id as "handlerId",
      t.sent_back_at is not null as "sentBack", t.promise_amount as "promiseAmount", t.promise_unit as "promiseUnit",
      c.started_at as "startedAt", c.due_at as "dueAt",
      x.id as "extensionId", x.asked_by as "extensionBy", x.until as "extensionUntil", x.beyond_officer as "beyondOfficer",
      (select count(*) from task y join task_return x on x.district_id = y.district_id and x.task_id = y.id
        where y.district_id = t.district_id and y.subject_id = t.subject_id and y.question_id = t.question_id)::int as returns
    from task t join unit u on u.id = t.unit_id
    left join task_extension x on x.district_id = t.district_id and x.task_id = t.id and x.decision is null
    left join clock c on c.district_id = t.district_id and c.subject_id = t.id and c.kind = ${sql.lit(taskClocks.task.kind)} and c.stopped_at is null
    where t.district_id = ${districtId} and t.id = ${id}`.execute(trx)
  return rows[0] as Row
}
