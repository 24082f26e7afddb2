import type { Axis } from './axis.ts'
import { type DrawnMilestone, isCritical, standsAt } from './drawn-milestone.ts'
import type { Row } from './rows.ts'

export type Drawing = { key: string; path: string; kind: 'critical' | 'selected' }

const [barTop, barBottom] = [8, 18]
const everywhere = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY] as const

/** The links that are drawn: along the critical path always, those of the selected milestone, no others; each a straight drop where the one starts as the other ends, else an elbow; between two heights only those that pass there. */
export function linksOf(
  rows: readonly Row[],
  axis: Axis,
  selected: string | null,
  [from, until]: readonly [number, number] = everywhere,
): Drawing[] {
  const at = new Map(rows.flatMap(row => (row.kind === 'milestone' ? [[row.key, row] as const] : [])))
  return [...at.values()].flatMap(to =>
    to.milestone.predecessors.flatMap(({ id, link }) => {
      const first = at.get(id)
      if (!first || Math.max(first.top, to.top) < from || Math.min(first.top, to.top) > until) return []
      const kind = kindOf(first.milestone, to.milestone, selected)
      const path = kind && pathOf(first, to, link, axis)
      return path ? [{ key: `${id} ${to.key}`, path, kind }] : []
    }),
  )
}

function kindOf(from: DrawnMilestone, to: DrawnMilestone, selected: string | null): Drawing['kind'] | null {
  if (selected === from.id || selected === to.id) return 'selected'
  return isCritical(from) && isCritical(to) ? 'critical' : null
}

type At = { top: number; milestone: DrawnMilestone }

function pathOf(from: At, to: At, link: 'finishStart' | 'startStart', axis: Axis): string | null {
  const [before, after] = [standsAt(from.milestone), standsAt(to.milestone)]
  if (!before || !after) return null
  const down = to.top > from.top
  const [y1, y2] = [from.top + (down ? barBottom : barTop), to.top + (down ? barTop : barBottom)]
  const [x1, x2] = [tenth(axis.x(link === 'finishStart' ? before.finishAt : before.startAt)), tenth(axis.x(after.startAt))]
  if (Math.abs(x1 - x2) < 0.5) return `M${x1} ${y1}V${y2}`
  const turn = down ? y1 + 4 : y1 - 4
  return `M${x1} ${y1}V${turn}H${x2}V${y2}`
}

const tenth = (x: number): number => Math.round(x * 10) / 10
