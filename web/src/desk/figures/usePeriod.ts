import { dateIn } from '@yigen/domain/calendar/zone.ts'
import { monthOf, type Period, weekOf } from '@yigen/domain/figures/period.ts'
import { useNow } from '#shared/ticker.ts'
import { useFilters } from '../shared/filters.ts'

/** The days that are asked for by a word. */
export const ranges = ['week', 'lastWeek', 'month', 'lastMonth'] as const
export type Range = (typeof ranges)[number]

const of: Record<Range, (today: Temporal.PlainDate) => Period> = {
  week: weekOf,
  lastWeek: today => weekOf(today.subtract({ weeks: 1 })),
  month: monthOf,
  lastMonth: today => monthOf(monthOf(today).from.subtract({ days: 1 })),
}

export const isDay = (text: string | undefined): text is string => /^\d{4}-\d\d-\d\d$/.test(text ?? '')

/** Of which days and which unit, as the address holds it; without it this week. */
export function usePeriod() {
  const { filters, setFilters } = useFilters()
  const today = dateIn(useNow())
  const daysOf = (range: Range) => {
    const { from, until } = of[range](today)
    return { from: from.toString(), until: until.toString() }
  }
  const named = isDay(filters.from) && isDay(filters.until) ? { from: filters.from, until: filters.until } : daysOf('week')
  const range = ranges.find(one => daysOf(one).from === named.from && daysOf(one).until === named.until) ?? null
  const narrowed = {
    ...(filters.unitId ? { unitId: filters.unitId } : {}),
    ...(filters.ministerId ? { ministerId: filters.ministerId } : {}),
  }
  return {
    days: named,
    range,
    narrowed,
    unitId: filters.unitId,
    ministerId: filters.ministerId,
    by: filters.by,
    setFilters,
    choose: (one: Range) => setFilters(daysOf(one)),
  }
}
