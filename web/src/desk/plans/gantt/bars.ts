import { type DrawnMilestone, isFinished, isOverdue } from './drawn-milestone.ts'

/** `over`: a clock of ours that has passed; `late`: later than promised without one. */
export type BarKind = 'plan' | 'done' | 'used' | 'rest' | 'todo' | 'over' | 'late' | 'draft' | 'slack'
export type Bar = { kind: BarKind; from: number; until: number }

/** What is drawn of a milestone, from below to above, by moments. */
export function barsOf(milestone: DrawnMilestone, now: number): Bar[] {
  const { planned, now: forecast, draft, status } = milestone
  const bars: Bar[] = planned ? [{ kind: 'plan', from: planned.startAt, until: planned.finishAt }] : []
  if (forecast) {
    if (isFinished(milestone)) bars.push({ kind: 'done', from: forecast.startAt, until: forecast.finishAt })
    else if (status === 'running') bars.push(...running(milestone, forecast, now))
    else if (status === 'waiting') bars.push({ kind: 'todo', from: forecast.startAt, until: forecast.finishAt })
  }
  if (draft) bars.push({ kind: 'draft', from: draft.startAt, until: draft.finishAt })
  const slack = milestone.what === 'added' ? draft : forecast
  if (slack && !isFinished(milestone) && slack.slackDays > 0 && slack.latestFinish > slack.finishAt)
    bars.push({ kind: 'slack', from: slack.finishAt, until: slack.latestFinish })
  return bars.filter(({ from, until }) => until >= from)
}

/** Used up to now or until it was due, what is left until then, and what comes after. */
function running(milestone: DrawnMilestone, { startAt, finishAt }: { startAt: number; finishAt: number }, now: number): Bar[] {
  const due = Math.min(milestone.due ?? finishAt, finishAt)
  const used = Math.max(startAt, Math.min(now, due))
  const bars: Bar[] = [{ kind: 'used', from: startAt, until: used }]
  if (due > used) bars.push({ kind: 'rest', from: used, until: due })
  if (finishAt > due) bars.push({ kind: isOverdue(milestone, now) ? 'over' : 'late', from: Math.max(due, startAt), until: finishAt })
  return bars
}
