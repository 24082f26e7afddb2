import type { DecisionFacts } from '#clocks/decision-day.ts'
import type { ClockName, NextStep } from '#kinds.ts'
import type { MatterFacts } from '#requests/matter-day.ts'
import type { DayRow, DayRule } from '#slice/day.ts'
import type { TaskFacts } from '#tasks/task-day.ts'

/** What decides which step a row of the day offers: what every row knows, and what the subject of its clock tells (the facts of its slice). */
export type DayClock = DayRow & { kind: ClockName } & Partial<MatterFacts & TaskFacts & DecisionFacts> & { [more: string]: unknown }

/** The one next step of a clock that runs for the reader. Whoever has the rule needs none of the words of the kinds. */
export const stepOfMineBy = (rule: DayRule<never, NextStep>, row: DayClock): NextStep => (rule as DayRule<DayClock, NextStep>).mine(row)

/** The one next step in a matter that is late in another's hands and of which the reader was told (R10.1); who only reads it looks. */
export function stepFromAboveBy(rule: DayRule<never, NextStep>, row: DayClock): NextStep {
  if (row.relation === 'other' || row.relation === 'enterprise') return 'look'
  return (rule as DayRule<DayClock, NextStep>).above(row)
}
