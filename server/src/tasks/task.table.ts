import type { SubjectKind } from '@yigen/domain/kinds.ts'
import type { TaskPromiseUnit } from '@yigen/domain/tasks/task-promise.ts'
import type { TaskStatus } from '@yigen/domain/tasks/task-status.ts'

declare module '#database/schema.ts' {
  interface DB {
    task: TaskTable
    task_return: TaskReturnTable
    task_finish: TaskFinishTable
    task_waiver: TaskWaiverTable
    task_urging: TaskUrgingTable
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
  unit_id: string
  asked: string
  status: TaskStatus
  promise_amount: number
  promise_unit: TaskPromiseUnit
  handed_by: string
  handed_at: Temporal.Instant
  accepted_by: string | null
  accepted_at: Temporal.Instant | null
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
