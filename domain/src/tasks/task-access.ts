import { type AccessTable, byRelation, byRole, of, type Way } from '#members/access.ts'
import { mayTakeTask } from './task-steps.ts'

/** As the office of its matter, or of a unit that leads or helps; never the enterprise. R11.2 */
export const taskSeenBy = [{ sees: 'whole', office: true }, { relations: ['unit', 'helper'] }] as const satisfies readonly Way[]

/** R7 */
export const taskAccess = {
  listTasks: byRole('clerk', 'head', 'officer', 'minister', 'leader'),
  getTask: of(taskSeenBy),
  getTaskFile: of(taskSeenBy),
  urgeTasks: byRole('officer', 'minister', 'leader'),
  ...byRelation(taskSeenBy, mayTakeTask),
  takeBackTask: of(taskSeenBy, { made: true }),
} as const satisfies AccessTable
