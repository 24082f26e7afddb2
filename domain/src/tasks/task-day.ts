import type { DayRule } from '#slice/day.ts'
import type { TaskStatus } from './task-status.ts'

/** What a row of the day knows of the task its clock is about. */
export type TaskFacts = { taskStatus: TaskStatus | null }

/** One's own part is accepted, then finished; a department's in one's own matter is urged once it is soon or over, as by who was told of its lateness (R7.3). */
export const taskDay = {
  mine: ({ ofDepartment, state, taskStatus }) => {
    if (ofDepartment) return state === 'soon' || state === 'over' ? 'urge' : 'look'
    return taskStatus === 'handed' ? 'accept' : 'finish'
  },
  above: () => 'urge',
} as const satisfies DayRule<TaskFacts, 'accept' | 'finish' | 'urge' | 'look'>
