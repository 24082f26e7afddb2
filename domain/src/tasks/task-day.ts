import type { DayRule } from '#slice/day.ts'
import type { TaskStatus } from './task-status.ts'

/** What a row of the day knows of the task its clock is about. */
export type TaskFacts = {
  taskStatus: TaskStatus | null
  /** whose answer to more time is waited for */
  extension: 'officer' | 'minister' | null
}

/**
 * One's own part is accepted, then finished; a department's in one's own matter is urged once it is soon or over, as by who was told of its lateness (R7.3).
 * More time that is asked for is answered first (R7.5).
 */
export const taskDay = {
  mine: ({ ofDepartment, state, taskStatus, extension }) => {
    if (ofDepartment && extension === 'officer') return 'answerExtension'
    if (ofDepartment) return state === 'soon' || state === 'over' ? 'urge' : 'look'
    return taskStatus === 'handed' ? 'accept' : 'finish'
  },
  above: ({ relation, extension }) => (extension && relation === 'minister' ? 'answerExtension' : 'urge'),
} as const satisfies DayRule<TaskFacts, 'accept' | 'finish' | 'urge' | 'answerExtension' | 'look'>
