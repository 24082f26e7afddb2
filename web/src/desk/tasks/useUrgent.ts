import { useReading } from '../clocks/Clock.tsx'
import type { Task } from './task.queries.ts'

const stood = '2000-01-01T00:00:00Z'
const noClock = { kind: 'task', startedAt: stood, dueAt: stood, stoppedAt: stood, provisional: false } as const

/** Overdue or within four hours; what came back waits for whoever handed it out, and its clock has stopped. */
export function useUrgent({ clock, status }: Pick<Task, 'clock' | 'status'>): boolean {
  const { state } = useReading(clock ?? noClock).reading
  return status === 'returned' || state === 'over' || state === 'soon'
}
