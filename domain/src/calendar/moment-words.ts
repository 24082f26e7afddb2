import type { Language } from '#wire/language.ts'
import { dateEnding, dateIn, zone } from './zone.ts'

const weekdays = {
  'zh-CN': ['周一', '周二', '周三', '周四', '周五', '周六', '周日'],
  en: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'],
} as const

const nearDays: Record<Language, Readonly<Record<number, string>>> = {
  'zh-CN': { [-1]: '昨天', 0: '今天', 1: '明天' },
  en: { [-1]: 'yesterday', 0: 'today', 1: 'tomorrow' },
}

/** 周五, Fri. */
export function weekdayWord(date: Temporal.PlainDate, language: Language): string {
  return weekdays[language][date.dayOfWeek - 1] ?? ''
}

/** `11-27`, with the year when it is not `year`: `2027-01-04`. */
export function dateWords(date: Temporal.PlainDate, year: number): string {
  return date.year === year ? date.toString().slice(5) : date.toString()
}

/** `20:15`, the minute a moment lies in. */
export function timeWords(instant: Temporal.Instant): string {
  return timeIn(instant).toString({ smallestUnit: 'minute' })
}

/** A moment beside now: 今天 10:06, 周五 11-27 18:00, 2027-01-04 18:00. */
export function momentWords(instant: Temporal.Instant, now: Temporal.Instant, language: Language): string {
  return `${dayWords(dateIn(instant), now, language)} ${timeWords(instant)}`
}

/** The same for a time that closes a day: midnight is 24:00 of the day it ends. */
export function closingWords(instant: Temporal.Instant, now: Temporal.Instant, language: Language): string {
  return `${dayWords(dateEnding(instant), now, language)} ${closingTimeWords(instant)}`
}

/** `18:00`, and `24:00` for midnight. */
export function closingTimeWords(instant: Temporal.Instant): string {
  return timeIn(instant).equals('00:00') ? '24:00' : timeWords(instant)
}

const timeIn = (instant: Temporal.Instant): Temporal.PlainTime => instant.toZonedDateTimeISO(zone).toPlainTime()

function dayWords(date: Temporal.PlainDate, now: Temporal.Instant, language: Language): string {
  const today = dateIn(now)
  const near = nearDays[language][today.until(date, { largestUnit: 'days' }).days]
  if (near) return near
  return date.year === today.year ? `${weekdayWord(date, language)} ${dateWords(date, today.year)}` : dateWords(date, today.year)
}
