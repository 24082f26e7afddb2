import type { Language } from '#wire/language.ts'
import type { WorkingTime } from './working-hours.ts'

/** One exception of the State Council's yearly table: a weekday off, or a weekend day worked. `date` is ISO, `name` the festival it belongs to. */
export type CalendarDay = { date: string; workday: boolean; name: string; kind: 'holiday' | 'make-up' }

/** What the regulation on holidays fixes by itself in a year, by date. R9.4 */
export type StatutoryDays = (year: number) => ReadonlyMap<string, CalendarDay>

/**
 * The official days of some years, and the hours worked on a workday. `years` lists those whose table is known; in any other year the statutory days and weekends are off, and what depends on it is provisional.
 * The days are everybody's, the hours a district's own. R9.3, R9.4
 */
export type Calendar = {
  version: number
  years: ReadonlySet<number>
  days: ReadonlyMap<string, CalendarDay>
  statutory: StatutoryDays
  workingTime: WorkingTime
}

/** Throws RangeError when a day stands twice or lies in a year that is not said to have a table: half a table would be believed. */
export function calendarFrom(
  days: readonly CalendarDay[],
  years: readonly number[],
  version: number,
  workingTime: WorkingTime,
  statutory: StatutoryDays,
): Calendar {
  const calendar = { version, years: new Set(years), days: new Map(days.map(day => [day.date, day])), statutory, workingTime }
  const stray = days.find(day => !calendar.years.has(Temporal.PlainDate.from(day.date).year))
  if (stray) throw new RangeError(`${stray.date} lies in a year without a table`)
  if (calendar.days.size !== days.length) throw new RangeError('a date stands twice in the calendar')
  return calendar
}

/** Whether people work on that date: make-up weekend days yes, holidays no, otherwise Monday to Friday. R9.3 */
export function isWorkday(calendar: Calendar, date: Temporal.PlainDate): boolean {
  return exceptionOn(calendar, date)?.workday ?? date.dayOfWeek <= 5
}

/** What sets a date apart: its line of the table, in a year without one the statutory day; undefined for an ordinary day. R9.4 */
export function exceptionOn(calendar: Calendar, date: Temporal.PlainDate): CalendarDay | undefined {
  const days = hasTable(calendar, date.year) ? calendar.days : calendar.statutory(date.year)
  return days.get(date.toString())
}

/** Whether the official table of that year is known. */
export function hasTable(calendar: Calendar, year: number): boolean {
  return calendar.years.has(year)
}

/** Why a date is off or on, in a word: 元旦 (with the weekend that touches it), 周末, 元旦调休上班, 工作日. */
export function dayName(calendar: Calendar, date: Temporal.PlainDate, language: Language = 'zh-CN'): string {
  const chinese = language === 'zh-CN'
  if (!isWorkday(calendar, date)) return offName(festivalsAround(calendar, date), language)
  const day = exceptionOn(calendar, date)
  if (day) return chinese ? `${day.name}调休上班` : `make-up workday for ${festivalName(day.name, language)}`
  return chinese ? '工作日' : 'workday'
}

/** The name of days off with these festivals in them: 国庆节、中秋, or 周末 for none. */
export function offName(festivals: readonly string[], language: Language): string {
  if (festivals.length === 0) return language === 'en' ? 'weekend' : '周末'
  return festivals.map(name => festivalName(name, language)).join(language === 'en' ? ' and ' : '、')
}

const english: Readonly<Record<string, string>> = {
  元旦: 'New Year',
  春节: 'Spring Festival',
  清明: 'Qingming',
  清明节: 'Qingming',
  劳动节: 'Labour Day',
  端午: 'Dragon Boat Festival',
  端午节: 'Dragon Boat Festival',
  中秋: 'Mid-Autumn Festival',
  中秋节: 'Mid-Autumn Festival',
  国庆节: 'National Day',
}

/** A festival in the reader's language, two of one notice joined (国庆节、中秋节); a name we do not know stays as the table gives it. */
export function festivalName(name: string, language: Language): string {
  if (language !== 'en') return name
  return name
    .split('、')
    .map(one => english[one] ?? one)
    .join(' and ')
}

/** The festivals of the unbroken days off around a date, in their order (国庆节, 中秋); none for a plain weekend or a workday. The notice counts the weekend that touches a holiday as part of it. */
export function festivalsAround(calendar: Calendar, date: Temporal.PlainDate): string[] {
  if (isWorkday(calendar, date)) return []
  let day = date
  while (!isWorkday(calendar, day.subtract({ days: 1 }))) day = day.subtract({ days: 1 })
  const names = new Set<string>()
  for (; !isWorkday(calendar, day); day = day.add({ days: 1 })) {
    for (const name of exceptionOn(calendar, day)?.name.split('、') ?? []) names.add(name)
  }
  return [...names]
}
