import type { Destination } from '../shared/destination.ts'
import { placeOf, stepSaid } from '../shared/of-slices.ts'
import type { DayRow } from '../shared/slice.ts'

/** Where a row of the day leads: to what its clock hangs on; one's own unit's part opens as such. R11.2 */
export const placeOfRow = ({ subject: { kind, id }, next, requestId, enterpriseId }: DayRow): Destination | null =>
  placeOf(kind, { id, requestId, enterpriseId }, stepSaid(next).own)
