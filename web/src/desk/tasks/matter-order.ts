import { isTaskOpen, isVoid } from '@yigen/domain/tasks/task-status.ts'
import type { Task } from './task.queries.ts'

/** The tasks of a matter as they are read: open ones by due time, then what is finished, then what was handed on or waived. */
export const inOrder = (tasks: readonly Task[]): Task[] =>
  [...tasks].sort((a, b) => rank(a) - rank(b) || dueAt(a) - dueAt(b) || a.handedAt.localeCompare(b.handedAt))

const rank = ({ status }: Task) => (isTaskOpen(status) ? 0 : status === 'finished' ? 1 : 2)
const dueAt = ({ clock }: Task) => (clock ? Temporal.Instant.from(clock.dueAt).epochMilliseconds : 0)

/** How many units have a part in it, and how many of those are done. What was handed on, waived or taken back counts no more. */
export function standing(tasks: readonly Pick<Task, 'status'>[]): { counted: number; finished: number } {
  const counted = tasks.filter(task => !isVoid(task.status))
  return { counted: counted.length, finished: counted.filter(task => task.status === 'finished').length }
}
