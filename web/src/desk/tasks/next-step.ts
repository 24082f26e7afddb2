import type { TaskStep } from '@yigen/domain/tasks/task-steps.ts'
import type { Task } from './task.queries.ts'

type Standing = Pick<Task, 'status' | 'whyNot'>

/** What one could do next with a task in each state, the likeliest first; the first that may be taken is the button of its row. */
const inTurn = {
  handed: ['acceptTask', 'urgeTask'],
  accepted: ['finishTask', 'grantExtension', 'urgeTask'],
  returned: ['handOnTask', 'waiveTask'],
  handedOn: [],
  finished: [],
  waived: [],
  takenBack: [],
} as const satisfies Record<Task['status'], readonly TaskStep[]>

export type NextStep = (typeof inTurn)[keyof typeof inTurn][number]

export function nextStepOf({ status, whyNot }: Standing): NextStep | null {
  const steps: readonly NextStep[] = inTurn[status]
  return steps.find(step => whyNot[step] === null) ?? null
}

/** What whoever handed a task out can do with it, the next step first. R7.1, R7.2, R7.3, R7.5, R7.6 */
export type OfficeStep =
  | 'urgeTask'
  | 'handOnTask'
  | 'sendBackTask'
  | 'waiveTask'
  | 'takeBackTask'
  | 'grantExtension'
  | 'refuseExtension'
  | 'changeHelpingUnits'
const ofOffice = {
  handed: ['urgeTask', 'takeBackTask', 'waiveTask', 'changeHelpingUnits'],
  accepted: ['grantExtension', 'refuseExtension', 'urgeTask', 'waiveTask', 'changeHelpingUnits'],
  returned: ['handOnTask', 'waiveTask', 'changeHelpingUnits'],
  handedOn: [],
  finished: ['sendBackTask'],
  waived: [],
  takenBack: [],
} as const satisfies Record<Task['status'], readonly OfficeStep[]>

/** Only what their step lets pass: a leader is not shown the minister's waiver. */
export const officeStepsOf = ({ status, whyNot }: Standing): readonly OfficeStep[] => {
  const steps: readonly OfficeStep[] = ofOffice[status]
  return steps.filter(step => whyNot[step] === null)
}
