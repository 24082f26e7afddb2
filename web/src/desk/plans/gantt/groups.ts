import { type MilestoneGate, milestoneGates } from '@yigen/domain/plans/plan-template.ts'
import { type DrawnMilestone, isCritical, isFinished, isOverdue, type Span, standsAt } from './drawn-milestone.ts'

/**
 * The milestones of a gate together. `span`: from the earliest start to the latest finish; `doneUntil`: the last that is finished; `slackDays`: of the one that has least, null when all is done.
 */
export type Group = {
  gate: MilestoneGate
  milestones: readonly DrawnMilestone[]
  finished: number
  overdue: number
  critical: boolean
  slackDays: number | null
  span: Span | null
  doneUntil: number | null
}

/** By gate, in the order of the gates; a gate without milestones is left out. */
export function groupsOf(milestones: readonly DrawnMilestone[], now: number): Group[] {
  return milestoneGates.flatMap(gate => {
    const own = milestones.filter(milestone => milestone.gate === gate)
    return own.length > 0 ? [groupOf(gate, own, now)] : []
  })
}

function groupOf(gate: MilestoneGate, milestones: readonly DrawnMilestone[], now: number): Group {
  const [done, open] = [milestones.filter(isFinished), milestones.filter(one => !isFinished(one))]
  const spans = milestones.flatMap(one => standsAt(one) ?? [])
  return {
    gate,
    milestones,
    finished: done.length,
    overdue: milestones.filter(one => isOverdue(one, now)).length,
    critical: open.some(isCritical),
    slackDays: least(open.flatMap(({ now: forecast, draft }) => (forecast ?? draft)?.slackDays ?? [])),
    span:
      spans.length > 0
        ? { startAt: Math.min(...spans.map(one => one.startAt)), finishAt: Math.max(...spans.map(one => one.finishAt)) }
        : null,
    doneUntil: most(done.flatMap(one => standsAt(one)?.finishAt ?? [])),
  }
}

const least = (numbers: readonly number[]): number | null => (numbers.length > 0 ? Math.min(...numbers) : null)
const most = (numbers: readonly number[]): number | null => (numbers.length > 0 ? Math.max(...numbers) : null)
