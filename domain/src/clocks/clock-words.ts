import { closingWords } from '#calendar/moment-words.ts'
import type { Language } from '#wire/language.ts'
import type { ClockReading } from './clock.ts'
import type { ClockState } from './clock-state.ts'

/** A reading in words: 剩 10 小时 33 分 is `{ lead: '剩', parts: [{ n: 10, unit: '小时' }, { n: 33, unit: '分' }] }`. */
export type ReadingWords = { lead: string; parts: { n: number; unit: string }[] }

const leads: Record<Language, Record<ClockState, string>> = {
  'zh-CN': { running: '剩', soon: '剩', over: '超', done: '用时', doneLate: '用时' },
  en: { running: 'due in', soon: 'due in', over: 'over by', done: 'took', doneLate: 'took' },
}

const units = { 'zh-CN': ['天', '小时', '分'], en: ['d', 'h', 'min'] } as const

/** Below two days hours are counted on: a 24-hour answer that took 29 hours says so, where «1 天» would sound as promised. */
const hoursAlone = 48 * 60
/** From a month on, hours say nothing. */
const daysAlone = 30

/** The reading in its two largest units; a unit of nothing is left out, but 0 分 stays when there is no other. */
export function readingWords({ state, minutes }: Pick<ClockReading, 'state' | 'minutes'>, language: Language): ReadingWords {
  const days = minutes < hoursAlone ? 0 : Math.floor(minutes / 1440)
  const [day, hour, minute] = units[language]
  const split = [
    { n: days, unit: day },
    { n: Math.floor((minutes - days * 1440) / 60), unit: hour },
    { n: minutes % 60, unit: minute },
  ]
  const first = Math.max(
    0,
    split.findIndex(part => part.n > 0),
  )
  const parts = split.slice(first, first + (days >= daysAlone ? 1 : 2)).filter(part => part.n > 0)
  return { lead: leads[language][state], parts: parts.length > 0 ? parts : [{ n: 0, unit: minute }] }
}

/** The reading as one string, for names read aloud and for sentences: 剩 10 小时 33 分. */
export function readingSentence(reading: Pick<ClockReading, 'state' | 'minutes'>, language: Language): string {
  const { lead, parts } = readingWords(reading, language)
  return [lead, ...parts.map(part => `${part.n} ${part.unit}`)].join(' ')
}

/** A due time beside now: 今天 20:15 · 昨天 18:00 到期 · 周五 11-27 18:00 · 2027-01-04 18:00. Midnight is 24:00 of the day it ends. */
export function dueWords(dueAt: Temporal.Instant, now: Temporal.Instant, language: Language): string {
  const words = closingWords(dueAt, now, language)
  if (Temporal.Instant.compare(now, dueAt) <= 0) return words
  return language === 'en' ? `was due ${words}` : `${words} 到期`
}

/** Said before a due time that waits for a year's table. R9.4 */
export function provisionalWord(language: Language): string {
  return language === 'en' ? 'provisional' : '暂定'
}
