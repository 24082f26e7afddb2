import type { Task } from './task.queries.ts'
import { usePartOf } from './usePartOf.ts'

/** Whether the reader is of a unit that is asked: they open its task; whoever handed it out opens the matter. R11.2 */
export function useOfUnit(): (task: Pick<Task, 'unitId' | 'helpers'>) => boolean {
  const partOf = usePartOf()
  return task => partOf(task) !== null
}
