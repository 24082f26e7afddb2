import type { UnitClass } from './clock.ts'
import type { Ladder } from './rung.ts'

/** The first position at which a clock is late: who is told from there on is told that it is over, not that it will be. R10.1 */
export const firstLateRung = (ladder: Ladder, unitClass: UnitClass): number =>
  ladder[unitClass].filter(rung => !rung.daily && rung.offsetMinutes < 0).length
