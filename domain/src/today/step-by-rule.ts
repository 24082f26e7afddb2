import type { ClockName, clockKinds, NextStep } from '#kinds.ts'
import type { DayRow, DayRule } from '#slice/day.ts'

type Day = (typeof clockKinds)[ClockName]['day']
type Takes<Rule> = Rule extends { mine: (row: infer Mine) => string; above: (row: infer Above) => string }
  ? (row: Mine & Above) => void
  : never
/** What the rules of all kinds ask, read off the rules themselves. */
type Asked = Takes<Day> extends (row: infer Rows) => void ? Rows : never

/** What decides which step a row of the day offers: what every row knows, and what the subject of its clock tells (the facts of its slice). */
export type DayClock = DayRow & { kind: ClockName } & Partial<Omit<Asked, keyof DayRow>> & { [more: string]: unknown }

/** The one next step of a clock that runs for the reader. Whoever has the rule needs none of the words of the kinds. */
export const stepOfMineBy = (rule: DayRule<never, NextStep>, row: DayClock): NextStep => (rule as DayRule<DayClock, NextStep>).mine(row)

/** The one next step in a matter that is late in another's hands and of which the reader was told (R10.1); who only reads it looks. */
export function stepFromAboveBy(rule: DayRule<never, NextStep>, row: DayClock): NextStep {
  if (row.relation === 'other' || row.relation === 'enterprise') return 'look'
  return (rule as DayRule<DayClock, NextStep>).above(row)
}
