import type { CalendarDay } from '@yigen/domain/calendar/calendar.ts'
import fc from 'fast-check'

/** Autumn 2026 without the days that the regulation fixes: what a correction may say otherwise. */
const correctable = Array.from({ length: 122 }, (_, after) => Temporal.PlainDate.from('2026-09-01').add({ days: after }).toString()).filter(
  date => !['2026-10-01', '2026-10-02', '2026-10-03'].includes(date),
)

/** Up to eight dates that a correction turns. */
export const corrections = fc.uniqueArray(fc.constantFrom(...correctable), { minLength: 1, maxLength: 8 })

/** Each of these dates turned: a weekday off is worked or the other way round, a weekend day likewise. */
export function corrected(days: readonly CalendarDay[], dates: readonly string[]): CalendarDay[] {
  const others = days.filter(({ date }) => !dates.includes(date))
  const turned = dates.flatMap((date): CalendarDay[] => {
    if (days.some(day => day.date === date)) return []
    const weekend = Temporal.PlainDate.from(date).dayOfWeek > 5
    return [{ date, workday: weekend, name: '国庆节', kind: weekend ? 'make-up' : 'holiday' }]
  })
  return [...others, ...turned].sort((a, b) => (a.date < b.date ? -1 : 1))
}
