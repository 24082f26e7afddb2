import { useEffect, useMemo } from 'react'
import { afterPaint } from '../shared/after-paint.ts'
import type { Working } from './edit/draft-changes.ts'
import { effectOf } from './edit/effect.ts'
import type { LiveEffect } from './edit/live-effect.ts'
import { drawnOf } from './gantt/drawn-of.ts'
import type { PlanView } from './usePlanView.ts'

/** The plan as it would be while a bar is drawn out, for the chart; what it does is said once the frame is painted, the rest hears of it when the bar is let go. */
export function useLive(view: PlanView, preview: Working | null, said: LiveEffect): PlanView {
  const live = useMemo(() => {
    if (!preview) return view
    const drafted = view.reckon(preview)
    return { ...view, drafted, drawn: drawnOf(view.read, view.forecast, { milestones: preview, reckoned: drafted }, view.measure) }
  }, [view, preview])
  useEffect(() => {
    if (!preview || !live.drafted) return said.set(null)
    const { drafted, forecast, measure } = live
    return afterPaint(() => said.set(effectOf(forecast, drafted, measure.scale.workdays)))
  }, [live, preview, said])
  return live
}
