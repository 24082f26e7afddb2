import type { Destination } from '../shared/destination.ts'
import { ofSlices, placeOf } from '../shared/of-slices.ts'
import type { DayRow } from '../shared/slice.ts'

/** Where a row of the day leads: to what its clock runs for; one's own unit's part opens as such. R11.2 */
export function placeOfRow({ clock, next, taskId, requestId, enterpriseId }: DayRow): Destination | null {
  const { clocks, steps } = ofSlices()
  return placeOf(clocks[clock.kind].subject, { id: taskId, requestId, enterpriseId }, steps[next].own)
}
