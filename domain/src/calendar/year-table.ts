import { z } from 'zod'
import { DayText } from '#wire/instant.ts'
import type { Language } from '#wire/language.ts'
import { words } from '#wire/text.ts'
import { type CalendarDay, festivalName, type StatutoryDays } from './calendar.ts'

/** The State Council's table of one year, as an administrator enters it: the weekdays off and the weekend days worked. R9.3 */
export const YearTable = z
  .strictObject({
    year: z.int().min(2000).max(2100),
    days: z
      .array(
        z.strictObject({
          date: DayText,
          workday: z.boolean(),
          name: words(20),
          kind: z.enum(['holiday', 'make-up']),
        }),
      )
      .min(1)
      .max(120),
  })
  .meta({
    examples: [
      {
        year: 2027,
        days: [
          { date: '2027-01-01', workday: false, name: '元旦', kind: 'holiday' },
          { date: '2027-05-03', workday: false, name: '劳动节', kind: 'holiday' },
          { date: '2027-10-01', workday: false, name: '国庆节', kind: 'holiday' },
        ],
      },
    ],
  })
export type YearTable = z.infer<typeof YearTable>

/** Days that the holiday regulation (全国年节及纪念日放假办法, 2024) fixes in the solar calendar: a table without them is half entered. */
const fixedHolidays = [
  ['01-01', '元旦'],
  ['05-01', '劳动节'],
  ['05-02', '劳动节'],
  ['10-01', '国庆节'],
  ['10-02', '国庆节'],
  ['10-03', '国庆节'],
] as const

/** Before the regulation of 2024 took effect, 2 May was no holiday by law. */
const firstYearOfSecondMay = 2025

/** Why a table cannot be taken, in a sentence; null when it can. A half-entered table would make every due time of the year wrong without a word. R9.4 */
export function whyNotYearTable(table: YearTable, language: Language = 'zh-CN'): string | null {
  const say = (chinese: string, english: string) => (language === 'en' ? english : chinese)
  const seen = new Set<string>()
  for (const day of table.days) {
    if (Number(day.date.slice(0, 4)) !== table.year)
      return say(`${day.date} 不在 ${table.year} 年内。`, `${day.date} is not in ${table.year}.`)
    if (seen.has(day.date)) return say(`${day.date} 写了两次。`, `${day.date} stands twice.`)
    seen.add(day.date)
    const fault = faultOf(day)
    if (fault) return say(fault[0], fault[1])
  }
  const missing = missingHoliday(table)
  if (!missing) return null
  const [date, name] = missing
  return say(`缺少 ${date} ${name}放假。`, `${date}, ${festivalName(name, 'en')}, is missing as a holiday.`)
}

/** The statutory days that a table leaves as workdays: most likely it is half entered. None before the regulation of 2025. R9.4 */
export function statutoryLeftOut({ year, days }: YearTable, statutory: StatutoryDays): { date: string; name: string }[] {
  if (year < firstYearOfSecondMay) return []
  const said = new Map(days.map(day => [day.date, day.workday]))
  return [...statutory(year).values()]
    .filter(({ date }) => said.get(date) ?? Temporal.PlainDate.from(date).dayOfWeek <= 5)
    .map(({ date, name }) => ({ date, name }))
}

function faultOf(day: CalendarDay): [string, string] | null {
  const weekend = Temporal.PlainDate.from(day.date).dayOfWeek > 5
  if (day.kind === 'holiday' && day.workday)
    return [`${day.date} 写了放假，又写了上班。`, `${day.date} is a holiday and a workday at once.`]
  if (day.kind === 'make-up' && !day.workday)
    return [`${day.date} 写了调休上班，又写了不上班。`, `${day.date} is a make-up workday that is not worked.`]
  if (day.kind === 'make-up' && !weekend)
    return [`${day.date} 不是周末，不用调休上班。`, `${day.date} is no weekend day; it is worked anyway.`]
  return null
}

function missingHoliday({ year, days }: YearTable): [string, string] | null {
  for (const [monthDay, name] of fixedHolidays) {
    if (monthDay === '05-02' && year < firstYearOfSecondMay) continue
    const date = `${year}-${monthDay}`
    const off =
      Temporal.PlainDate.from(date).dayOfWeek > 5
        ? !days.some(day => day.date === date && day.workday)
        : days.some(day => day.date === date && !day.workday)
    if (!off) return [date, name]
  }
  return null
}
