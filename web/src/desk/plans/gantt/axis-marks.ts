import type { Axis } from './axis.ts'
import { leastWithWeekends } from './axis.ts'

export type Span = { x: number; width: number; festivals: readonly string[] }
export type Month = { x: number; year: number; month: number; newYear: boolean; provisional: boolean }
export type Mark = { x: number; day: number }
export type AxisMarks = { months: readonly Month[]; weeks: readonly Mark[]; off: readonly Span[]; makeUps: readonly { x: number }[] }

/** What stands above the chart and behind it: months, the Mondays that are worked, stretches of days off, and weekend days that are worked. */
export function axisMarks(axis: Axis): AxisMarks {
  const marks = { months: [] as Month[], weeks: [] as Mark[], off: [] as Span[], makeUps: [] as { x: number }[] }
  const weekly = axis.perDay >= leastWithWeekends
  for (const [place, day] of axis.days.entries()) {
    const [left, right] = [axis.lefts[place] as number, axis.lefts[place + 1] as number]
    const { year, month, day: dayOfMonth, dayOfWeek } = day.date
    if (place === 0 || dayOfMonth === 1)
      marks.months.push({
        x: left,
        year,
        month,
        newYear: place > 0 && month === 1,
        provisional: day.provisional && (place === 0 || month === 1),
      })
    if (weekly && day.worked && dayOfWeek === 1) marks.weeks.push({ x: left, day: dayOfMonth })
    if (day.makeUp && weekly) marks.makeUps.push({ x: (left + right) / 2 })
    if (day.worked) continue
    const before = marks.off.at(-1)
    if (before && place > 0 && !axis.days[place - 1]?.worked) before.width = right - before.x
    else marks.off.push({ x: left, width: right - left, festivals: day.festivals })
  }
  // a week cut short by the edge leaves no room for the name of its month
  if (marks.months.length > 1 && (marks.months[1] as Month).x < 36) marks.months.shift()
  return marks
}
