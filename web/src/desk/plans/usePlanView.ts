import type { Calendar } from '@yigen/domain/calendar/calendar.ts'
import { minutesADay } from '@yigen/domain/calendar/working-time.ts'
import { calendarOf } from '@yigen/domain/plans/plan-calendar.ts'
import { orderOf } from '@yigen/domain/plans/plan-graph.ts'
import { reckonPlan } from '@yigen/domain/plans/plan-reckoning.ts'
import { toReckon } from '@yigen/domain/plans/reckon-answer.ts'
import { workScale } from '@yigen/domain/plans/work-scale.ts'
import { useMemo, useRef } from 'react'
import { useNow } from '#shared/ticker.ts'
import type { Working } from './edit/draft-changes.ts'
import { type Effect, effectOf, type ReckonedIds } from './edit/effect.ts'
import { type Editing, useEditing } from './edit/useEditing.ts'
import type { DrawnMilestone } from './gantt/drawn-milestone.ts'
import { drawnOf, type Measure, type ReadPlan, readPlan } from './gantt/drawn-of.ts'
import { steady } from './gantt/steady.ts'
import type { Plan } from './plan-answer.ts'

export type PlanView = {
  plan: Plan
  /** the version that is drafted on, where there is one */
  open: Plan | null
  now: number
  calendar: Calendar
  measure: Measure
  editing: Editing
  forecast: ReckonedIds
  /** with what is drafted; null where that is nothing else */
  drafted: ReckonedIds | null
  effect: Effect | null
  /** the ids that wait for each other, where two versions put together made them */
  cycle: readonly string[] | null
  drawn: readonly DrawnMilestone[]
  read: ReadPlan
  reckon: (working: Working) => ReckonedIds
}

/** A plan reckoned at this moment, with what is drafted on it: by the functions of the server, at every change. R15.4 */
export function usePlanView(plan: Plan, open: Plan | null): PlanView {
  const source = open ?? plan
  const now = useNow().epochMilliseconds
  const calendar = useMemo(() => calendarOf(plan.calendar), [plan.calendar])
  const measure = useMemo((): Measure => {
    const scale = workScale(calendar, Temporal.Instant.from(plan.beginsAt))
    return { scale, workday: minutesADay(calendar) * 60_000 }
  }, [calendar, plan.beginsAt])
  const editing = useEditing(source)
  const own = useMemo(() => reckoner(plan, measure, now), [plan, measure, now])
  const drafts = useMemo(() => reckoner(source, measure, now), [source, measure, now])
  const forecast = useMemo(() => own(plan.milestones), [own, plan])
  const order = useMemo(() => orderOf(editing.working), [editing.working])
  const cycle = 'cycle' in order ? order.cycle : null
  const apart = source !== plan || editing.changed || editing.working !== editing.saved
  const drafted = useMemo(() => (apart && !cycle ? drafts(editing.working) : null), [apart, cycle, drafts, editing.working])
  const read = useMemo(() => readPlan(plan, measure), [plan, measure])
  const before = useRef<readonly DrawnMilestone[]>([])
  const drawn = useMemo(() => {
    const draft = drafted && { milestones: editing.working, reckoned: drafted }
    before.current = steady(before.current, drawnOf(read, forecast, draft, measure), ({ id }) => id)
    return before.current
  }, [read, forecast, drafted, editing.working, measure])
  return {
    plan,
    open,
    now,
    calendar,
    measure,
    editing,
    forecast,
    drafted,
    effect: drafted && effectOf(forecast, drafted, measure.scale.workdays),
    cycle,
    drawn,
    read,
    reckon: drafts,
  }
}

function reckoner(answer: Plan, { scale }: Measure, now: number) {
  const standing = toReckon(answer)
  return (milestones: Working | Plan['milestones']): ReckonedIds => ({
    ...reckonPlan(scale, { ...standing, milestones }, now),
    ids: milestones.map(({ id }) => id),
  })
}
