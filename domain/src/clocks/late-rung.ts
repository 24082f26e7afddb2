import type { Ladder } from './rung.ts'
import type { UnitClass } from './unit-class.ts'

/** The first position at which a clock is late: who is told from there on is told that it is over, not that it will be. R10.1 */
export const firstLateRung = (ladder: Ladder, unitClass: UnitClass): number =>
  ladder[unitClass].filter(rung => !rung.daily && rung.offsetMinutes < 0).length
