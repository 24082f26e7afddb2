import { extendedWords } from '@yigen/domain/clocks/extended-words.ts'
import { type Actor, is } from '@yigen/domain/members/actor.ts'
import { isMinisterOf } from '@yigen/domain/members/minister-of.ts'
import type { Relation } from '@yigen/domain/members/relation.ts'
import { unitRoles } from '@yigen/domain/members/role.ts'
import type { RequestStatus } from '@yigen/domain/requests/request-status.ts'
import type { TaskClock, TaskRow } from '@yigen/domain/tasks/task.ts'
import { type EndOfMatter, endOfMatterWords, isResultPublic, isVoid } from '@yigen/domain/tasks/task-status.ts'
import { type TaskAsker, type TaskRelation, type TaskState, taskRelations, whyNotTaskSteps } from '@yigen/domain/tasks/task-steps.ts'
import { type Language, say } from '@yigen/domain/wire/language.ts'
import { type RawBuilder, sql } from 'kysely'
import type { z } from 'zod'
import type { CalendarAt } from '#calendar/calendar.queries.ts'
import { keptDeadline } from '#calendar/kept-deadline.ts'
import { type Part, rowPart, rowsPart } from '#database/part.ts'
import { nameOf, shortNameOf } from '#people/names.ts'
import { bySubject } from '#slice/registry.ts'
import { helpersOfTask } from './helping.queries.ts'

type View = z.output<typeof TaskRow>
type Clock = z.output<typeof TaskClock>
type Extension = NonNullable<View['extension']>
type Report = View['reports'][number]

/** A task as the database gives it, with the clock that counts for it now. */
export type RowOfTask = Omit<View, 'clock' | 'promise' | 'whyNot' | 'extension' | 'reports' | 'helpers'> & {
  helpers: unknown
  handedById: string
  extension: unknown
  reports: unknown
  waived: 'decided' | 'ended' | null
  promiseAmount: number
  promiseUnit: View['promise']['unit']
  relation: Relation
  /** Of the matter, where a minister reads */
  officerId: string | null
  subjectEnded: boolean
  requestStatus: RequestStatus | null
  clockId: string | null
  clockKind: Clock['kind']
  clockStartedAt: Temporal.Instant
  clockDueAt: Temporal.Instant
  clockStoppedAt: Temporal.Instant | null
  clockProvisional: boolean
  clockAmount: number
  clockUnit: 'workingHours' | 'workingDays'
}

/** All tasks of `request r`, of `enterprise e`, in the order they were handed out. */
export const tasksOf = (actor: Actor): Part<RowOfTask[]> =>
  rowsPart(
    () => sql<RowOfTask>`select ${taskColumns(actor)} from task t ${taskJoins}
      where t.district_id = r.district_id and t.request_id = r.id order by t.handed_at, t.id`,
    { handedAt: true, acceptedAt: true, endedAt: true, clockStartedAt: true, clockDueAt: true, clockStoppedAt: true, firstDueAt: true },
  )

/** Those tasks as the reader may see them. R11.3 */
export function toTasks(rows: readonly RowOfTask[], actor: Actor, calendarAt: CalendarAt, now: Temporal.Instant): View[] {
  const views = rows.map(row => toTaskRow(row, actor, { calendarAt, language: actor.language, whyNot: whyNotTaskSteps }, now))
  return is(actor, 'contact') ? views.flatMap(publicTask) : views
}

/** Over `task t` with its `request r`, its `enterprise e` and `taskJoins`. */
export const taskColumns = (actor: Actor): RawBuilder<unknown> => sql`
  t.id, json_build_object('kind', t.subject_kind, 'id', t.subject_id) as subject, t.request_id as "requestId", r.number as "requestNumber",
  coalesce(r.title, left(t.asked, 60)) as title, t.enterprise_id as "enterpriseId", coalesce(e.name, '') as "enterpriseName",
  t.unit_id as "unitId", ${shortNameOf(sql`t.unit_id`)} as "unitName", ${helpersOfTask.column} as helpers, t.asked, t.status, t.promise_amount as "promiseAmount", t.promise_unit as "promiseUnit",
  ${nameOf(sql`t.handed_by`)} as "handedBy", t.handed_at as "handedAt", ${nameOf(sql`t.accepted_by`)} as "acceptedBy", t.accepted_at as "acceptedAt", t.ended_at as "endedAt",
  t.handler_id as "handlerId", ${nameOf(sql`t.handler_id`)} as handler, t.handed_by as "handedById",
  t.replaces_id as "replacesId", r.status as "requestStatus",
  ${extensionOf.column} as extension, ${reportsOf.column} as reports, c.first_due_at as "firstDueAt",
  ${bySubject(sql`t`, subject => subject.hostsTasks?.relation(actor))} as relation, ${officerFor(actor)} as "officerId",
  ${bySubject(sql`t`, subject => subject.hostsTasks?.ended)} as "subjectEnded",
  (select count(*) from task y join task_return x on x.district_id = y.district_id and x.task_id = y.id
    where y.district_id = t.district_id and y.subject_id = t.subject_id and y.question_id = t.question_id)::int as returns,
  (select x.reason from task_return x where x.district_id = t.district_id and x.task_id = t.id) as "returnReason",
  (select x.result from task_finish x where x.district_id = t.district_id and x.task_id = t.id order by x.finished_at desc, x.id desc limit 1) as result,
  (select x.sent_back_why from task_finish x where x.district_id = t.district_id and x.task_id = t.id and x.sent_back_at is not null) as "sentBackWhy",
  w.reason as "waiverReason", case when w.id is null then null when w.waived_by is null then 'ended' else 'decided' end as waived,
  (select count(*) from task_urging x where x.district_id = t.district_id and x.task_id = t.id)::int as urgings,
  c.id as "clockId", c.kind as "clockKind", c.started_at as "clockStartedAt", c.due_at as "clockDueAt", c.stopped_at as "clockStoppedAt",
  c.provisional as "clockProvisional", c.promise_amount as "clockAmount", c.promise_unit as "clockUnit"`

/** Only of a minister is it asked whose officer this is (`relationsOf`): for others PostgreSQL is spared an eighth of its work. */
const officerFor = (actor: Actor): RawBuilder<unknown> =>
  is(actor, 'minister') ? bySubject(sql`t`, subject => subject.hostsTasks?.officer) : sql`null`

/** Over `task t`: what was asked for last, and what was said on the way. R7.5 */
const extensionOf = rowPart(
  () => sql<Extension>`
    select ${nameOf(sql`x.asked_by`)} as "askedBy", x.asked_at as "askedAt", x.until, x.reason, x.beyond_officer as "beyondOfficer",
      x.decision, ${nameOf(sql`x.decided_by`)} as "decidedBy", x.decided_at as "decidedAt", x.words
    from task_extension x where x.district_id = t.district_id and x.task_id = t.id order by x.asked_at desc, x.id desc limit 1`,
  { askedAt: true, until: true, decidedAt: true },
)
const reportsOf = rowsPart(
  () => sql<Report>`
    select x.id, coalesce(x.unit_id, t.unit_id) as "unitId", ${shortNameOf(sql`coalesce(x.unit_id, t.unit_id)`)} as "unitName", ${nameOf(sql`x.reported_by`)} as "reportedBy", x.reported_at as "reportedAt", x.words
    from task_report x where x.district_id = t.district_id and x.task_id = t.id order by x.reported_at, x.id`,
  { reportedAt: true },
)

/** The matter of `task t`, if it was asked for in one. */
export const matterOfTask: RawBuilder<unknown> = sql`
  left join request r on r.district_id = t.district_id and r.id = t.request_id
  left join enterprise e on e.district_id = t.district_id and e.id = t.enterprise_id`

/** Names and the one clock of each task (running, due first; else the task's own as it stopped), joined only to the tasks shown. */
export const taskJoins: RawBuilder<unknown> = sql`
  left join task_waiver w on w.district_id = t.district_id and w.task_id = t.id
  left join lateral (
    select k.* from clock k where k.district_id = t.district_id and k.subject_id = t.id
    order by k.stopped_at is not null, case when k.stopped_at is null then k.due_at end, k.kind = 'task' desc, k.stopped_at desc limit 1
  ) c on true`

type Words = { calendarAt: CalendarAt; language: Language }
/** `whyNot`: of which steps it is said why they cannot be taken */
type Reading<WhyNot> = Words & { whyNot: (task: TaskState, asker: TaskAsker) => WhyNot }

export function toTaskRow<WhyNot>(
  row: RowOfTask,
  actor: Actor,
  { calendarAt, language, whyNot }: Reading<WhyNot>,
  now: Temporal.Instant,
): Omit<View, 'whyNot'> & { whyNot: WhyNot } {
  const { status, unitName, returns, handedBy, subjectEnded, clockId, clockDueAt, clockStoppedAt, waived, waiverReason } = row
  const extension = extensionOf.read(row.extension)
  const helpers = helpersOfTask.read(row.helpers)
  const state = {
    ...{ status, unitName, returns, handedBy, subjectEnded, sentBack: row.sentBackWhy !== null },
    overdue: clockId !== null && clockStoppedAt === null && isPast(clockDueAt, now),
    extension: extension && extension.decision === null ? extensionState(extension, now) : null,
  }
  const asker = {
    relations: relationsOf(actor, { unitId: row.unitId, helpers, relation: row.relation, officerId: row.officerId }),
    handedItOut: row.handedById === actor.memberId,
    language,
  }
  const times = { startedAt: row.clockStartedAt, dueAt: clockDueAt, stoppedAt: clockStoppedAt, provisional: row.clockProvisional }
  // copied once: what an answer's shape does not name is not written
  return {
    ...row,
    helpers,
    extension,
    reports: reportsOf.read(row.reports),
    promise: { amount: row.promiseAmount, unit: row.promiseUnit },
    waiverReason: waived === 'ended' ? say(endOfMatterWords[waiverReason as EndOfMatter], language) : waiverReason,
    clock: clockId === null ? null : { id: clockId, kind: row.clockKind, ...times, why: whyDue(row, { calendarAt, language }, now) },
    whyNot: whyNot(state, asker),
  }
}

/** Of more time that is asked for, as the rules ask of it. R7.5 */
export const extensionState = (
  { beyondOfficer, until }: Pick<Extension, 'beyondOfficer' | 'until'>,
  now: Temporal.Instant,
): NonNullable<TaskState['extension']> => ({ by: beyondOfficer ? 'minister' : 'officer', past: isPast(until, now) })

export const isPast = (dueAt: Temporal.Instant, now: Temporal.Instant): boolean => Temporal.Instant.compare(dueAt, now) <= 0

type Standing = { unitId: string; helpers: readonly { unitId: string }[]; relation: Relation; officerId: string | null }

/** One may stand to a task in several ways: as the unit that leads or helps, and to the matter, there as deputy and minister at once. Each opens its own steps. */
export function relationsOf(actor: Actor, task: Standing): TaskRelation[] {
  const ofUnit = is(actor, ...unitRoles) && actor.unitId === task.unitId
  const helps = is(actor, ...unitRoles) && task.helpers.some(helper => helper.unitId === actor.unitId)
  const toMatter = taskRelations.find(relation => relation === task.relation) ?? 'other'
  const alsoMinister = toMatter === 'deputy' && isMinisterOf(actor, task.officerId)
  return [
    ...(ofUnit ? (['unit'] as const) : []),
    ...(helps ? (['helper'] as const) : []),
    toMatter,
    ...(alsoMinister ? (['minister'] as const) : []),
  ]
}

function whyDue(row: RowOfTask, { calendarAt, language }: Words, now: Temporal.Instant): string {
  const promise = { amount: row.clockAmount, unit: row.clockUnit }
  const reckoned = keptDeadline(calendarAt(row.clockStartedAt), row.clockStartedAt, promise).sentence(
    language,
    language === 'en' ? 'Handed over' : '交办',
  )
  return row.firstDueAt ? `${reckoned}${extendedWords(row.clockDueAt, language, now)}` : reckoned
}

/** R11.3: handing on (unit and due time) and a finished task are public; who accepted, returns, waivers and urgings are the office's own. */
function publicTask(task: View): View[] {
  if (isVoid(task.status)) return []
  const kept = isResultPublic(task.status) ? { status: task.status, result: task.result } : { status: 'handed' as const, result: null }
  const hidden = {
    acceptedBy: null,
    acceptedAt: null,
    handlerId: null,
    handler: null,
    returnReason: null,
    waiverReason: null,
    sentBackWhy: null,
  }
  const inside = { helpers: [], extension: null, reports: [], asked: '', returns: 0, urgings: 0, replacesId: null }
  return [{ ...task, ...hidden, ...kept, ...inside }]
}
