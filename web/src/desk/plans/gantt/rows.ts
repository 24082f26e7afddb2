import type { MilestoneGate } from '@yigen/domain/plans/plan-template.ts'
import { type DrawnMilestone, isCritical, isFinished } from './drawn-milestone.ts'
import type { Group } from './groups.ts'

export const [rowHeight, groupHeight] = [28, 32]
/** Over so many a plan opens by group. */
export const mostAtOnce = 60

export type Row =
  | { kind: 'group'; key: string; top: number; height: number; group: Group; open: boolean; fitting: readonly DrawnMilestone[] }
  | { kind: 'milestone'; key: string; top: number; height: number; milestone: DrawnMilestone }
  | { kind: 'rest'; key: string; top: number; height: number; gate: MilestoneGate; finished: number; open: number }

export type Shown = {
  /** the groups that are opened */
  opened: ReadonlySet<MilestoneGate>
  /** the opened groups of a large plan that show all of theirs */
  whole: ReadonlySet<MilestoneGate>
  /** which milestones the filter leaves; a filter that leaves out any shows all that are left */
  fits: ((milestone: DrawnMilestone) => boolean) | null
}

/** The rows of the chart from above to below, each at its place: a group's head and, where it is opened, its milestones; of a large plan first the critical ones that are open, the others in one row. */
export function rowsOf(groups: readonly Group[], { opened, whole, fits }: Shown): Row[] {
  const large = groups.reduce((sum, { milestones }) => sum + milestones.length, 0) > mostAtOnce
  const rows: Row[] = []
  let top = 0
  const push = (row: DistributiveOmit<Row, 'top' | 'height'>, height: number) => {
    rows.push({ ...row, top, height } as Row)
    top += height
  }
  for (const group of groups) {
    const fitting = fits ? group.milestones.filter(fits) : group.milestones
    if (fitting.length === 0) continue
    const open = opened.has(group.gate)
    push({ kind: 'group', key: group.gate, group, open, fitting }, groupHeight)
    if (!open) continue
    const folds = large && !fits && !whole.has(group.gate)
    const first = folds ? fitting.filter(one => isCritical(one) && !isFinished(one)) : fitting
    for (const milestone of first) push({ kind: 'milestone', key: milestone.id, milestone }, rowHeight)
    const rest = folds ? fitting.filter(one => !first.includes(one)) : []
    const finished = rest.filter(isFinished).length
    if (rest.length > 0)
      push({ kind: 'rest', key: `rest ${group.gate}`, gate: group.gate, finished, open: rest.length - finished }, rowHeight)
  }
  return rows
}

type DistributiveOmit<T, K extends PropertyKey> = T extends unknown ? Omit<T, K> : never

export const heightOf = (rows: readonly Row[]): number => {
  const last = rows.at(-1)
  return last ? last.top + last.height : 0
}

/** Those that lie between two heights, and a few beyond. */
export function rowsWithin(rows: readonly Row[], from: number, until: number): readonly Row[] {
  const beyond = 4 * rowHeight
  return rows.filter(({ top, height }) => top + height > from - beyond && top < until + beyond)
}
