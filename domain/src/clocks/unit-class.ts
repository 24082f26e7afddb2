import type { PromiseUnit } from '#calendar/time-promise.ts'

/** Which of the two ladders a clock climbs: offsets in clock hours or in working hours. R10.1 */
export type UnitClass = 'clock' | 'working'

/** The ladder of a promise's unit: working hours and days climb by working hours, the rest by clock hours. R10.1 */
export function unitClassOf(unit: PromiseUnit): UnitClass {
  return unit === 'workingHours' || unit === 'workingDays' ? 'working' : 'clock'
}
