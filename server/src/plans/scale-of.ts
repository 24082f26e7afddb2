import type { Calendar } from '@yigen/domain/calendar/calendar.ts'
import { type WorkScale, workScale } from '@yigen/domain/plans/work-scale.ts'

const laidOut = new WeakMap<Calendar, WorkScale>()

/** A calendar as a work scale, laid out once: a published calendar never changes. */
export function scaleOf(calendar: Calendar, around: Temporal.Instant): WorkScale {
  const known = laidOut.get(calendar) ?? workScale(calendar, around)
  laidOut.set(calendar, known)
  return known
}
