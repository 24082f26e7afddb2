import { useMemo, useRef } from 'react'
import type { Working } from './edit/draft-changes.ts'
import type { DrawnMilestone } from './gantt/drawn-milestone.ts'
import { drawnOf } from './gantt/drawn-of.ts'
import { steady } from './gantt/steady.ts'
import type { PlanView } from './usePlanView.ts'

/** The plan as it would be while a bar is drawn out, for the chart alone: everything around it hears of it when the bar is let go. */
export function useLive(view: PlanView, preview: Working | null): PlanView {
  const before = useRef<readonly DrawnMilestone[]>(view.drawn)
  return useMemo(() => {
    if (!preview) {
      before.current = view.drawn
      return view
    }
    const drafted = view.reckon(preview)
    before.current = steady(before.current, drawnOf(view.read, view.forecast, { milestones: preview, reckoned: drafted }, view.measure))
    return { ...view, drafted, drawn: before.current }
  }, [view, preview])
}
