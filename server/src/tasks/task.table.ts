import type { SubjectKind } from '@yigen/domain/kinds.ts'
import type { TaskPromiseUnit } from '@yigen/domain/tasks/task-promise.ts'
import type { ExtensionDecision, TaskStatus } from '@yigen/domain/tasks/task-status.ts'
import type { Generated } from 'kysely'

declare module '#database/schema.ts' {
  interface DB {
    task: TaskTable
    task_return: TaskReturnTable
    task_finish: TaskFinishTable
    task_waiver: TaskWaiverTable
    task_urging: TaskUrgingTable
    task_extension: TaskExtensionTable
    task_report: TaskReportTable
    task_helper: TaskHelperTable
  }
}

export interface TaskTable {
  district_id: string
  id: string
  /** what it was asked for: a matter, or whatever noun a slice hands on. R7.7 */
  subject_kind: SubjectKind
  subject_id: string
  request_id: string | null
  enterprise_id: string | null
  /** the unit that leads */
  unit_id: string
  asked: string
  status: TaskStatus
  promise_amount: number
  promise_unit: TaskPromiseUnit
  handed_by: string
  handed_at: Temporal.Instant
  accepted_by: string | null
  accepted_at: Temporal.Instant | null
  /** the colleague of the unit who does it, where one was named */
  handler_id: string | null
  ended_at: Temporal.Instant | null
  due_at: Temporal.Instant
  question_id: string
  replaces_id: string | null
  sent_back_at: Temporal.Instant | null
}

export interface TaskReturnTable {
  district_id: string
  id: string
  task_id: string
  returned_by: string
  returned_at: Temporal.Instant
  reason: string
}

export interface TaskFinishTable {
  district_id: string
  id: string
  task_id: string
  finished_by: string
  finished_at: Temporal.Instant
  result: string
  sent_back_by: string | null
  sent_back_at: Temporal.Instant | null
  sent_back_why: string | null
}

export interface TaskWaiverTable {
  district_id: string
  id: string
  task_id: string
  /** null: the matter ended and the task with it; `reason` is then an `EndOfMatter` */
  waived_by: string | null
  waived_at: Temporal.Instant
  reason: string
}

export interface TaskUrgingTable {
  district_id: string
  id: string
  task_id: string
  urged_by: string
  urged_at: Temporal.Instant
  words: string
}

/** More time asked for. R7.5 */
export interface TaskExtensionTable {
  district_id: string
  id: string
  task_id: string
  asked_by: string
  asked_at: Temporal.Instant
  reason: string
  until: Temporal.Instant
  beyond_officer: boolean
  decision: ExtensionDecision | null
  decided_by: string | null
  decided_at: Temporal.Instant | null
  words: Generated<string>
}

/** Said on the way. R7.5 */
export interface TaskReportTable {
  district_id: string
  id: string
  task_id: string
  reported_by: string
  reported_at: Temporal.Instant
  /** of whom it is: the lead or a helping unit; null, as a version before wrote it: the lead */
  unit_id: string | null
  words: string
}

/** A unit that helps with a task. R7.1 */
export interface TaskHelperTable {
  district_id: string
  task_id: string
  unit_id: string
  asked: string
  named_by: string
  named_at: Temporal.Instant
}
