import type { Task } from '../tasks/task.queries.ts'

export type LateUnit = { id: string; name: string; late: number; oldestDueAt: string }

/** Overdue tasks by unit, the most late first; they come by due time, so the first of a unit is its oldest. */
export function lateUnits(tasks: readonly Pick<Task, 'unitId' | 'unitName' | 'clock'>[]): LateUnit[] {
  const units = new Map<string, LateUnit>()
  for (const { unitId, unitName, clock } of tasks) {
    if (!clock) continue
    const known = units.get(unitId)
    units.set(unitId, known ? { ...known, late: known.late + 1 } : { id: unitId, name: unitName, late: 1, oldestDueAt: clock.dueAt })
  }
  return [...units.values()].sort((a, b) => b.late - a.late || a.oldestDueAt.localeCompare(b.oldestDueAt))
}
