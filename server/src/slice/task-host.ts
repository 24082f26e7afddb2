import type { ClockSubject } from '@yigen/domain/kinds.ts'
import type { Actor } from '@yigen/domain/members/actor.ts'
import type { Relation } from '@yigen/domain/members/relation.ts'
import type { ClockKind } from '@yigen/domain/slice/kinds.ts'
import type { TaskStatus } from '@yigen/domain/tasks/task-status.ts'
import type { RawBuilder, Transaction } from 'kysely'
import type { DB } from '#database/schema.ts'

/** Clocks that the same statement starts, which it cannot read yet. */
export type StartedMeanwhile = readonly { kind: ClockKind; subjectId: string; dueAt: Temporal.Instant }[]

/** What a task was asked for, taken for a step on it: the slice of the subject makes one, the steps of tasks know nothing else of it. R7.7 */
export type TaskHost = {
  subject: { kind: ClockSubject; id: string }
  districtId: string
  /** what it may belong to */
  enterpriseId: string | null
  enterpriseName: string
  requestId: string | null
  title: string
  /** who is responsible for it: their line stands above its tasks */
  officerId: string | null
  /** who is told of what becomes of a task */
  office: readonly (string | null)[]
  /** from when its clocks run, and who stands for its being asked, where that is neither this moment nor who acts: what begins by itself, and is recorded as that */
  begunAt?: Temporal.Instant
  handedBy?: string
  /** how the actor stands to it, and whether it is over */
  relation: Relation
  ended: boolean
  /** an update of the subject that follows its clocks; returns its id, or nothing when it is no longer as it was taken */
  moved(started?: StartedMeanwhile): RawBuilder<{ id: string }>
  /** one of its tasks ended: finished, waived, or handed on to another unit */
  taskEnded?(trx: Transaction<DB>, actor: Actor, task: { id: string; status: TaskStatus }, now: Temporal.Instant): Promise<void>
  /** one that was finished went back for better work, and runs again. R7.3 */
  taskSentBack?(trx: Transaction<DB>, actor: Actor, task: { id: string; words: string }, now: Temporal.Instant): Promise<void>
  /** one was given more time, and what was asked for is due with it. R7.5 */
  taskExtended?(trx: Transaction<DB>, now: Temporal.Instant): Promise<void>
}

/** Takes the subject of a task that the actor sees, whether or not they see the subject itself. */
export type TakeTaskHost = (trx: Transaction<DB>, actor: Actor, id: string, now: Temporal.Instant) => Promise<TaskHost>

/** A subject on which tasks can be asked for. R7.7 */
export type HostsTasks = {
  take: TakeTaskHost
  /** what `take` says of them, for who only reads; over `task t` with its `request r` and `enterprise e`, if any */
  relation(actor: Actor): RawBuilder<Relation>
  officer: RawBuilder<string | null>
  ended: RawBuilder<boolean>
}
