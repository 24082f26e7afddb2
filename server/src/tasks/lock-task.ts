import type { ClockSubject } from '@yigen/domain/kinds.ts'
import { type Actor, is } from '@yigen/domain/members/actor.ts'
import { unitRoles } from '@yigen/domain/members/role.ts'
import { Refused, refusal, refusals } from '@yigen/domain/refusals/refusals.ts'
import type { TaskStatus } from '@yigen/domain/tasks/task-status.ts'
import type { TaskAsker, TaskState } from '@yigen/domain/tasks/task-steps.ts'
import { type RawBuilder, type SqlBool, sql, type Transaction } from 'kysely'
import type { DB } from '#database/schema.ts'
import { ofOwnUnit, whollySeen } from '#sight/enterprise-sight.ts'
import { passedMatter } from '#sight/matter-sight.ts'
import { subjectOf, subjects } from '#slice/registry.ts'
import type { HostsTasks, TaskHost } from '#slice/task-host.ts'
import { relationsOf } from './task-rows.ts'

export type LockedTask = TaskState & {
  id: string
  unitId: string
  questionId: string
  acceptedBy: string | null
  host: TaskHost
  asker: TaskAsker
}

type Row = {
  status: TaskStatus
  unitId: string
  unitName: string
  questionId: string
  acceptedBy: string | null
  sentBack: boolean
  returns: number
}

/** R11.2: tasks of one's own unit, and those of the matters (or whatever else they were asked for) that one sees whole; never for the enterprise. Over `task t`. */
export function taskSeen(actor: Actor): RawBuilder<SqlBool> {
  if (is(actor, 'contact')) return sql<SqlBool>`false`
  const seen = [...(is(actor, ...unitRoles) ? [ofOwnUnit(actor)] : []), ofMatterSeen(actor), ...ofOtherSubjects(actor)]
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
  const task = await readTask(trx, actor.districtId, id)
  const relations = relationsOf(actor, { ...host, unitId: task.unitId })
  return { ...task, id, subjectEnded: host.ended, host, asker: { relations, language: actor.language } }
}

function hostOf(kind: ClockSubject): HostsTasks {
  const host = subjectOf(kind).hostsTasks
  if (!host) throw new Error(`no task can be asked for on a ${kind}`)
  return host
}

async function readTask(trx: Transaction<DB>, districtId: string, id: string): Promise<Row> {
  const { rows } = await sql<Row>`
    select t.status, t.unit_id as "unitId", u.short_name as "unitName", t.question_id as "questionId", t.accepted_by as "acceptedBy", t.sent_back_at is not null as "sentBack",
      (select count(*) from task y join task_return x on x.district_id = y.district_id and x.task_id = y.id
        where y.district_id = t.district_id and y.subject_id = t.subject_id and y.question_id = t.question_id)::int as returns
    from task t join unit u on u.id = t.unit_id where t.district_id = ${districtId} and t.id = ${id}`.execute(trx)
  return rows[0] as Row
}
