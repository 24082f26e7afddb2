import type { MilestoneGate } from '@yigen/domain/plans/plan-template.ts'
import { useCallback, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { newKey } from '#shared/attempt.ts'
import { afterPaint } from '../shared/after-paint.ts'
import { addedIn, promisedIn, type Working } from './edit/draft-changes.ts'
import type { DockFields } from './edit/EditDock.tsx'
import type { Axis } from './gantt/axis.ts'
import { amountTo } from './gantt/drag-to.ts'
import { type DrawnMilestone, isOverdue } from './gantt/drawn-milestone.ts'
import type { Row } from './gantt/rows.ts'
import { useDrag } from './gantt/useDrag.ts'
import type { PlanView } from './usePlanView.ts'
import type { Shown } from './useShown.ts'

type Preview = (working: Working | null) => void

/** The row at hand, and what keys and the pointer do with it. `preview`: shows a draft while a bar is drawn out. */
export function useChart(view: PlanView, shown: Shown, fields: DockFields, mayChange: boolean, preview: Preview) {
  const { t } = useTranslation('plans')
  const { editing, drawn, now } = view
  const grid = useRef<HTMLDivElement>(null)
  const axis = useRef<Axis>(null)
  const [selected, select] = useState<string | null>(null)
  const row = shown.rows.find(({ key }) => key === selected)
  const at = drawn.find(({ id }) => id === selected) ?? null
  const drawing = useDrawing(preview)
  const drag = useDrag({
    begin: select,
    show: (id, x) => drawing.show(drawnOut(view, axis.current, id, x)(drawing.last() ?? editing.working)),
    end: (id, x) => {
      drawing.end()
      if (x !== null) editing.change(drawnOut(view, axis.current, id, x))
    },
  })
  const walk = (by: number) => {
    const place = shown.rows.findIndex(({ key }) => key === selected)
    const next = shown.rows[place < 0 ? firstPlace(shown.rows) : Math.max(0, Math.min(shown.rows.length - 1, place + by))]
    if (next) select(next.key)
  }
  const reach = (milestone: DrawnMilestone | undefined) => {
    if (!milestone) return
    if (!shown.rows.some(({ key }) => key === milestone.id)) shown.reveal(milestone)
    select(milestone.id)
  }
  const fold = (open: boolean) => {
    const gate = gateOf(row)
    if (!gate || (!open && row?.kind === 'group' && !row.open)) return open ? shown.unfoldAll() : shown.foldAll()
    if (open && row?.kind === 'rest') return shown.showWhole(gate)
    open ? shown.unfold(gate) : shown.fold(gate)
    if (!open) select(gate)
  }
  const focus = (field: keyof DockFields) => {
    if (mayChange && at) requestAnimationFrame(() => fields[field].current?.focus())
  }
  const add = () => {
    const id = newId()
    const gate = at?.gate ?? gateOf(row) ?? 'signed'
    editing.change(working => addedIn(working, { ...blank, id, gate, name: t('edit.newName') }, at?.id ?? null))
    shown.reveal({ gate } as DrawnMilestone)
    select(id)
  }
  return {
    grid,
    axis,
    at,
    selected,
    select,
    drag,
    add,
    back: () => grid.current?.focus(),
    editable: useCallback((id: string) => mayChange && drawn.find(one => one.id === id)?.status === 'waiting', [mayChange, drawn]),
    toggle: (gate: string) => {
      const group = shown.rows.find(({ key }) => key === gate)
      if (group?.kind === 'group') group.open ? shown.fold(group.group.gate) : shown.unfold(group.group.gate)
    },
    whole: (gate: string) => shown.showWhole(gate as MilestoneGate),
    keys: {
      walk,
      edit: () =>
        row?.kind === 'milestone' ? focus(at?.status === 'waiting' ? 'promise' : 'owner') : fold(!(row?.kind === 'group' && row.open)),
      promise: (by: number) => {
        if (at?.status === 'waiting' && mayChange)
          editing.change(working => promisedIn(working, at.id, (at.promised ?? at.promise).amount + by))
      },
      waits: () => focus('waits'),
      owner: () => focus('owner'),
      critical: () => shown.setFilter(shown.filter === 'critical' ? 'all' : 'critical'),
      today: () => scrollToToday(grid.current, axis.current, now),
      fold: () => fold(false),
      unfold: () => fold(true),
      late: (by: number) => reach(nextLate(drawn, now, selected, by)),
    },
  }
}

/** What a bar that is drawn out makes of the draft is reckoned once the frame is painted, and only where it makes something else of it. */
function useDrawing(preview: Preview) {
  const last = useRef<Working | null>(null)
  const waiting = useRef(() => {})
  return {
    last: () => last.current,
    show: (working: Working) => {
      if (working === last.current) return
      last.current = working
      waiting.current()
      waiting.current = afterPaint(() => preview(working))
    },
    end: () => {
      last.current = null
      waiting.current()
      preview(null)
    },
  }
}

const blank = {
  owner: { kind: 'officer', unitId: null, name: '' },
  promise: { amount: 5, unit: 'workingDays' },
  predecessors: [],
  serviceCode: null,
  materials: '',
} as const satisfies Partial<Working[number]>

/** The server takes ids that are made here. */
const newId = newKey

const firstPlace = (rows: readonly Row[]) =>
  Math.max(
    0,
    rows.findIndex(({ kind }) => kind === 'milestone'),
  )

function gateOf(row: Row | undefined): MilestoneGate | null {
  if (!row) return null
  if (row.kind === 'milestone') return row.milestone.gate
  return row.kind === 'group' ? row.group.gate : row.gate
}

function drawnOut({ measure, drawn }: PlanView, axis: Axis | null, id: string, x: number) {
  return (working: Working): Working => {
    const [one, at] = [working.find(each => each.id === id), drawn.find(each => each.id === id)]
    const startAt = (at?.draft ?? at?.now)?.startAt
    if (!axis || !one || startAt === undefined) return working
    return promisedIn(working, id, amountTo(measure.scale, axis, { startAt, unit: one.promise.unit }, x))
  }
}

/** The next overdue row from the one at hand, round the end. */
function nextLate(drawn: readonly DrawnMilestone[], now: number, selected: string | null, by: number): DrawnMilestone | undefined {
  const late = drawn.filter(one => isOverdue(one, now))
  const place = late.findIndex(({ id }) => id === selected)
  if (late.length === 0) return undefined
  return late[place < 0 ? (by > 0 ? 0 : late.length - 1) : (place + by + late.length) % late.length]
}

function scrollToToday(grid: HTMLElement | null, axis: Axis | null, now: number) {
  if (grid && axis) grid.scrollTo({ left: Math.max(0, axis.x(now) - (grid.clientWidth - 364) / 2), behavior: 'smooth' })
}
