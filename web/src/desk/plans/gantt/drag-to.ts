import type { MilestonePromise } from '@yigen/domain/plans/plan-graph.ts'
import type { WorkScale } from '@yigen/domain/plans/work-scale.ts'
import type { Axis } from './axis.ts'

const [hour, day] = [3_600_000, 86_400_000]

/** How long a promise is that starts then and whose bar is drawn out to the end of the day at a place. */
export function amountTo(
  scale: WorkScale,
  axis: Axis,
  { startAt, unit }: { startAt: number; unit: MilestonePromise['unit'] },
  x: number,
): number {
  const opensAt = axis.opensAt(axis.dayAt(x))
  if (unit === 'workingDays') return scale.workdays(startAt, opensAt)
  if (unit === 'calendarDays') return Math.ceil((opensAt - startAt) / day)
  return Math.round(scale.workingTime(startAt, opensAt + day - 1) / hour)
}
