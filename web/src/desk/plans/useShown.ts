import { type MilestoneGate, milestoneGates } from '@yigen/domain/plans/plan-template.ts'
import { useMemo, useRef, useState } from 'react'
import { type DrawnMilestone, isCritical, isFinished } from './gantt/drawn-milestone.ts'
import type { Scale } from './gantt/Gantt.tsx'
import { type Group, groupsOf } from './gantt/groups.ts'
import { mostAtOnce, type Row, rowsOf } from './gantt/rows.ts'
import { steady } from './gantt/steady.ts'
import type { PlanView } from './usePlanView.ts'

export type PlanFilter = 'all' | 'critical' | 'open' | 'mine'

export type Shown = ReturnType<typeof useShown>

/** Which rows stand there: the filter, what is looked for, and which groups are opened. A plan of more than sixty opens by group. */
export function useShown(view: PlanView) {
  const large = view.drawn.length > mostAtOnce
  const [scale, setScale] = useState<Scale>('whole')
  const [filter, setFilter] = useState<PlanFilter>('all')
  const [search, setSearch] = useState('')
  const [opened, setOpened] = useState<ReadonlySet<MilestoneGate>>(() => new Set(large ? [] : milestoneGates))
  const [whole, setWhole] = useState<ReadonlySet<MilestoneGate>>(() => new Set())
  const mine = useMemo(
    () => new Set(view.plan.milestones.filter(({ whyNot }) => Object.values(whyNot).includes(null)).map(({ id }) => id)),
    [view.plan],
  )
  const looked = search.trim().toLowerCase()
  const before = useRef<readonly Group[]>([])
  const groups = useMemo(() => {
    before.current = steady(before.current, groupsOf(view.drawn, view.now), ({ gate }) => gate)
    return before.current
  }, [view.drawn, view.now])
  const rows = useMemo((): Row[] => {
    const fits =
      filter === 'all' && looked === '' ? null : (one: DrawnMilestone) => fitsFilter(one, filter, mine) && isLookedFor(one, looked)
    return rowsOf(groups, { opened: fits ? new Set(milestoneGates) : opened, whole, fits })
  }, [groups, filter, looked, opened, whole, mine])
  const set = (gate: MilestoneGate, open: boolean) =>
    setOpened(before => new Set(open ? [...before, gate] : [...before].filter(other => other !== gate)))
  return {
    rows,
    scale,
    setScale,
    filter,
    setFilter,
    search,
    setSearch,
    isMine: (id: string) => mine.has(id),
    allOpen: groups.every(({ gate }) => opened.has(gate)),
    foldAll: () => setOpened(new Set()),
    unfoldAll: () => setOpened(new Set(milestoneGates)),
    fold: (gate: MilestoneGate) => set(gate, false),
    unfold: (gate: MilestoneGate) => set(gate, true),
    showWhole: (gate: MilestoneGate) => setWhole(before => new Set([...before, gate])),
    /** what is to be seen, whatever is folded */
    reveal: (milestone: DrawnMilestone) => {
      setFilter('all')
      setSearch('')
      set(milestone.gate, true)
      setWhole(before => new Set([...before, milestone.gate]))
    },
  }
}

function fitsFilter(milestone: DrawnMilestone, filter: PlanFilter, mine: ReadonlySet<string>): boolean {
  if (filter === 'critical') return isCritical(milestone)
  if (filter === 'open') return !isFinished(milestone)
  return filter === 'all' || mine.has(milestone.id)
}

const isLookedFor = ({ name, number, owner }: DrawnMilestone, looked: string): boolean =>
  looked === '' || String(number) === looked || name.toLowerCase().includes(looked) || owner.name.toLowerCase().includes(looked)
