import { clockKinds, type NextStep } from '#kinds.ts'
import { type DayClock, stepFromAboveBy, stepOfMineBy } from './step-by-rule.ts'

/** By the rule of the clock's kind. */
export const stepOfMine = (row: DayClock): NextStep => stepOfMineBy(clockKinds[row.kind].day, row)
export const stepFromAbove = (row: DayClock): NextStep => stepFromAboveBy(clockKinds[row.kind].day, row)
