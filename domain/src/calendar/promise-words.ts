import { counted } from '#wire/counted.ts'
import type { Sentence } from '#wire/language.ts'
import type { PromiseUnit, TimePromise } from './time-promise.ts'

/** The units of a promise behind an amount: 5 个工作日, 1 working day. */
export const chineseUnits: Record<PromiseUnit, string> = {
  clockHours: '小时',
  workingHours: '个工作小时',
  workingDays: '个工作日',
  calendarDays: '天',
}
export const englishUnits: Record<PromiseUnit, string> = {
  clockHours: 'hour',
  workingHours: 'working hour',
  workingDays: 'working day',
  calendarDays: 'calendar day',
}

/** How long a promise runs, in both languages: 5 个工作日 · 5 working days. R9.2 */
export const promiseInWords = ({ amount, unit }: TimePromise): Sentence => ({
  zh: `${amount} ${chineseUnits[unit]}`,
  en: counted(amount, { one: englishUnits[unit], many: `${englishUnits[unit]}s` }),
})
