import { type Calendar, festivalsAround, isWorkday, offName } from '@yigen/domain/calendar/calendar.ts'
import type { Language } from '@yigen/domain/wire/language.ts'

/** How a day stands: an ordinary workday, a weekend, a holiday (with the weekend that touches it), a weekend day worked. */
export type DayKind = 'workday' | 'weekend' | 'holiday' | 'make-up'
/** `outside`: of the month before or after, to fill its weeks. */
export type MonthDay = { date: Temporal.PlainDate; kind: DayKind; outside: boolean }
export type MonthNote = { from: number; to: number; kind: 'holiday' | 'make-up'; name: string }

/** A month in whole weeks from Monday. */
export function weeksOf(calendar: Calendar, year: number, month: number): MonthDay[][] {
  const first = Temporal.PlainDate.from({ year, month, day: 1 })
  const monday = first.subtract({ days: first.dayOfWeek - 1 })
  const weeks = Math.ceil((first.dayOfWeek - 1 + first.daysInMonth) / 7)
  return Array.from({ length: weeks }, (_, week) =>
    Array.from({ length: 7 }, (_, day) => {
      const date = monday.add({ days: week * 7 + day })
      return { date, kind: kindOf(calendar, date), outside: date.month !== month }
    }),
  )
}

function kindOf(calendar: Calendar, date: Temporal.PlainDate): DayKind {
  if (isWorkday(calendar, date)) return date.dayOfWeek > 5 ? 'make-up' : 'workday'
  return festivalsAround(calendar, date).length > 0 ? 'holiday' : 'weekend'
}

/** What stands below a month: its festivals and its make-up days, in order. */
export function notesOf(calendar: Calendar, year: number, month: number, language: Language): MonthNote[] {
  const notes: MonthNote[] = []
  for (const day of weeksOf(calendar, year, month).flat()) {
    if (day.outside || day.kind === 'workday' || day.kind === 'weekend') continue
    const n = day.date.day
    const last = notes.at(-1)
    if (day.kind === 'holiday' && last?.kind === 'holiday' && last.to === n - 1) last.to = n
    else notes.push({ from: n, to: n, kind: day.kind, name: nameOf(calendar, day, language) })
  }
  return notes
}

function nameOf(calendar: Calendar, { date, kind }: MonthDay, language: Language): string {
  if (kind === 'holiday') return offName(festivalsAround(calendar, date), language)
  const name = calendar.days.get(date.toString())?.name
  return name ? offName([name], language) : ''
}
