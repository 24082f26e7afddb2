import type { Task } from './task.queries.ts'

export const inboxGroups = ['overdue', 'returned', 'handed', 'accepted'] as const
export type InboxGroup = (typeof inboxGroups)[number]

/** What is past its due time first, whatever its state; then what came back, what is to be taken up, what is in hand. Within each by due time, as they came. */
export function inboxOf(tasks: readonly Task[], now: Temporal.Instant): Record<InboxGroup, Task[]> {
  const groups: Record<InboxGroup, Task[]> = { overdue: [], returned: [], handed: [], accepted: [] }
  for (const task of tasks) {
    const group = groupOf(task, now)
    if (group) groups[group].push(task)
  }
  return groups
}

function groupOf({ status, clock }: Task, now: Temporal.Instant): InboxGroup | null {
  if (status === 'returned') return 'returned'
  if (status !== 'handed' && status !== 'accepted') return null
  const over = clock !== null && clock.stoppedAt === null && Temporal.Instant.compare(Temporal.Instant.from(clock.dueAt), now) < 0
  return over ? 'overdue' : status
}
